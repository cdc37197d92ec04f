import { entschluesselt } from './htmltext.ts';

const angabe = /\b(href|src|srcset|background|poster|style)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;
const versteckt =
  /display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity|max-height)\s*:\s*0|mso-hide/i;

/** Where the HTML of a message leads and what it hides, in order: what its visible text does not tell. */
export function htmlVerweise(html: string): string[] {
  const gefunden: string[] = [];
  for (const [, name = '', doppelt, einfach, bloss] of html.matchAll(angabe)) {
    const wert = doppelt ?? einfach ?? bloss ?? '';
    if (name.toLowerCase() !== 'style') gefunden.push(entschluesselt(wert).trim());
    else if (versteckt.test(wert)) gefunden.push(wert.trim());
  }
  return gefunden;
}
