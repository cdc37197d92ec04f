import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue; 0 to 255 each, for a place in the picture (0 to 1 from the top left). */
export type Motiv = (x: number, y: number) => readonly [number, number, number];

const be16 = (zahl: number): number[] => [zahl >> 8, zahl & 255];

function pngStueck(art: string, inhalt: Buffer): Buffer {
  const stueck = Buffer.alloc(12 + inhalt.length);
  stueck.writeUInt32BE(inhalt.length, 0);
  stueck.write(art, 4, 'latin1');
  inhalt.copy(stueck, 8);
  stueck.writeUInt32BE(crc32(stueck.subarray(4, 8 + inhalt.length)), 8 + inhalt.length);
  return stueck;
}

/** A PNG with 8 bits a channel (ISO/IEC 15948). */
export function png(breite: number, hoehe: number, motiv: Motiv): Buffer {
  const kopf = Buffer.alloc(13);
  kopf.writeUInt32BE(breite, 0);
  kopf.writeUInt32BE(hoehe, 4);
  kopf.set([8, 2], 8);
  const zeilen = Array.from({ length: hoehe }, (_, y) => [
    0,
    ...Array.from({ length: breite }, (__, x) => motiv(x / breite, y / hoehe)).flat(),
  ]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngStueck('IHDR', kopf),
    pngStueck('IDAT', deflateSync(Buffer.from(zeilen.flat()))),
    pngStueck('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * A baseline JPEG (ITU-T T.81) whose 8×8 blocks are of one colour each: only the mean of a block is coded.
 * All quantisers are 1; the Huffman table gives the 12 possible lengths codes of 4 bits.
 */
export function jpeg(bloeckeBreit: number, bloeckeHoch: number, motiv: Motiv): Buffer {
  const stueck = (art: number, inhalt: readonly number[]): number[] => [
    0xff,
    art,
    ...be16(inhalt.length + 2),
    ...inhalt,
  ];
  const komponenten = [1, 2, 3];
  return Buffer.from([
    ...[0xff, 0xd8],
    ...stueck(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...stueck(0xdb, [0, ...Array<number>(64).fill(1)]),
    ...stueck(0xc0, [
      8,
      ...be16(bloeckeHoch * 8),
      ...be16(bloeckeBreit * 8),
      3,
      ...komponenten.flatMap((k) => [k, 0x11, 0]),
    ]),
    // Twelve DC lengths as 4-bit codes 0 to 11, and one AC symbol (end of block) as the 1-bit code 0.
    ...stueck(0xc4, [
      0x00,
      0,
      0,
      0,
      12,
      ...Array<number>(12).fill(0),
      ...Array.from({ length: 12 }, (_, i) => i),
    ]),
    ...stueck(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]),
    ...stueck(0xda, [3, ...komponenten.flatMap((k) => [k, 0]), 0, 63, 0]),
    ...abtastung(bloeckeBreit, bloeckeHoch, motiv),
    ...[0xff, 0xd9],
  ]);
}

function abtastung(breit: number, hoch: number, motiv: Motiv): number[] {
  let bits = '';
  const zuvor = [0, 0, 0];
  for (let block = 0; block < breit * hoch; block += 1) {
    const farbe = ycbcr(motiv((block % breit) / breit, Math.floor(block / breit) / hoch));
    for (const [k, wert] of farbe.entries()) {
      // The DC coefficient of a flat block is eight times its (level-shifted) value; coded is the difference.
      const dc = Math.round((wert - 128) * 8);
      const unterschied = dc - (zuvor[k] ?? 0);
      zuvor[k] = dc;
      const laenge = unterschied === 0 ? 0 : Math.floor(Math.log2(Math.abs(unterschied))) + 1;
      const zusatz = unterschied < 0 ? unterschied + (1 << laenge) - 1 : unterschied;
      bits += laenge.toString(2).padStart(4, '0');
      if (laenge > 0) bits += zusatz.toString(2).padStart(laenge, '0');
      bits += '0';
    }
  }
  const voll = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const bytes: number[] = [];
  for (let i = 0; i < voll.length; i += 8) {
    const byte = Number.parseInt(voll.slice(i, i + 8), 2);
    bytes.push(...(byte === 0xff ? [0xff, 0] : [byte]));
  }
  return bytes;
}

/** JFIF, from ITU-R BT.601. */
const ycbcr = ([r, g, b]: readonly [number, number, number]): [number, number, number] => [
  0.299 * r + 0.587 * g + 0.114 * b,
  128 - 0.168736 * r - 0.331264 * g + 0.5 * b,
  128 + 0.5 * r - 0.418688 * g - 0.081312 * b,
];
