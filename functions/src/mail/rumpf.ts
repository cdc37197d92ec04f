import type { Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import { kodierungswarnungen } from './kodierung.ts';
import { htmlText } from './htmltext.ts';
import { htmlVerweise } from './htmlverweise.ts';
import type { Koerper } from './nachricht.ts';
import { dekodiere, istUmschaltend } from './zeichensatz.ts';

export interface Rumpf {
  readonly text: string;
  /** What the forms say that were not taken for `text`. */
  readonly weitere: readonly string[];
  /** Where links and pictures of all forms lead, and what is hidden. */
  readonly verweise: readonly string[];
  /** Not everything was looked at. */
  readonly gekuerzt: boolean;
  readonly warnungen: readonly Warnung[];
}

/** What comes together on the way through the parts. */
interface Sammler {
  warnungen: Warnung[];
  readonly weitere: string[];
  readonly verweise: string[];
  gekuerzt: boolean;
}

/** Characters of text that are kept. */
const TEXT_MAX = 2_000_000;
/** Characters of HTML that are looked at. */
const HTML_MAX = 8_000_000;

type Einzelner = Extract<Koerper, { readonly lies: unknown }>;

/** The text of a message. Parts are stripped one by one and never joined before, so no markup reaches across. */
export function liesRumpf(koerper: Koerper): Rumpf {
  const s: Sammler = { warnungen: [], weitere: [], verweise: [], gekuerzt: false };
  const text = lies(koerper, s).replace(/\r\n?/g, '\n').trim();
  if (text.length <= TEXT_MAX) return { ...s, text };
  const gekuerzt: Warnung = { code: 'text_gekuerzt', angaben: { zeichen: TEXT_MAX } };
  return { ...s, text: text.slice(0, TEXT_MAX), gekuerzt: true, warnungen: [...s.warnungen, gekuerzt] };
}

function lies(k: Koerper, s: Sammler): string {
  if (!('teile' in k)) return einzeln(k, s);
  if (k.art === 'wahl') return waehle(k.teile, s);
  return k.teile
    .map((t) => lies(t, s))
    .filter((t) => t.trim() !== '')
    .join('\n\n');
}

/** Plain text is the simplest faithful form; HTML counts where there is none (RFC 2046 §5.1.4). */
function waehle(teile: readonly Koerper[], s: Sammler): string {
  const schlicht = teile.filter((t) => t.art === 'text');
  let gewaehlt = '';
  for (const t of [...schlicht, ...teile.filter((x) => x.art !== 'text').toReversed()]) {
    const { warnungen } = s;
    // What stands in a form that is not shown gives no reason to warn.
    if (gewaehlt !== '') s.warnungen = [];
    const text = lies(t, s);
    s.warnungen = warnungen;
    if (text.trim() === '') continue;
    if (gewaehlt === '') gewaehlt = text;
    else s.weitere.push(text);
  }
  return gewaehlt;
}

function einzeln(k: Einzelner, s: Sammler): string {
  const w = s.warnungen;
  const d = k.lies();
  w.push(...kodierungswarnungen(d, k.kodierung));
  const { text, unbekannt } = dekodiere(d.bytes, k.zeichensatz);
  const zeichensatz = (k.zeichensatz ?? '').slice(0, 60);
  if (unbekannt) w.push({ code: 'zeichensatz_unbekannt', angaben: { zeichensatz } });
  if (k.art === 'html' && istUmschaltend(zeichensatz))
    w.push({ code: 'zeichensatz_umschaltend', angaben: { zeichensatz } });
  const ohneNul = text.replaceAll('\0', '');
  if (ohneNul !== text) w.push({ code: 'steuerzeichen_entfernt' });
  if (k.art === 'text') return ohneNul;
  const html = ohneNul.slice(0, HTML_MAX);
  if (html.length < ohneNul.length) {
    s.gekuerzt = true;
    w.push({ code: 'text_gekuerzt', angaben: { zeichen: HTML_MAX } });
  }
  s.verweise.push(...htmlVerweise(html));
  return htmlText(html);
}
