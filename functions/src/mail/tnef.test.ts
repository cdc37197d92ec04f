import { describe, expect, test } from 'vitest';
import { loese } from './oeffnen.ts';
import { codes, gemischt, mail, sha, text } from './probe.ts';
import { liesTnef } from './tnef.ts';

const u16 = (n: number): Buffer => Buffer.from([n & 255, n >> 8]);
const u32 = (n: number): Buffer => {
  const b = Buffer.alloc(4);
  b.writeUInt32LE(n >>> 0);
  return b;
};
const KOPF = Buffer.concat([u32(0x223e9f78), u16(1)]);

/** Level, tag, length, data, checksum (MS-OXTNEF §2.1.3). */
function attribut(tag: number, daten: Buffer, laenge = daten.length): Buffer {
  const summe = daten.reduce((s, b) => (s + b) & 0xffff, 0);
  return Buffer.concat([Buffer.from([2]), u32(tag), u32(laenge), daten, u16(summe)]);
}

const ATT_RENDDATA = 0x00069002;
const ATT_TITLE = 0x00018010;
const ATT_DATA = 0x0006800f;
const ATT_ATTACHMENT = 0x00069005;

/** One MAPI property of variable length. */
const eigenschaft = (id: number, typ: number, wert: Buffer, laenge = wert.length): Buffer =>
  Buffer.concat([u16(typ), u16(id), u32(1), u32(laenge), wert, Buffer.alloc((4 - (wert.length % 4)) % 4)]);

const datei = (titel: string, inhalt: string): Buffer =>
  Buffer.concat([
    attribut(ATT_RENDDATA, Buffer.alloc(14)),
    attribut(ATT_TITLE, Buffer.from(`${titel}\0`, 'latin1')),
    attribut(ATT_DATA, Buffer.from(inhalt)),
  ]);

const gelesen = (b: Buffer): string[] | undefined =>
  liesTnef(b)?.dateien.map((d) => `${d.name}|${d.bytes.toString()}`);

describe('winmail.dat', () => {
  test('Dateien mit Namen und Bytes', () =>
    expect(gelesen(Buffer.concat([KOPF, datei('a.txt', 'eins'), datei('Gr\xfc\xdfe.txt', 'zwei')]))).toEqual([
      'a.txt|eins',
      'Grüße.txt|zwei',
    ]));

  test('der lange Unicode-Name geht dem kurzen vor', () => {
    const lang = Buffer.from('Übersicht 2026.xlsx\0', 'utf16le');
    const eigenschaften = Buffer.concat([u32(1), eigenschaft(0x3707, 0x1f, lang)]);
    const b = Buffer.concat([KOPF, datei('UEBERS~1.XLS', 'x'), attribut(ATT_ATTACHMENT, eigenschaften)]);
    expect(gelesen(b)).toEqual(['Übersicht 2026.xlsx|x']);
  });

  test('eine eingebettete Nachricht liegt hinter ihrer Schnittstellenkennung', () => {
    const objekt = Buffer.concat([Buffer.alloc(16, 7), Buffer.from('innen')]);
    const b = Buffer.concat([
      KOPF,
      attribut(ATT_RENDDATA, Buffer.alloc(14)),
      attribut(ATT_ATTACHMENT, Buffer.concat([u32(1), eigenschaft(0x3701, 0x0d, objekt)])),
    ]);
    expect(gelesen(b)).toEqual(['|innen']);
  });
});

describe('Beschädigtes', () => {
  test.each([
    ['anderes', Buffer.from('kein TNEF')],
    ['leer', Buffer.alloc(0)],
    ['abgeschnitten', Buffer.concat([KOPF, datei('a.txt', 'eins')]).subarray(0, -8)],
    [
      'eine Länge über das Ende hinaus',
      Buffer.concat([KOPF, attribut(ATT_TITLE, Buffer.from('x'), 0xffffffff)]),
    ],
  ])('%s ist keines', (_was, b) => expect(liesTnef(b)).toBeUndefined());

  test('ein riesiger Eigenschaftsname führt nicht zurück', () => {
    const name = Buffer.concat([
      u16(0x1f),
      u16(0x8000),
      Buffer.alloc(16),
      u32(1),
      u32(0xfffffff0),
      Buffer.alloc(40),
    ]);
    const b = Buffer.concat([
      KOPF,
      datei('a.txt', 'x'),
      attribut(ATT_ATTACHMENT, Buffer.concat([u32(1), name])),
    ]);
    expect(gelesen(b)).toEqual(['a.txt|x']);
  });
});

test('in einem Brief ist winmail.dat ein Behälter, wie immer es sich nennt', () => {
  const winmail = Buffer.concat([KOPF, datei('Plan.txt', 'eins')]);
  for (const typ of ['application/ms-tnef', 'application/octet-stream']) {
    const teil = [
      `Content-Type: ${typ}; name=winmail.dat`,
      'Content-Transfer-Encoding: base64',
      '',
      winmail.toString('base64'),
    ];
    const bytes = gemischt(text, teil);
    const l = mail(bytes);
    expect(l.anlagen).toMatchObject([
      { pfad: '2', sha256: sha(winmail), anlagen: [{ pfad: '2/1', name: 'Plan.txt', sha256: sha('eins') }] },
    ]);
    expect([codes(l), loese(bytes, '2/1')?.toString()]).toEqual([[], 'eins']);
  }
});
