/** The interface as somebody meets it who does not keep to the client: raw requests, with and without a token. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { namens } from '@registratur/workbench/musterstadt/personen';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { richteAblageortEin, type Ablageort } from '../hilfe/ablageort.ts';
import { starteTesthaus, type Testhaus } from '../hilfe/haus.ts';
import { codeVon, rufe, vergleichbar, type Antwort } from '../hilfe/ruf.ts';

let haus: Testhaus;
let ort: Ablageort;
let fremd: string;
beforeAll(async () => {
  haus = await starteTesthaus();
  ort = await richteAblageortEin(haus);
  fremd = await haus.token(namens('Hanna Reuter'));
});
afterAll(() => haus.stoppe());
/** On Azure a handler that throws never answers; here it is reported. */
afterEach(() => expect(haus.meldungen).toEqual([]));

const hole = (pfad: string, token: string | undefined = ort.token): Promise<Antwort> =>
  rufe(haus.url, { methode: 'GET', pfad, token });

/** Sends bytes as they are; answers the status, 0 when the connection was cut without one. */
function sende(zeilen: readonly string[]): Promise<number> {
  const { hostname, port } = new URL(haus.url);
  return new Promise((gib) => {
    let gekommen = '';
    const leitung = connect(Number(port), hostname, () => leitung.write(`${zeilen.join('\r\n')}\r\n\r\n`));
    leitung.on('data', (teil) => (gekommen += teil.toString('latin1')));
    leitung.on('error', () => leitung.destroy());
    leitung.on('close', () => gib(Number(/^HTTP\/1\.1 (\d{3})/.exec(gekommen)?.[1] ?? 0)));
  });
}

describe('Marken der Listen', () => {
  const marken = ['|', 'x|', '|x', '13.01|x!y', '99|!', '!', '~', '\u0000', "'; --", '.|.', 'a'.repeat(300)];
  test.each(marken)('%j gibt eine Seite des Eigenen, nie mehr und nie einen Fehler', async (marke) => {
    const nach = encodeURIComponent(marke);
    const akte = `/api/akten/${ort.akte}/vorgaenge`;
    for (const pfad of [
      `/api/akten?nach=${nach}`,
      `${akte}?nach=${nach}`,
      `${akte}/${ort.vorgang}/schriftstuecke?nach=${nach}`,
    ])
      expect((await hole(pfad)).status).toBe(200);
    const gesehen = await hole(`/api/akten?nach=${nach}`, fremd);
    expect(gesehen.bytes.toString()).not.toContain(ort.akte);
  });

  test('die Marke einer fremden Liste öffnet nichts', async () => {
    const marke = encodeURIComponent(`13.01|2026~000000!akte~${ort.akte}`);
    for (const pfad of [`/api/akten?nach=${marke}`, `/api/akten?einheit=13.01&nach=${marke}`])
      expect((await hole(pfad, fremd)).bytes.toString()).not.toMatch(/13\.01|Baumschutz/);
  });
});

describe('Ein fremdes Objekt und eines, das es nicht gibt', () => {
  const rumpf = (ein: unknown): Pick<Parameters<typeof rufe>[1], 'koerper' | 'kopf'> => ({
    koerper: typeof ein === 'string' ? ein : JSON.stringify(ein),
    kopf: { 'content-type': 'application/json' },
  });
  test.each([
    ['kein JSON', '{', 400],
    ['falsche Felder', { anfrage: 1, mehr: true }, 400],
    ['ein alter Stand', { anfrage: neueAnfrage(), stand: -1 }, 404],
  ])('antworten auch auf %s gleich', async (_, ein, status) => {
    const antworten = await Promise.all(
      [ort.akte, neueAnfrage()].map((akte) =>
        rufe(haus.url, { methode: 'PATCH', pfad: `/api/akten/${akte}`, token: fremd, ...rumpf(ein) }),
      ),
    );
    expect(antworten.map((a) => a.status)).toEqual([status, status]);
    expect(new Set(antworten.map(vergleichbar)).size).toBe(1);
  });

  test('sagen nichts über Länge, Änderung oder Alter', async () => {
    const { kopf } = await hole(`/api/akten/${ort.akte}`, fremd);
    const namen = kopf.map(([name]) => name);
    expect(namen).not.toEqual(expect.arrayContaining(['etag']));
    expect(namen).not.toEqual(expect.arrayContaining(['last-modified']));
    expect(kopf).toContainEqual(['cache-control', 'no-store']);
  });
});

describe('Adressen', () => {
  test.each([
    `/api/akten/%00`,
    `/api/akten/..%2f..%2fetc%2fpasswd`,
    `/api/akten/${'a'.repeat(8_000)}`,
    `/api/akten/${'%F0%9F%98%80'.repeat(500)}`,
    `/api//akten`,
  ])('%s ist unbekannt', async (pfad) => expect((await hole(pfad)).status).toBe(404));

  test.each(['/api/akten/%', '/api/akten/%c0%ae', '/api/ich?%zz', '/api/ich?a=%ff'])(
    '%s ist keine',
    async (pfad) => expect((await hole(pfad)).status).toBe(400),
  );

  test('ein Ausweis in der Adresse gilt nicht', async () => {
    for (const name of ['access_token', 'token', 'authorization', 'code']) {
      const antwort = await rufe(haus.url, { methode: 'GET', pfad: `/api/ich?${name}=${ort.token}` });
      expect([antwort.status, codeVon(antwort)]).toEqual([401, 'nicht_angemeldet']);
    }
  });

  test('der Pfad eines Uploads führt nicht aus dem Eingang', async () => {
    for (const id of ['..%2f..%2fx', '%2e%2e', `${neueAnfrage()}%00`, `haus~${neueAnfrage()}`]) {
      const pfad = `/api/eingang/${id}`;
      const antwort = await rufe(haus.url, { methode: 'PUT', pfad, token: ort.token, koerper: 'x' });
      expect(antwort.status).toBe(404);
    }
  });
});

describe('Jede Anfrage bekommt eine Antwort, keine wirft', () => {
  const ich = (...kopf: string[]): string[] => ['GET /api/ich HTTP/1.1', ...kopf, 'Connection: close'];
  test.each([
    ['TRACE', ['TRACE /api/ich HTTP/1.1', 'Host: x', 'Connection: close'], 405],
    ['eine Methode, die es nicht gibt', ['PROPFIND /api/ich HTTP/1.1', 'Host: x', 'Connection: close'], 405],
    ['Host mit unmöglichem Port', ich('Host: x:99999'), 400],
    ['Host wie eine IP-Adresse, die keine ist', ich('Host: 1.2.3.4.5'), 400],
    ['Host mit Leerzeichen', ich('Host: a b'), 400],
    [
      'zweierlei Länge',
      ['POST /api/akten HTTP/1.1', 'Host: x', 'Content-Length: 5', 'Content-Length: 6'],
      400,
    ],
    [
      'Länge und Stücke zugleich',
      ['POST /api/akten HTTP/1.1', 'Host: x', 'Content-Length: 5', 'Transfer-Encoding: chunked'],
      400,
    ],
    ['NUL in einer Kopfzeile', ich('Host: x', 'X-A: a\u0000b'), 400],
    ['zu lange Kopfzeilen', ich('Host: x', `X-A: ${'a'.repeat(20_000)}`), 431],
    [
      'zwei Ausweise, der erste zählt',
      ich('Host: x', 'Authorization: Bearer a.b.c', 'Authorization: Bearer d.e.f'),
      401,
    ],
  ])('%s', async (_, zeilen, status) => expect(await sende(zeilen)).toBe(status));

  test('eine Antwort auf einen Fehler nennt weder Zeilen noch Dateien des Programms', async () => {
    const pfade = ['/api/akten/%', '/api/nichts', `/api/akten/${ort.akte}?x=1`, '/api/suche?text=x'];
    for (const pfad of pfade) {
      const text = (await hole(pfad)).bytes.toString();
      expect(text).not.toMatch(/\bat |\.ts|\.cjs|node_modules|Error:/);
    }
  });
});

describe('Was auf der Platte liegt', () => {
  test('kann niemand sonst auf diesem Rechner erreichen', () => {
    expect(statSync(haus.daten).mode & 0o077).toBe(0);
    expect(readdirSync(haus.daten)).toContain('registratur.db');
  });

  test('verzeichnete Ablehnungen enthalten weder Ausweis noch Frage', async () => {
    const wort = 'geheimeswort';
    await hole(`/api/akten/${neueAnfrage()}?geheim=${wort}`, fremd);
    await hole(`/api/suche?text=${wort}`, `${ort.token.slice(0, -4)}AAAA`);
    const alles = readdirSync(haus.daten)
      .filter((name) => name.startsWith('registratur.db'))
      .map((name) => readFileSync(join(haus.daten, name), 'latin1'))
      .join('');
    expect(alles).toContain('zugriff.abgelehnt');
    expect(alles).not.toContain(wort);
    expect(alles).not.toContain(ort.token.split('.')[1]);
  });
});
