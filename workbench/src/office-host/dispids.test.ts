import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Json, JsonObjekt } from '@registratur/shared/kernel/json';
import { anfangsdaten } from './anfangsdaten.ts';
import { neueSitzung, type Nachricht, type Postfach, type Sitzung } from './modell.ts';
import { fuehreAus } from './outlook.ts';
import { alsDaten } from './zug.ts';

const nachricht: Nachricht = {
  id: 'AAMk-1',
  internetMessageId: '<1@example.org>',
  conversationId: 'AAQk-1',
  betreff: 'AW: WG: Lindenallee 12',
  von: { name: 'Jürgen Groß', adresse: 'gross@example.org' },
  an: [{ name: 'Ole Brandt', adresse: 'ole.brandt@musterstadt.example' }],
  cc: [],
  empfangen: '2026-11-19T07:42:00Z',
  anlagen: [
    { id: 'A1', name: 'Lageplan.pdf', mime: 'application/pdf', bytes: 3, imText: false, art: 'datei' },
    { id: 'A2', name: 'Anfrage.eml', mime: 'message/rfc822', bytes: 3, imText: false, art: 'nachricht' },
  ],
  kategorien: ['Rote Kategorie'],
  postfach: undefined,
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function sitzungMit(teile: Partial<Postfach> = {}): Sitzung {
  const sitzung = neueSitzung({
    person: { name: 'Ole Brandt', adresse: 'ole.brandt@musterstadt.example' },
    postfach: {
      text: () => Promise.resolve('Grüße'),
      html: () => Promise.resolve('<p>Grüße</p>'),
      mime: () => Promise.resolve(bytes('Subject: Probe\r\nX: 1\r\n\r\nText')),
      anlage: (_, id) => Promise.resolve(bytes(id)),
      setzeKategorien: () => Promise.resolve(),
      ...teile,
    },
  });
  sitzung.gewaehlt = nachricht;
  return sitzung;
}

const rufe = (sitzung: Sitzung, dispid: number, parameter: Json = {}): Promise<JsonObjekt> =>
  fuehreAus(sitzung, { ApiParams: parameter, MethodData: { ControlId: 'x', DispatchId: dispid } });

const gut = (daten?: Json): JsonObjekt => ({ error: false, errorCode: 0, data: daten });
const fehler = (code: number): JsonObjekt => ({ error: true, errorCode: code });

describe('Die Aufrufe des Outlook-Objektmodells', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());

  test('lesen den Text in der verlangten Form', async () => {
    expect(await rufe(sitzungMit(), 37, { coercionType: 0 })).toEqual(gut('Grüße'));
    expect(await rufe(sitzungMit(), 37, { coercionType: 3 })).toEqual(gut('<p>Grüße</p>'));
  });

  test('liefern Anlagen als Base64 und eingebettete Nachrichten als EML', async () => {
    expect(await rufe(sitzungMit(), 150, { id: 'A1' })).toEqual(gut({ format: 'base64', content: 'QTE=' }));
    expect(await rufe(sitzungMit(), 150, { id: 'A2' })).toEqual(gut({ format: 'eml', content: 'QTI=' }));
    expect(await rufe(sitzungMit(), 150, { id: 'fehlt' })).toEqual(fehler(9003));
  });

  test('liefern Kopfzeilen ohne Text und die Datei ganz', async () => {
    expect(await rufe(sitzungMit(), 168)).toEqual(gut('Subject: Probe\r\nX: 1'));
    expect(await rufe(sitzungMit(), 90014)).toEqual(gut(btoa('Subject: Probe\r\nX: 1\r\n\r\nText')));
  });

  test('setzen eine Kategorie erst, wenn das Postfach sie kennt', async () => {
    const gesetzt: (readonly string[])[] = [];
    const sitzung = sitzungMit({
      setzeKategorien: (_, namen) => {
        gesetzt.push(namen);
        return Promise.resolve();
      },
    });
    expect(await rufe(sitzung, 158, { categories: ['Veraktet'] })).toEqual(fehler(9044));
    const neu = { displayName: 'Veraktet', color: 'Preset5' };
    expect(await rufe(sitzung, 161, { categoryDetails: [neu] })).toEqual(gut());
    expect(await rufe(sitzung, 161, { categoryDetails: [neu] })).toEqual(fehler(9045));
    expect(await rufe(sitzung, 158, { categories: ['Veraktet'] })).toEqual(gut());
    expect(gesetzt).toEqual([['Rote Kategorie', 'Veraktet']]);
    expect(await rufe(sitzung, 157)).toEqual(gut([{ displayName: 'Rote Kategorie', color: 'Preset0' }, neu]));
  });

  test('nehmen eine Kategorie wieder weg, auch aus der Hauptliste', async () => {
    const sitzung = sitzungMit();
    expect(await rufe(sitzung, 159, { categories: ['Rote Kategorie'] })).toEqual(gut());
    expect(await rufe(sitzung, 157)).toEqual(gut([]));
    expect(await rufe(sitzung, 162, { categories: ['Rote Kategorie'] })).toEqual(gut());
    expect(await rufe(sitzung, 160)).toEqual(gut([{ displayName: 'Gelbe Kategorie', color: 'Preset3' }]));
  });

  test('bewahren eigene Eigenschaften je Nachricht', async () => {
    const sitzung = sitzungMit();
    expect(await rufe(sitzung, 3)).toEqual({ wasSuccessful: true, customProperties: '{}' });
    expect(await rufe(sitzung, 4, { customProperties: { a: 1 } })).toEqual(gut());
    expect(await rufe(sitzung, 3)).toEqual({ wasSuccessful: true, customProperties: '{"a":1}' });
    sitzung.gewaehlt = { ...nachricht, id: 'AAMk-2' };
    expect(await rufe(sitzung, 3)).toEqual({ wasSuccessful: true, customProperties: '{}' });
  });

  test('bewahren die Einstellungen der Person', async () => {
    const sitzung = sitzungMit();
    expect(await rufe(sitzung, 404, [{ zuletzt: 'x' }])).toEqual(gut());
    expect(sitzung.roaming).toEqual({ zuletzt: 'x' });
  });

  test('führen höchstens fünf Hinweise, jeden Schlüssel einmal', async () => {
    const sitzung = sitzungMit();
    const hinweis = (key: string, message = key): JsonObjekt => ({ key, message });
    for (const key of ['1', '2', '3', '4', '5']) expect(await rufe(sitzung, 33, hinweis(key))).toEqual(gut());
    expect(await rufe(sitzung, 33, hinweis('1'))).toEqual(fehler(9023));
    expect(await rufe(sitzung, 33, hinweis('6'))).toEqual(fehler(9025));
    expect(await rufe(sitzung, 35, hinweis('1', 'neu'))).toEqual(gut());
    expect(await rufe(sitzung, 36, { key: '2' })).toEqual(gut());
    expect(await rufe(sitzung, 36, { key: '2' })).toEqual(fehler(9024));
    expect(await rufe(sitzung, 34)).toEqual(
      gut([hinweis('1', 'neu'), hinweis('3'), hinweis('4'), hinweis('5')]),
    );
  });

  test('nennen das Postfach nur bei Nachrichten aus einem geteilten', async () => {
    const sitzung = sitzungMit();
    expect(await rufe(sitzung, 108)).toEqual(fehler(9020));
    sitzung.gewaehlt = { ...nachricht, postfach: 'gewerbe@musterstadt.example' };
    expect(await rufe(sitzung, 108)).toMatchObject({
      error: false,
      data: { targetMailbox: 'gewerbe@musterstadt.example' },
    });
  });

  test('scheitern laut, wenn sie nicht nachgebildet sind', async () => {
    expect(await rufe(sitzungMit(), 4711)).toEqual({ wasSuccessful: false });
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('4711'), {});
  });

  test('werden zum Fehler von Office, wenn das Postfach nicht antwortet oder nichts gewählt ist', async () => {
    const sitzung = sitzungMit({ mime: () => Promise.reject(new Error('weg')) });
    expect(await rufe(sitzung, 90014)).toEqual(fehler(9020));
    expect(console.error).toHaveBeenCalledOnce();
    sitzung.gewaehlt = undefined;
    expect(await rufe(sitzung, 37, { coercionType: 0 })).toEqual(fehler(9020));
  });
});

describe('Eine Auswahl', () => {
  const markierte = (zahl: number): Sitzung['auswahl'] =>
    Array.from({ length: zahl }, (_, i) => ({ ...nachricht, id: `AAMk-${i + 1}`, hatAnlagen: i === 0 }));

  test('wird in der Reihenfolge des Auswählens übergeben, mit dem, was Mailbox 1.14 kennt', async () => {
    const sitzung = sitzungMit();
    sitzung.auswahl = markierte(2);
    expect(await rufe(sitzung, 90013)).toMatchObject({
      data: [
        {
          itemId: 'AAMk-1',
          itemType: 'message',
          itemMode: 'Read',
          subject: 'AW: WG: Lindenallee 12',
          conversationId: 'AAQk-1',
          internetMessageId: '<1@example.org>',
          hasAttachment: true,
        },
        { itemId: 'AAMk-2', hasAttachment: false },
      ],
    });
  });

  test.each([
    [100, 100],
    [101, 100],
  ])('von %i hat höchstens %i', async (ausgewaehlt, uebergeben) => {
    const sitzung = sitzungMit();
    sitzung.auswahl = markierte(ausgewaehlt);
    const { data } = await rufe(sitzung, 90013);
    expect(data).toHaveLength(uebergeben);
  });

  test('lässt sich einzeln laden, eine nicht ausgewählte Nachricht nicht', async () => {
    const sitzung = sitzungMit();
    sitzung.auswahl = markierte(1);
    expect(await rufe(sitzung, 90015, { itemId: 'AAMk-1' })).toMatchObject({
      data: { from: { emailAddress: 'gross@example.org' }, kopfzeilen: 'Subject: Probe\r\nX: 1' },
    });
    expect(await rufe(sitzung, 90015, { itemId: 'AAMk-9' })).toEqual(fehler(9020));
  });
});

test('Ein Zug nennt den Ort im Bereich, und fallen gelassen die Dateien als Base64', () => {
  const ort = { x: 10, y: 20 };
  const lage = { taskPaneX: 10, taskPaneY: 20 };
  expect(alsDaten({ art: 'dragover', ort })).toEqual({ type: 'dragover', ...lage });
  const dateien = [{ name: 'A.eml', typ: 'message/rfc822', inhalt: bytes('A1') }];
  expect(alsDaten({ art: 'drop', ort, dateien })).toEqual({
    type: 'drop',
    ...lage,
    files: [{ name: 'A.eml', type: 'message/rfc822', base64: 'QTE=' }],
  });
});

describe('Die Anfangsdaten', () => {
  test('beschreiben die gewählte Nachricht', () => {
    expect(anfangsdaten(sitzungMit())).toMatchObject({
      itemType: 1,
      id: 'AAMk-1',
      subject: 'AW: WG: Lindenallee 12',
      normalizedSubject: 'Lindenallee 12',
      from: { name: 'Jürgen Groß', address: 'gross@example.org' },
      dateTimeCreated: Date.UTC(2026, 10, 19, 7, 42),
      attachments: [{ attachmentType: 0 }, { attachmentType: 1 }],
      isFromSharedFolder: false,
    });
  });

  test('sagen, dass nichts gewählt ist', () => {
    const sitzung = sitzungMit();
    sitzung.gewaehlt = undefined;
    expect(anfangsdaten(sitzung)).toMatchObject({ itemType: 6, userEmailAddress: sitzung.person.adresse });
  });
});
