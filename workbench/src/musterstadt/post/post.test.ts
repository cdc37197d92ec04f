import { inflateSync } from 'node:zlib';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { akten } from '../akten.ts';
import { postfaecher } from '../postfaecher.ts';
import { jpeg, png } from './bilder.ts';
import { eml } from './eml.ts';
import { pdf } from './pdf.ts';
import { post } from './post.ts';

const briefe = await Promise.all(post.map(async (s) => s.brief()));
const mail = async (betreff: RegExp): Promise<Awaited<ReturnType<typeof PostalMime.parse>>> => {
  const brief = briefe.find((b) => betreff.test(b.betreff));
  return PostalMime.parse(await eml(brief!), { forceRfc822Attachments: true });
};

/** A nested message travels as lines, whose ends the reader is free to choose. */
const inhalt = (mime: string, bytes: ArrayBuffer | Buffer): string => {
  const text = Buffer.from(bytes as ArrayBuffer).toString('latin1');
  return mime === 'message/rfc822' ? text.replaceAll('\r\n', '\n').trimEnd() : text;
};

/** Aktenzeichen of the seed: in each unit numbered in the order of the table. */
const aktenzeichen = akten.map(({ einheit }, i) => {
  const nummer = akten.slice(0, i + 1).filter((a) => a.einheit === einheit).length;
  return `${einheit}/${String(nummer).padStart(4, '0')}-2026`;
});

describe('Post der Stadt Musterstadt', () => {
  it('besteht immer aus denselben Bytes', async () => {
    for (const { brief } of post) expect(await eml(await brief())).toEqual(await eml(await brief()));
  });

  it('lässt sich lesen, wie sie geschrieben wurde', async () => {
    for (const brief of briefe.filter((b) => b.huelle === undefined)) {
      const gelesen = await PostalMime.parse(await eml(brief), { forceRfc822Attachments: true });
      expect(gelesen.subject).toBe(brief.betreff);
      expect(gelesen.text?.replaceAll('\r\n', '\n').trim()).toBe(brief.text?.trim());
      expect(gelesen.html?.replaceAll('\r\n', '\n').trim()).toBe(brief.html);
      expect(
        gelesen.attachments.map((a) => [a.filename, inhalt(a.mimeType, a.content as ArrayBuffer)]),
      ).toEqual((brief.anhaenge ?? []).map((a) => [a.name, inhalt(a.mime, a.inhalt)]));
    }
  });

  it('hat eindeutige Message-IDs und liegt nur in Postfächern, die es gibt', () => {
    expect(new Set(briefe.map((b) => b.kennung)).size).toBe(briefe.length);
    for (const adresse of post.flatMap((s) => s.in)) expect([...postfaecher.keys()]).toContain(adresse);
  });

  it('sind etwa 35 E-Mails; in jedem Postfach liegen mindestens zwei, bei Ole Brandt etwa ein Dutzend', () => {
    expect(post).toHaveLength(35);
    const anzahl = (adresse: string): number => post.filter((s) => s.in.includes(adresse)).length;
    for (const adresse of postfaecher.keys())
      expect([adresse, anzahl(adresse) >= 2]).toEqual([adresse, true]);
    expect(anzahl('ole.brandt@musterstadt.example')).toBe(12);
  });

  it('ist zusammen kleiner als 400 KB und stammt aus den vier Wochen vor dem Stichtag', async () => {
    const laengen = await Promise.all(briefe.map(async (b) => (await eml(b)).length));
    expect(laengen.reduce((summe, laenge) => summe + laenge, 0)).toBeLessThan(400_000);
    for (const { gesendet } of briefe) {
      expect(Date.parse(gesendet)).toBeGreaterThan(Date.parse('2026-10-27T00:00:00+01:00'));
      expect(Date.parse(gesendet)).toBeLessThan(Date.parse('2026-11-24T00:00:00+01:00'));
    }
  });

  it('nennt nur Aktenzeichen, die es in Musterstadt gibt', () => {
    const genannte = briefe
      .flatMap((b) => `${b.betreff} ${b.text ?? ''}`.match(/\d\d(?:\.\d\d)*\/\d{4}-\d{4}/g) ?? [])
      .toSorted();
    expect(new Set(genannte)).toEqual(
      new Set([
        '01.11.02/0001-2026',
        '01.12.03/0001-2026',
        '01.13/0001-2026',
        '02.02.02/0001-2026',
        '13.01/0001-2026',
        '14.01/0001-2026',
        '14.02/0001-2026',
      ]),
    );
    for (const zeichen of genannte) expect(aktenzeichen).toContain(zeichen);
  });

  it('nennt in beiden XRechnungen die Leitweg-ID der Stadt als BuyerReference (BT-10)', () => {
    const rechnungen = briefe.flatMap((b) => b.anhaenge ?? []).filter((a) => /rechnung|^RE-/.test(a.name));
    const bt10 = /<(?:cbc|ram):BuyerReference>05999999-20-44</;
    expect(rechnungen.map((a) => [a.mime, bt10.test(a.inhalt.toString())])).toEqual([
      ['application/xml', true],
      ['application/xml', true],
    ]);
  });

  it('bringt drei Fotos, weitergereichte E-Mails und Bilder im Text mit', async () => {
    expect((await mail(/Baumfäll/)).attachments.map((a) => a.mimeType)).toEqual(Array(3).fill('image/jpeg'));
    for (const betreff of [/Stellungnahme FB 30/, /Verdächtige/])
      expect((await mail(betreff)).attachments[0]).toMatchObject({
        mimeType: 'message/rfc822',
        disposition: 'attachment',
      });
    for (const betreff of [/Kommunalmagazin/, /Wintermarkt/])
      expect((await mail(betreff)).attachments).toEqual([
        expect.objectContaining({ mimeType: 'image/png', related: true }),
      ]);
  });
});

describe('Dateien darin', () => {
  it('PNG: Kopf und Bildpunkte stimmen', () => {
    const bild = png(3, 2, (x, y) => [x === 0 ? 255 : 0, y === 0 ? 1 : 2, 7]);
    expect(bild.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect([bild.readUInt32BE(16), bild.readUInt32BE(20)]).toEqual([3, 2]);
    const ab = bild.indexOf('IDAT') + 4;
    const laenge = bild.readUInt32BE(ab - 8);
    expect([...inflateSync(bild.subarray(ab, ab + laenge))]).toEqual([
      ...[0, 255, 1, 7, 0, 1, 7, 0, 1, 7],
      ...[0, 255, 2, 7, 0, 2, 7, 0, 2, 7],
    ]);
  });

  it('JPEG: vom Anfang bis zum Ende aus Abschnitten der verlangten Länge', () => {
    const bild = jpeg(5, 4, (x, y) => [255 * x, 255 * y, 255]);
    const arten: number[] = [];
    let ort = 2;
    for (let art = 0; art !== 0xda;) {
      expect(bild[ort]).toBe(0xff);
      art = bild[ort + 1] ?? 0;
      arten.push(art);
      ort += 2 + bild.readUInt16BE(ort + 2);
    }
    expect(bild.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(arten).toEqual([0xe0, 0xdb, 0xc0, 0xc4, 0xc4, 0xda]);
    expect(bild.subarray(-2).toString('hex')).toBe('ffd9');
    // T.81 B.1.1.5: inside the scan every FF is followed by 00.
    const strom = bild.subarray(ort, -2);
    for (let i = 0; i < strom.length; i += 1) if (strom[i] === 0xff) expect(strom[i + 1]).toBe(0);
    const rahmen = bild.indexOf(Buffer.from([0xff, 0xc0]));
    expect([bild.readUInt16BE(rahmen + 5), bild.readUInt16BE(rahmen + 7)]).toEqual([32, 40]);
  });

  it('PDF: Anführungszeichen, Gedankenstrich und Euro stehen in WinAnsi', () => {
    const datei = pdf(['„Äpfel“ – 3 €']).toString('latin1');
    expect(/\((.*)\) Tj/.exec(datei)?.[1]).toBe('\x84Äpfel\x93 \x96 3 \x80');
  });

  it('PDF: die Verweistabelle zeigt auf die Objekte', () => {
    const datei = pdf(['Klammern (und) \\ Umlaute: Äöü']).toString('latin1');
    const tabelle = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(datei)?.[1]);
    expect(datei.slice(tabelle, tabelle + 4)).toBe('xref');
    const orte = [...datei.matchAll(/^(\d{10}) 00000 n $/gm)].map((m) => Number(m[1]));
    expect(orte).toHaveLength(5);
    for (const [i, ort] of orte.entries()) expect(datei.startsWith(`${i + 1} 0 obj`, ort)).toBe(true);
    const strom = /\/Length (\d+) >>\nstream\n([\s\S]*)\nendstream/.exec(datei);
    expect(strom?.[2]).toHaveLength(Number(strom?.[1]));
  });
});
