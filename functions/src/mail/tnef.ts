import { ohneAngabe } from './zeichensatz.ts';

/** winmail.dat (MS-OXTNEF): attachments with their names, and the plain body if there is one. */

export interface TnefDatei {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Tnef {
  readonly dateien: readonly TnefDatei[];
  readonly text: string;
}

const SIGNATUR = 0x223e9f78;
const DATEIEN_MAX = 500;

const ATT_BODY = 0x800c;
const ATT_DATA = 0x800f;
const ATT_TITLE = 0x8010;
const ATT_RENDDATA = 0x9002;
const ATT_ATTACHMENT = 0x9005;

const PR_DATA = 0x3701;
const PR_LONG_FILENAME = 0x3707;
const PT_UNICODE = 0x1f;
const PT_OBJECT = 0x0d;

interface Entwurf {
  titel: string;
  lang: string;
  bytes: Buffer | undefined;
  objekt: Buffer | undefined;
}

/** Undefined when the bytes are no TNEF or break off before the first attribute. */
export function liesTnef(buf: Buffer): Tnef | undefined {
  if (buf.length < 6 || buf.readUInt32LE(0) !== SIGNATUR) return undefined;
  const entwuerfe: Entwurf[] = [];
  let text = '';
  let pos = 6;
  while (pos + 11 <= buf.length && entwuerfe.length <= DATEIEN_MAX) {
    const id = buf.readUInt16LE(pos + 1);
    const laenge = buf.readUInt32LE(pos + 5);
    const ab = pos + 9;
    if (ab + laenge > buf.length) return undefined;
    const daten = buf.subarray(ab, ab + laenge);
    if (id === ATT_RENDDATA) entwuerfe.push({ titel: '', lang: '', bytes: undefined, objekt: undefined });
    else if (id === ATT_BODY) text = zeichenkette(daten);
    else nimm(entwuerfe.at(-1), id, daten);
    pos = ab + laenge + 2;
  }
  // What is left breaks off; some senders pad with zeros.
  if (buf.subarray(pos).some((b) => b !== 0)) return undefined;
  const dateien = entwuerfe.flatMap((e) => {
    const bytes = e.bytes ?? e.objekt;
    return bytes ? [{ name: e.lang || e.titel, bytes }] : [];
  });
  return { dateien, text };
}

function nimm(e: Entwurf | undefined, id: number, daten: Buffer): void {
  if (!e) return;
  if (id === ATT_DATA) e.bytes = daten;
  else if (id === ATT_TITLE) e.titel = zeichenkette(daten);
  else if (id === ATT_ATTACHMENT) eigenschaften(e, daten);
}

const zeichenkette = (b: Buffer): string => {
  const nul = b.indexOf(0);
  return ohneAngabe(nul < 0 ? b : b.subarray(0, nul));
};

const feste: Readonly<Record<number, number>> = {
  0x02: 4,
  0x03: 4,
  0x04: 4,
  0x05: 8,
  0x06: 8,
  0x07: 8,
  0x0a: 4,
  0x0b: 4,
  0x14: 8,
  0x40: 8,
  0x48: 16,
};

const auf4 = (n: number): number => Math.ceil(n / 4) * 4;

/** MAPI properties (MS-OXTNEF §2.1.3.4); stops quietly at the first it does not understand. */
function eigenschaften(e: Entwurf, b: Buffer): void {
  let pos = 4;
  while (pos + 4 <= b.length) {
    const typ = b.readUInt16LE(pos) & 0x0fff;
    const id = b.readUInt16LE(pos + 2);
    pos += 4;
    if (id >= 0x8000) pos = hinterNamen(b, pos);
    const fest = feste[typ];
    if (fest !== undefined) {
      pos += fest;
      continue;
    }
    if (pos + 8 > b.length) return;
    const laenge = b.readUInt32LE(pos + 4);
    if (b.readUInt32LE(pos) !== 1 || pos + 8 + laenge > b.length) return;
    const wert = b.subarray(pos + 8, pos + 8 + laenge);
    if (id === PR_LONG_FILENAME)
      e.lang = typ === PT_UNICODE ? wert.toString('utf16le').replace(/\0.*$/s, '') : zeichenkette(wert);
    else if (id === PR_DATA) e.objekt = typ === PT_OBJECT ? wert.subarray(16) : wert;
    pos += 8 + auf4(laenge);
  }
}

function hinterNamen(b: Buffer, pos: number): number {
  if (pos + 24 > b.length) return b.length;
  const art = b.readUInt32LE(pos + 16);
  const zahl = b.readUInt32LE(pos + 20);
  return art === 0 ? pos + 24 : pos + 24 + auf4(zahl);
}
