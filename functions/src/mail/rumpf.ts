import type { Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import { kodierungswarnungen } from './kodierung.ts';
import { htmlText } from './htmltext.ts';
import type { Koerper } from './nachricht.ts';
import { dekodiere, istUmschaltend } from './zeichensatz.ts';

export interface Rumpf {
  readonly text: string;
  readonly warnungen: readonly Warnung[];
}

/** Characters of text that are kept. */
const TEXT_MAX = 2_000_000;
/** Characters of HTML that are looked at. */
const HTML_MAX = 8_000_000;

type Einzelner = Extract<Koerper, { readonly lies: unknown }>;

/** The text of a message. Parts are stripped one by one and never joined before, so no markup reaches across. */
export function liesRumpf(koerper: Koerper): Rumpf {
  const warnungen: Warnung[] = [];
  const text = lies(koerper, warnungen).replace(/\r\n?/g, '\n').trim();
  if (text.length <= TEXT_MAX) return { text, warnungen };
  const gekuerzt: Warnung = { code: 'text_gekuerzt', angaben: { zeichen: TEXT_MAX } };
  return { text: text.slice(0, TEXT_MAX), warnungen: [...warnungen, gekuerzt] };
}

function lies(k: Koerper, w: Warnung[]): string {
  if (!('teile' in k)) return einzeln(k, w);
  if (k.art === 'wahl') return waehle(k.teile, w);
  return k.teile
    .map((t) => lies(t, w))
    .filter((t) => t.trim() !== '')
    .join('\n\n');
}

/** Plain text is the simplest faithful form; HTML counts where there is none (RFC 2046 §5.1.4). */
function waehle(teile: readonly Koerper[], w: Warnung[]): string {
  const schlicht = teile.filter((t) => t.art === 'text');
  for (const t of [...schlicht, ...teile.filter((x) => x.art !== 'text').toReversed()]) {
    const text = lies(t, w);
    if (text.trim() !== '') return text;
  }
  return '';
}

function einzeln(k: Einzelner, w: Warnung[]): string {
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
  if (ohneNul.length > HTML_MAX) w.push({ code: 'text_gekuerzt', angaben: { zeichen: HTML_MAX } });
  return htmlText(ohneNul.slice(0, HTML_MAX));
}
