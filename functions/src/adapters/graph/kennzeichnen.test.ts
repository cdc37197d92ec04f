import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { erzeugePostordner } from './postordner.ts';
import { erzeugeTausch } from './tausch.ts';

const anrufe: string[] = [];
/** Status and categories of the message; the mailbox changes them when asked to. */
let lage: { status: number; kategorien: string[] };
let url: string;
let schliesse: () => Promise<void>;

beforeEach(async () => {
  anrufe.length = 0;
  lage = { status: 200, kategorien: ['Rote Kategorie'] };
  const server = createServer((req, res) => {
    let koerper = '';
    req.on('data', (teil: Buffer) => (koerper += teil.toString()));
    req.on('end', () => {
      const antworte = (status: number, inhalt: object): unknown =>
        res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(inhalt));
      if (req.url === '/token')
        return antworte(200, { token_type: 'Bearer', access_token: 'graph', expires_in: 3600 });
      anrufe.push(`${req.method ?? ''} ${req.url ?? ''} ${koerper}`.trim());
      if (req.method === 'PATCH')
        lage.kategorien = (JSON.parse(koerper) as { categories: string[] }).categories;
      return antworte(lage.status, { id: 'm1', categories: lage.kategorien });
    });
  });
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  schliesse = async () => {
    server.closeAllConnections();
    await new Promise((fertig) => server.close(fertig));
  };
});
afterEach(() => schliesse());

const anmeldung = 'https://anmeldung.example';
const kennzeichne = (gesetzt: boolean, postfach?: string) =>
  erzeugePostordner(
    erzeugeTausch(
      {
        tokenUrl: `${anmeldung}/token`,
        geheimnis: 'g',
        hole: (ziel, init) => fetch(ziel.replace(anmeldung, url), init as RequestInit),
      },
      'unsere-app',
    ),
    `${url}/graph`,
  ).kennzeichne('token', { postfach, nachricht: 'm1', kategorie: 'Veraktet', gesetzt });

describe('Die Kategorie einer E-Mail', () => {
  it('kommt zu den anderen dazu und geht wieder, ohne dass die anderen sich ändern', async () => {
    expect((await kennzeichne(true)).ok).toBe(true);
    expect(lage.kategorien).toEqual(['Rote Kategorie', 'Veraktet']);
    expect((await kennzeichne(false)).ok).toBe(true);
    expect(lage.kategorien).toEqual(['Rote Kategorie']);
  });

  it('wird nicht noch einmal geschrieben, wenn sie schon so ist', async () => {
    lage.kategorien = ['Veraktet'];
    expect((await kennzeichne(true)).ok).toBe(true);
    expect(anrufe).toEqual(['GET /graph/v1.0/me/messages/m1?$select=categories']);
  });

  it('wird in einem freigegebenen Postfach dort gesetzt', async () => {
    await kennzeichne(true, 'gewerbe@musterstadt.example');
    expect(anrufe.map((a) => a.split(' ').slice(0, 2).join(' '))).toEqual([
      'GET /graph/v1.0/users/gewerbe%40musterstadt.example/messages/m1?$select=categories',
      'PATCH /graph/v1.0/users/gewerbe%40musterstadt.example/messages/m1',
    ]);
  });

  it.each([403, 404])('ist bei %i eine unbekannte Nachricht', async (status) => {
    lage.status = status;
    expect(await kennzeichne(true)).toEqual({
      ok: false,
      fehler: { code: 'postfach_nachricht_unbekannt' },
    });
  });

  it('ist bei 500 ein Postfach, das nicht erreichbar ist', async () => {
    lage.status = 500;
    expect(await kennzeichne(true)).toEqual({ ok: false, fehler: { code: 'postfach_nicht_erreichbar' } });
  });
});
