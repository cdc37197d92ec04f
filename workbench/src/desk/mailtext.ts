/** HTML of strangers, shown in a sandboxed frame: no script, no network, pictures only from the message itself. */
import type { Mitschicksel } from './graph.ts';

const regeln = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Own stylesheet of the frame; system colours, because such mail brings its own colours for a white ground. */
const stil = `:root{color-scheme:light;background:Canvas;color:CanvasText}body{margin:0;padding:12px;font:14px/1.5 'Segoe UI','Open Sans',sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}`;

/** `srcdoc` of the frame. Links lead to a new window, which the sandbox does not give. */
export function alsDokument(html: string, anlagen: readonly Mitschicksel[]): string {
  const bilder = new Map(anlagen.map((a) => [a.contentId, `data:${a.mime};base64,${a.base64}`]));
  const mitBildern = html.replace(/cid:([^"'\s>)]+)/gi, (_, id: string) => bilder.get(id) ?? 'data:,');
  return `<!doctype html><html lang="de"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${regeln}"><base target="_blank"><style>${stil}</style>${mitBildern}`;
}

/** Readable text of HTML, as Outlook gives it to an add-in. */
export function alsText(html: string): string {
  const dokument = new DOMParser().parseFromString(html, 'text/html');
  for (const stumm of dokument.querySelectorAll('script, style, head')) stumm.remove();
  for (const umbruch of dokument.querySelectorAll('br')) umbruch.replaceWith('\n');
  for (const absatz of dokument.querySelectorAll('p, div, tr, li, h1, h2, h3')) absatz.append('\n');
  return dokument.body.textContent.trim();
}
