import { readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { join } from 'node:path';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { namens } from '@registratur/workbench/musterstadt/personen';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { richteAblageortEin, type Ablageort } from '../hilfe/ablageort.ts';
import { starteTesthaus, type Testhaus } from '../hilfe/haus.ts';
import { erfolg, rufeRoute } from '../hilfe/route.ts';
import { codeVon, rufe, type Antwort } from '../hilfe/ruf.ts';

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

const dateien = (): string[] =>
  readdirSync(join(haus.daten, 'inhalte'), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .sort();

const sende = (upload: string, bytes: string | Uint8Array, frage = {}): Promise<Antwort> =>
  ort.als({ id: 'eingang.hochladen', pfad: { upload }, bytes, frage });

const legeAb = (upload: string, dazu: object = {}): Promise<Antwort> =>
  ort.als({
    id: 'schriftstueck.ablegen',
    pfad: { akte: ort.akte, vorgang: ort.vorgang },
    ein: { anfrage: neueAnfrage(), quelle: { art: 'upload', als: 'dokument', upload, ...dazu } },
  });

const sha256 = (inhalt: string): string => createHash('sha256').update(inhalt).digest('hex');

const ergebnis = (antwort: Antwort): [number, string] => [antwort.status, codeVon(antwort)];

describe('Hochladen', () => {
  it('nimmt an, was unversehrt ankommt, und lehnt ab, was nicht zur Prüfsumme passt', async () => {
    const [gut, falsch] = [neueAnfrage(), neueAnfrage()];
    expect((await sende(gut, 'Inhalt', { sha256: sha256('Inhalt') })).status).toBe(201);
    const vorher = dateien();
    expect(ergebnis(await sende(falsch, 'Inhalt', { sha256: sha256('Anderer') }))).toEqual([
      409,
      'pruefsumme_falsch',
    ]);
    expect(dateien()).toEqual(vorher);
    expect(ergebnis(await legeAb(falsch))).toEqual([404, 'upload_unbekannt']);
    expect((await sende(falsch, 'Inhalt', { sha256: sha256('Inhalt') })).status).toBe(201);
    expect((await legeAb(falsch)).status).toBe(201);
  });

  it('lehnt eine Prüfsumme ab, die keine ist', async () => {
    expect(ergebnis(await sende(neueAnfrage(), 'x', { sha256: 'abc' }))).toEqual([400, 'eingabe_ungueltig']);
  });

  it('lehnt eine leere Datei ab', async () => {
    const vorher = dateien();
    expect(ergebnis(await sende(neueAnfrage(), ''))).toEqual([400, 'leere_datei']);
    expect(dateien()).toEqual(vorher);
  });

  it('lehnt verpackten Inhalt ab', async () => {
    const antwort = await rufe(haus.url, {
      methode: 'PUT',
      pfad: `/api/eingang/${neueAnfrage()}`,
      token: ort.token,
      kopf: { 'content-encoding': 'gzip' },
      koerper: 'x',
    });
    expect(ergebnis(antwort)).toEqual([415, 'medientyp_unbekannt']);
  });

  it('lehnt eine zu große Datei nach ihrer Ansage ab, ohne sie zu lesen', async () => {
    const status = await new Promise<number | undefined>((gib, wirf) => {
      const anfrage = request(`${haus.url}/api/eingang/${neueAnfrage()}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${ort.token}`, 'content-length': 150_000_001 },
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

  it('antwortet auch dem, der erst alles sendet und dann liest, und die Verbindung bleibt brauchbar', async () => {
    const gross = new Uint8Array(8_000_000).fill(120);
    const ruf = { methode: 'PUT', pfad: `/api/eingang/${neueAnfrage()}`, koerper: gross };
    expect(ergebnis(await rufe(haus.url, ruf))).toEqual([401, 'nicht_angemeldet']);
    expect(
      ergebnis(await rufe(haus.url, { ...ruf, token: ort.token, kopf: { 'content-encoding': 'br' } })),
    ).toEqual([415, 'medientyp_unbekannt']);
    expect((await ort.als({ id: 'ich.lesen' })).status).toBe(200);
  });

  it('hinterlässt nichts, wenn die Verbindung abreißt, und nimmt dieselbe Datei danach an', async () => {
    const vorher = dateien();
    const upload = neueAnfrage();
    await new Promise<void>((weiter) => {
      const anfrage = request(`${haus.url}/api/eingang/${upload}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${ort.token}`, 'content-length': 1_000_000 },
      });
      anfrage.on('error', () => weiter());
      anfrage.write('x'.repeat(100_000));
      // Torn off once the house has begun to write.
      const blick = setInterval(() => {
        if (dateien().length === vorher.length) return;
        clearInterval(blick);
        anfrage.destroy();
      }, 5);
    });
    await expect.poll(dateien, { timeout: 10_000 }).toEqual(vorher);
    expect(ergebnis(await legeAb(upload))).toEqual([404, 'upload_unbekannt']);
    expect((await sende(upload, 'y'.repeat(1_000))).status).toBe(201);
    expect((await legeAb(upload)).status).toBe(201);
  });

  it('gehört dem, der gesendet hat: Andere legen es weder ab noch überschreiben sie es', async () => {
    const upload = neueAnfrage();
    expect((await sende(upload, 'von Ole')).status).toBe(201);
    const elif = await haus.token(namens('Dr. Elif Aydin'));
    const ruf = (anruf: Parameters<typeof rufeRoute>[2]): Promise<Antwort> =>
      rufeRoute(haus.url, elif, anruf);
    expect(ergebnis(await ruf({ id: 'eingang.hochladen', pfad: { upload }, bytes: 'von Elif' }))).toEqual([
      422,
      'anfrage_anders_verwendet',
    ]);
    const ein = { anfrage: neueAnfrage(), quelle: { art: 'upload', als: 'dokument', upload } };
    const pfad = { akte: ort.akte, vorgang: ort.vorgang };
    expect(ergebnis(await ruf({ id: 'schriftstueck.ablegen', pfad, ein }))).toEqual([
      404,
      'upload_unbekannt',
    ]);
    expect((await legeAb(upload)).status).toBe(201);
  });
});

describe('Herunterladen', () => {
  const lege = async (dateiname: string): Promise<string> => {
    const upload = neueAnfrage();
    await sende(upload, `Inhalt ${upload}`);
    const { schriftstueck } = erfolg(await legeAb(upload, { dateiname })) as {
      schriftstueck: { id: string };
    };
    return `/api/akten/${ort.akte}/schriftstuecke/${schriftstueck.id}/original`;
  };
  const hole = (pfad: string, kopf = {}): Promise<Antwort> =>
    rufe(haus.url, { methode: 'GET', pfad, token: ort.token, kopf });

  it.each([
    'a"\r\nSet-Cookie: x=1\r\n\r\n<script>.txt',
    '../../etc/passwd',
    'Fällantrag „Linde“.txt',
    "x'*();filename=boese.exe",
    '\u202egnp.exe',
    '\u0000.txt',
    'x'.repeat(2_000),
  ])('gibt einen Dateinamen nie als Kopfzeile aus: %j', async (name) => {
    const antwort = await hole(await lege(name));
    expect(antwort.status).toBe(200);
    const kopf = new Map(antwort.kopf);
    expect(kopf.get('content-disposition')).toMatch(
      /^attachment; filename="Datei"; filename\*=UTF-8''[\w.!~%-]+$/,
    );
    expect(kopf.get('content-type')).toBe('application/octet-stream');
    expect(kopf.get('x-content-type-options')).toBe('nosniff');
    expect(kopf.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(kopf.has('set-cookie')).toBe(false);
  });

  it('gibt immer das Ganze, was auch an Bedingungen und Bereichen gewünscht wird', async () => {
    const pfad = await lege('ganz.txt');
    const ganz = await hole(pfad);
    for (const kopf of [
      { range: 'bytes=0-3' },
      { range: 'bytes=999999-' },
      { 'if-none-match': '*' },
      { 'if-match': '"x"' },
      { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' },
    ]) {
      const antwort = await hole(pfad, kopf);
      expect([antwort.status, antwort.bytes.equals(ganz.bytes)]).toEqual([200, true]);
    }
    expect(new Map(ganz.kopf).get('accept-ranges')).toBe('none');
    expect(new Map(ganz.kopf).get('content-length')).toBe(String(ganz.bytes.length));
  });
});
