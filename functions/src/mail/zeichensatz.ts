import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';

/** Labels that say nothing: the bytes decide. */
const nichtssagend =
  /^(?:|us-ascii|ascii|ansi_x3\.4-1968|unknown(?:-8bit)?|x-unknown|default|8bit|binary|none)$/;

/** Character sets with shift sequences can hide markup from a reader that does not know them. */
export const istUmschaltend = (zeichensatz: string): boolean =>
  /^(?:iso-2022-|csiso2022|utf-?7|hz-gb)/i.test(zeichensatz.trim());

const dekoder = new Map<string, TextDecoder | undefined>();

function dekoderFuer(label: string): TextDecoder | undefined {
  if (dekoder.has(label)) return dekoder.get(label);
  let neu: TextDecoder | undefined;
  try {
    neu = new TextDecoder(label);
  } catch {
    neu = undefined;
  }
  if (dekoder.size < 200) dekoder.set(label, neu);
  return neu;
}

const westlich = new TextDecoder('windows-1252');
const utf8 = new TextDecoder('utf-8');

/** Bytes without a label: UTF-8 when they are, otherwise Windows-1252. */
export const ohneAngabe = (bytes: Uint8Array): string => (isUtf8(bytes) ? utf8 : westlich).decode(bytes);

/** UTF-8 by label; when not one multi-byte character is right, the label is wrong and it is Windows-1252. */
function alsUtf8(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return utf8.decode(bytes);
  const text = utf8.decode(bytes);
  return /[\u0080-\ufffc\ufffe\uffff]/.test(text) ? text : westlich.decode(bytes);
}

/** Text of `bytes`; `unbekannt` when the label names no known character set. */
export function dekodiere(
  bytes: Uint8Array,
  zeichensatz: string | undefined,
): { readonly text: string; readonly unbekannt: boolean } {
  const label = (zeichensatz ?? '')
    .trim()
    .replace(/^["']+|["']+$/g, '')
    .replace(/\*.*$/, '')
    .toLowerCase();
  if (nichtssagend.test(label)) return { text: ohneAngabe(bytes), unbekannt: false };
  if (label === 'utf-8' || label === 'utf8') return { text: alsUtf8(bytes), unbekannt: false };
  const eingebaut = dekoderFuer(label);
  if (eingebaut) return { text: eingebaut.decode(bytes), unbekannt: false };
  if (label.length < 40 && iconv.encodingExists(label))
    return { text: iconv.decode(Buffer.from(bytes), label), unbekannt: false };
  return { text: ohneAngabe(bytes), unbekannt: true };
}
