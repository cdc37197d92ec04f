import { inflateRawSync } from 'node:zlib';

/** ZIP archives read by their central directory. Declared sizes are compared, never used to allocate. */

export interface ZipEintrag {
  readonly name: string;
  readonly gepackt: number;
  readonly angegeben: number;
  readonly verschluesselt: boolean;
  readonly verweis: boolean;
  readonly methode: number;
  /** Offset of the local header. */
  readonly ab: number;
}

export interface Zip {
  readonly eintraege: readonly ZipEintrag[];
  /** The directory could be read to its end. */
  readonly ganz: boolean;
}

export const EINTRAEGE_MAX = 20_000;
const ENDE = 0x06054b50;
const EINTRAG = 0x02014b50;
const LOKAL = 0x04034b50;
const VOLL = 0xffffffff;

function endeVon(buf: Buffer): number {
  for (let i = buf.length - 22; i >= Math.max(0, buf.length - 22 - 65535); i--)
    if (buf[i] === 0x50 && buf.readUInt32LE(i) === ENDE) return i;
  return -1;
}

/** Where the central directory begins; the ZIP64 record when the old fields are full (APPNOTE 4.3.14). */
function verzeichnisAb(buf: Buffer, ende: number): number {
  const ab = buf.readUInt32LE(ende + 16);
  if (ab !== VOLL || ende < 20 || buf.readUInt32LE(ende - 20) !== 0x07064b50) return ab;
  const satz = Number(buf.readBigUInt64LE(ende - 12));
  return satz + 56 <= buf.length ? Number(buf.readBigUInt64LE(satz + 48)) : VOLL;
}

export function liesZip(buf: Buffer): Zip {
  const ende = endeVon(buf);
  if (ende < 0) return { eintraege: [], ganz: false };
  const anzahl = buf.readUInt16LE(ende + 10);
  const eintraege: ZipEintrag[] = [];
  let pos = verzeichnisAb(buf, ende);
  while (pos + 46 <= buf.length && buf.readUInt32LE(pos) === EINTRAG && eintraege.length < EINTRAEGE_MAX) {
    const namenlaenge = buf.readUInt16LE(pos + 28);
    const zusatz = buf.readUInt16LE(pos + 30);
    eintraege.push(eintrag(buf, pos, namenlaenge, zusatz));
    pos += 46 + namenlaenge + zusatz + buf.readUInt16LE(pos + 32);
  }
  return {
    eintraege,
    ganz: eintraege.length === anzahl || (anzahl === 0xffff && eintraege.length >= anzahl),
  };
}

function eintrag(buf: Buffer, pos: number, namenlaenge: number, zusatz: number): ZipEintrag {
  const flags = buf.readUInt16LE(pos + 8);
  const nameAb = pos + 46;
  const gross = zip64(buf, nameAb + namenlaenge, zusatz);
  const wahl = (kurz: number): number => (kurz === VOLL ? (gross.shift() ?? VOLL) : kurz);
  const angegeben = wahl(buf.readUInt32LE(pos + 24));
  const gepackt = wahl(buf.readUInt32LE(pos + 20));
  const ab = wahl(buf.readUInt32LE(pos + 42));
  return {
    name: buf.toString((flags & 0x800) !== 0 ? 'utf8' : 'latin1', nameAb, nameAb + namenlaenge),
    gepackt,
    angegeben,
    verschluesselt: (flags & 1) !== 0,
    // Unix file type in the upper half of the external attributes
    verweis: ((buf.readUInt32LE(pos + 38) >>> 16) & 0xf000) === 0xa000,
    methode: buf.readUInt16LE(pos + 10),
    ab,
  };
}

function zip64(buf: Buffer, ab: number, laenge: number): number[] {
  const ende = Math.min(ab + laenge, buf.length);
  for (let p = ab; p + 4 <= ende; p += 4 + buf.readUInt16LE(p + 2)) {
    if (buf.readUInt16LE(p) !== 1) continue;
    const werte: number[] = [];
    const bis = Math.min(p + 4 + buf.readUInt16LE(p + 2), ende);
    for (let q = p + 4; q + 8 <= bis; q += 8) werte.push(Number(buf.readBigUInt64LE(q)));
    return werte;
  }
  return [];
}

/**
 * Unpacked bytes of an entry, at most `max`. 'falsch' when the real size is not the declared one,
 * undefined when it cannot be unpacked (encrypted, unknown method, damaged).
 */
export function entpacke(
  buf: Buffer,
  e: ZipEintrag,
  max: number,
): Buffer | 'falsch' | 'zu_gross' | undefined {
  if (e.verschluesselt || e.ab + 30 > buf.length || buf.readUInt32LE(e.ab) !== LOKAL) return undefined;
  const von = e.ab + 30 + buf.readUInt16LE(e.ab + 26) + buf.readUInt16LE(e.ab + 28);
  if (von + e.gepackt > buf.length) return undefined;
  const roh = buf.subarray(von, von + e.gepackt);
  if (e.methode === 0) return roh.length === e.angegeben ? roh : 'falsch';
  if (e.methode !== 8) return undefined;
  if (e.angegeben > max) return 'zu_gross';
  try {
    const bytes = inflateRawSync(roh, { maxOutputLength: Math.max(e.angegeben, 1) });
    return bytes.length === e.angegeben ? bytes : 'falsch';
  } catch (fehler) {
    return fehler instanceof RangeError ? 'falsch' : undefined;
  }
}
