import { request } from 'node:http';
import { packe } from '@registratur/shared/contract/paket';
import { einreichungMax } from '@registratur/shared/contract/routes/schriftstueck';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { namens } from '@registratur/workbench/musterstadt/personen';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { richteAblageortEin, type Ablageort } from '../hilfe/ablageort.ts';
import { starteTesthaus, type Testhaus } from '../hilfe/haus.ts';
import { erfolg, rufeRoute } from '../hilfe/route.ts';
import { alsJson, codeVon, rufe, type Antwort } from '../hilfe/ruf.ts';

let haus: Testhaus;
let ort: Ablageort;

beforeAll(async () => {
  haus = await starteTesthaus();
  ort = await richteAblageortEin(haus);
});
afterAll(() => haus.stoppe());
afterEach(() => {
  expect(haus.meldungen).toEqual([]);
});

interface Angaben {
  readonly anfrage: string;
  readonly als: string;
  readonly sha256: string;
  readonly bytes: number;
}
const angaben = (bytes: Buffer, anders: object = {}): Angaben => ({
  anfrage: neueAnfrage(),
  als: 'dokument',
  sha256: sha256(bytes),
  bytes: bytes.length,
  ...anders,
});
const brief = Buffer.from('Sehr geehrte Damen und Herren,\nä ß €\n');
const sende = (bytes: Uint8Array | string, als = ort.als): Promise<Antwort> =>
  als({ id: 'schriftstueck.einreichen', pfad: { akte: ort.akte, vorgang: ort.vorgang }, bytes });
const mitKopf = (kopf: unknown, ...rest: Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from(`${JSON.stringify(kopf)}\n`), ...rest]);
const pfadImHaus = (): string => `/api/akten/${ort.akte}/vorgaenge/${ort.vorgang}/einreichung`;
const ergebnis = (antwort: Antwort): [number, string] => [antwort.status, codeVon(antwort)];

it('Ein Paket kommt an: eine Antwort je Datei, die Bytes unverändert, auch Zeilenenden und Umlaute', async () => {
  const dateien = [brief, Buffer.from([0, 10, 255, 10])];
  const stuecke = dateien.map((d) => angaben(d));
  const antwort = erfolg(await sende(packe({ stuecke }, dateien))) as {
    ergebnisse: { anfrage: string; ok: boolean; schriftstueck: { id: string } }[];
  };
  expect(antwort.ergebnisse.map((e) => [e.anfrage, e.ok])).toEqual(stuecke.map((s) => [s.anfrage, true]));
  for (const [i, { schriftstueck }] of antwort.ergebnisse.entries()) {
    const pfad = { akte: ort.akte, schriftstueck: schriftstueck.id };
    expect((await ort.als({ id: 'schriftstueck.original', pfad })).bytes).toEqual(dateien[i]);
  }
});

it('Eine abgelehnte Datei steht als Problem in ihrer Zeile, wie sie allein beantwortet würde', async () => {
  const anderer = Buffer.from('Ein anderer Brief');
  const stuecke = [angaben(Buffer.alloc(0)), angaben(anderer)];
  expect(alsJson(await sende(packe({ stuecke }, [Buffer.alloc(0), anderer])))).toMatchObject({
    ergebnisse: [
      {
        ok: false,
        anfrage: stuecke[0]!.anfrage,
        problem: {
          status: 400,
          code: 'leere_datei',
          title: 'Das ist eine leere Datei. Es wurde nichts abgelegt.',
        },
      },
      { ok: true, neu: true },
    ],
  });
});

describe('Was kein Paket ist, wird ganz abgelehnt, und nichts davon ist abgelegt', () => {
  const einer = angaben(brief);
  it.each([
    ['nichts', Buffer.alloc(0), 'json_fehlerhaft', undefined],
    ['ein Kopf ohne Zeilenende', Buffer.from('{"stuecke":[]}'), 'json_fehlerhaft', undefined],
    ['ein Kopf, der kein JSON ist', Buffer.from('{"stuecke":\nInhalt'), 'json_fehlerhaft', undefined],
    [
      'ein Kopf in falscher Kodierung',
      Buffer.from('{"stuecke":"\xff"}\n', 'latin1'),
      'json_fehlerhaft',
      undefined,
    ],
    ['kein Stück', mitKopf({ stuecke: [] }), 'eingabe_ungueltig', '/stuecke'],
    [
      'ein Feld zu viel',
      mitKopf({ stuecke: [{ ...einer, x: 1 }] }, brief),
      'eingabe_ungueltig',
      '/stuecke/0/x',
    ],
    ['ein Feld doppelt', Buffer.from('{"stuecke":[],"stuecke":[]}\n'), 'eingabe_ungueltig', '/stuecke'],
    [
      'ohne Prüfsumme',
      mitKopf({ stuecke: [{ ...einer, sha256: undefined }] }, brief),
      'eingabe_ungueltig',
      '/stuecke/0/sha256',
    ],
    [
      'eine UUID der Version 4',
      mitKopf({ stuecke: [{ ...einer, anfrage: 'f47ac10b-58cc-4372-a567-0e02b2c3d479' }] }, brief),
      'eingabe_ungueltig',
      '/stuecke/0/anfrage',
    ],
    [
      'eine Anfrage zweimal',
      mitKopf({ stuecke: [einer, einer] }, brief, brief),
      'eingabe_ungueltig',
      '/stuecke/1/anfrage',
    ],
    [
      'weniger Bytes als gesagt',
      mitKopf({ stuecke: [einer] }, brief.subarray(1)),
      'eingabe_ungueltig',
      '/stuecke',
    ],
    ['mehr Bytes als gesagt', mitKopf({ stuecke: [einer] }, brief, brief), 'eingabe_ungueltig', '/stuecke'],
    [
      'eine negative Länge',
      mitKopf({ stuecke: [{ ...einer, bytes: -1 }] }),
      'eingabe_ungueltig',
      '/stuecke/0/bytes',
    ],
    [
      'ein Stück zu viel',
      mitKopf({
        stuecke: Array.from({ length: einreichungMax.stuecke + 1 }, () => angaben(Buffer.alloc(0))),
      }),
      'eingabe_ungueltig',
      '/stuecke',
    ],
  ])('%s', async (_, bytes, code, pointer) => {
    const vorher = await ort.stand();
    const antwort = await sende(bytes);
    expect(ergebnis(antwort)).toEqual([400, code]);
    if (pointer !== undefined) expect(alsJson(antwort)).toMatchObject({ errors: [{ pointer }] });
    expect(await ort.stand()).toBe(vorher);
  });

  it.each([
    ['application/json', {}],
    ['application/octet-stream', { 'content-encoding': 'gzip' }],
  ])('als %s mit %o', async (typ, kopf) => {
    const antwort = await rufe(haus.url, {
      methode: 'POST',
      pfad: pfadImHaus(),
      token: ort.token,
      kopf: { 'content-type': typ, ...kopf },
      koerper: mitKopf({ stuecke: [einer] }, brief),
    });
    expect(ergebnis(antwort)).toEqual([415, 'medientyp_unbekannt']);
  });

  it('mehr, als ein Paket fasst: nach der Ansage, ohne es zu lesen', async () => {
    const status = await new Promise<number | undefined>((gib, wirf) => {
      const anfrage = request(`${haus.url}${pfadImHaus()}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${ort.token}`,
          'content-type': 'application/octet-stream',
          'content-length': einreichungMax.bytes + 1,
        },
      });
      anfrage.on('response', (antwort) => {
        gib(antwort.statusCode);
        anfrage.destroy();
      });
      anfrage.on('error', wirf);
      anfrage.flushHeaders();
    });
    expect(status).toBe(413);
  });
});

it('Ohne Anmeldung 401; wer den Vorgang nicht sieht, erfährt nicht, dass es ihn gibt', async () => {
  const paket = packe({ stuecke: [angaben(brief)] }, [brief]);
  const fremd = await haus.token(namens('Hanna Reuter'));
  expect(ergebnis(await sende(paket, (anruf) => rufeRoute(haus.url, undefined, anruf)))).toEqual([
    401,
    'nicht_angemeldet',
  ]);
  expect(ergebnis(await sende(paket, (anruf) => rufeRoute(haus.url, fremd, anruf)))).toEqual([
    404,
    'nicht_gefunden',
  ]);
});
