import type { Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';

/** Content-Transfer-Encoding (RFC 2045 §6): decoded bytes and whether anything in it was wrong. */

export interface Dekodiert {
  readonly bytes: Buffer;
  readonly fehlerhaft: boolean;
  readonly unbekannt: boolean;
}

/** What there is to say about a decoding; `kodierung` as declared. */
export function kodierungswarnungen(d: Dekodiert, kodierung: string): Warnung[] {
  if (d.unbekannt) return [{ code: 'kodierung_unbekannt', angaben: { kodierung: kodierung.slice(0, 60) } }];
  return d.fehlerhaft ? [{ code: 'kodierung_fehlerhaft' }] : [];
}

const ganz = (bytes: Buffer): Dekodiert => ({ bytes, fehlerhaft: false, unbekannt: false });

const CR = 13;
const LF = 10;
const GLEICH = 61;

/** Labels people write for 7bit and 8bit: `8-bit`, `7bits`, `8 bit`, `6bit`. */
const unveraendert = /^(?:|[5678][\s-]?bits?|binary|none|identity)$/;

export function dekodiereKodierung(roh: Buffer, kodierung: string): Dekodiert {
  const k = kodierung
    .trim()
    .toLowerCase()
    .replace(/[;(].*$/, '')
    .replace(/^"|"$/g, '')
    .trim();
  if (unveraendert.test(k)) return ganz(roh);
  if (k === 'base64') return base64(roh);
  if (k === 'quoted-printable') return quotedPrintable(roh);
  if (/^(?:x-)?uu(?:e|encode)$/.test(k)) return uu(roh);
  return { bytes: roh, fehlerhaft: false, unbekannt: true };
}

/** 0 foreign, 1 value, 2 white space, 3 padding. */
const base64Zeichen = new Uint8Array(256);
for (const z of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'))
  base64Zeichen[z] = 1;
for (const z of Buffer.from('\r\n\t ')) base64Zeichen[z] = 2;
base64Zeichen[GLEICH] = 3;

/** A multiple of four; keeps the strings in between small. */
const SCHEIBE = 1 << 20;

/**
 * Groups may be padded in the middle (bodies put together from pieces);
 * foreign characters are skipped and reported (RFC 2045 §6.8).
 */
function base64(roh: Buffer): Dekodiert {
  const kompakt = Buffer.allocUnsafe(roh.length);
  const teile: Buffer[] = [];
  let fehlerhaft = false;
  let ab = 0;
  let n = 0;
  const spuele = (): void => {
    if ((n - ab) % 4 === 1) fehlerhaft = true;
    for (let i = ab; i < n; i += SCHEIBE)
      teile.push(Buffer.from(kompakt.toString('latin1', i, Math.min(i + SCHEIBE, n)), 'base64'));
    ab = n;
  };
  // Counted, not iterated: mails of many megabytes pass here.
  for (let i = 0; i < roh.length; i++) {
    const byte = roh[i] ?? 0;
    const art = base64Zeichen[byte];
    if (art === 1) kompakt[n++] = byte;
    else if (art === 3) spuele();
    else if (art === 0) fehlerhaft = true;
  }
  spuele();
  return {
    bytes: teile.length === 1 && teile[0] ? teile[0] : Buffer.concat(teile),
    fehlerhaft,
    unbekannt: false,
  };
}

const hexwert = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const gross = byte & 0xdf;
  return gross >= 65 && gross <= 70 ? gross - 55 : -1;
};

/** Trailing white space of a line is transport padding (RFC 2045 §6.7 rule 3). */
function quotedPrintable(roh: Buffer): Dekodiert {
  const aus = Buffer.allocUnsafe(roh.length);
  let n = 0;
  let fehlerhaft = false;
  let leerAb = -1;
  for (let i = 0; i < roh.length; i++) {
    const b = roh[i] ?? 0;
    if (b === 32 || b === 9) {
      if (leerAb < 0) leerAb = n;
      aus[n++] = b;
      continue;
    }
    if (leerAb >= 0 && (b === LF || (b === CR && roh[i + 1] === LF))) n = leerAb;
    leerAb = -1;
    const z = b === GLEICH ? maskiert(roh, i) : { byte: b, letztes: i };
    if (z.byte >= 0) aus[n++] = z.byte;
    fehlerhaft ||= z.falsch === true;
    i = z.letztes;
  }
  return { bytes: aus.subarray(0, n), fehlerhaft, unbekannt: false };
}

/** What `=` at `i` stands for: a byte, nothing (-1, soft line break), or itself when wrong. */
function maskiert(roh: Buffer, i: number): { byte: number; letztes: number; falsch?: boolean } {
  const weich = weicherUmbruch(roh, i + 1);
  if (weich >= 0) return { byte: -1, letztes: weich };
  const hoch = hexwert(roh[i + 1]);
  const tief = hexwert(roh[i + 2]);
  return hoch < 0 || tief < 0
    ? { byte: GLEICH, letztes: i, falsch: true }
    : { byte: hoch * 16 + tief, letztes: i + 2 };
}

/** Index of the last byte of a soft line break that begins after `=`, or -1. */
function weicherUmbruch(roh: Buffer, ab: number): number {
  let i = ab;
  while (roh[i] === 32 || roh[i] === 9) i++;
  if (roh[i] === CR && roh[i + 1] === LF) return i + 1;
  if (roh[i] === LF) return i;
  return i >= roh.length ? i - 1 : -1;
}

/** The first `begin … end` in the body. */
export function uu(roh: Buffer): Dekodiert {
  const text = roh.toString('latin1');
  const beginn = /^begin [0-7]{3,4} [^\r\n]*\r?\n/m.exec(text);
  if (!beginn) return { bytes: roh, fehlerhaft: true, unbekannt: false };
  const aus: Buffer[] = [];
  let fehlerhaft = true;
  for (const zeile of text.slice(beginn.index + beginn[0].length).split(/\r?\n/)) {
    if (zeile.trimEnd() === 'end') {
      fehlerhaft = false;
      break;
    }
    if (zeile !== '') aus.push(uuZeile(zeile));
  }
  return { bytes: Buffer.concat(aus), fehlerhaft, unbekannt: false };
}

function uuZeile(zeile: string): Buffer {
  const wert = (i: number): number => ((zeile.charCodeAt(i) || 32) - 32) & 63;
  const laenge = wert(0);
  const bytes = Buffer.alloc(Math.ceil(laenge / 3) * 3);
  for (let i = 1, n = 0; n < laenge; i += 4, n += 3) {
    bytes[n] = (wert(i) << 2) | (wert(i + 1) >> 4);
    bytes[n + 1] = ((wert(i + 1) & 15) << 4) | (wert(i + 2) >> 2);
    bytes[n + 2] = ((wert(i + 2) & 3) << 6) | wert(i + 3);
  }
  return bytes.subarray(0, laenge);
}
