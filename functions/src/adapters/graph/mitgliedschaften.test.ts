import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mitgliedschaften } from '../../ports/mitgliedschaften.ts';
import { erzeugeMitgliedschaften } from './mitgliedschaften.ts';
import { erzeugeTausch } from './tausch.ts';

const anrufe: { readonly weg: string; readonly token: string }[] = [];
let antworte: (res: ServerResponse, weg: string) => unknown;
let url: string;
let uhr: number;
let frage: Mitgliedschaften;
let schliesse: () => Promise<void>;

/** The token endpoint is always https; here its name leads to this. */
const tausche = (koerper: string): Response =>
  koerper.includes('assertion=abgelehnt')
    ? Response.json({ error: 'invalid_grant' }, { status: 400 })
    : koerper.includes('assertion=ohne-zustimmung')
      ? Response.json({ error: 'invalid_grant', suberror: 'consent_required' }, { status: 400 })
      : Response.json({ token_type: 'Bearer', access_token: 'graph', expires_in: 3600 });

beforeEach(async () => {
  anrufe.length = 0;
  uhr = 0;
  const server = createServer((req: IncomingMessage, res) => {
    anrufe.push({ weg: req.url ?? '', token: req.headers.authorization ?? '' });
    antworte(res, req.url ?? '');
  });
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graph`;
  const tausch = erzeugeTausch(
    {
      tokenUrl: 'https://anmeldung.example/token',
      geheimnis: 'g',
      hole: (_ziel, init) => Promise.resolve(tausche((init.body as URLSearchParams).toString())),
    },
    'app',
  );
  frage = erzeugeMitgliedschaften(tausch, url, () => uhr);
  schliesse = async () => {
    server.closeAllConnections();
    await new Promise((fertig) => server.close(fertig));
  };
});
afterEach(() => schliesse());

const json = (res: ServerResponse, wert: unknown, status = 200, kopf: Record<string, string> = {}): unknown =>
  res.writeHead(status, { 'content-type': 'application/json', ...kopf }).end(JSON.stringify(wert));
const gruppe = (id: string): object => ({ '@odata.type': '#microsoft.graph.group', id });
const ids = Array.from({ length: 7 }, () => randomUUID());
const nichtErreichbar = { ok: false, fehler: { code: 'verzeichnis_nicht_erreichbar' } };

/** Three pages of which each names the next. */
const dreiSeiten = (res: ServerResponse, weg: string): unknown => {
  const nr = Number(/skiptoken=(\d)/.exec(weg)?.[1] ?? 0);
  const folge = nr < 2 ? { '@odata.nextLink': `${url}/v1.0/me/transitiveMemberOf?$skiptoken=${nr + 1}` } : {};
  return json(res, { value: ids.slice(nr * 3, nr * 3 + 3).map(gruppe), ...folge });
};

describe('Mitgliedschaften über Graph', () => {
  it('liest alle Seiten, im Namen der Person', async () => {
    antworte = dreiSeiten;
    expect(await frage('t')).toEqual({ ok: true, wert: ids });
    expect(anrufe.map((a) => a.weg)).toEqual([
      '/graph/v1.0/me/transitiveMemberOf?$select=id&$top=999',
      '/graph/v1.0/me/transitiveMemberOf?$skiptoken=1',
      '/graph/v1.0/me/transitiveMemberOf?$skiptoken=2',
    ]);
    expect(new Set(anrufe.map((a) => a.token))).toEqual(new Set(['Bearer graph']));
  });

  it('nimmt nur Gruppen, keine Rollen und Verwaltungseinheiten, und schreibt sie klein', async () => {
    const [eine = '', andere = ''] = ids;
    const rolle = { '@odata.type': '#microsoft.graph.directoryRole', id: andere };
    antworte = (res) => json(res, { value: [rolle, gruppe(eine.toUpperCase())] });
    expect(await frage('t')).toEqual({ ok: true, wert: [eine] });
  });

  it('wartet kurz, wenn Graph darum bittet, und fragt noch einmal', async () => {
    antworte = (res) =>
      anrufe.length === 1
        ? json(res, {}, 429, { 'retry-after': '0' })
        : json(res, { value: ids.slice(0, 1).map(gruppe) });
    expect(await frage('t')).toEqual({ ok: true, wert: ids.slice(0, 1) });
    expect(anrufe).toHaveLength(2);
  });

  it('wartet nicht minutenlang', async () => {
    antworte = (res) => json(res, {}, 429, { 'retry-after': '120' });
    expect(await frage('t')).toEqual(nichtErreichbar);
    expect(anrufe).toHaveLength(1);
  });

  it.each<[string, (res: ServerResponse, weg: string) => unknown]>([
    ['Graph versagt', (res) => json(res, {}, 500)],
    ['Graph nichts sagen darf', (res) => json(res, {}, 403)],
    ['die Verbindung abreißt', (res) => res.destroy()],
    ['die Antwort keine Liste ist', (res) => json(res, { value: 'alle' })],
    ['eine Kennung keine ist', (res) => json(res, { value: [gruppe('Admins')] })],
    [
      'die zweite Seite fehlt',
      (res, weg) => (weg.includes('skip') ? json(res, {}, 500) : dreiSeiten(res, weg)),
    ],
    [
      'die nächste Seite anderswo läge',
      (res) => json(res, { value: [], '@odata.nextLink': 'https://boese.example/v1.0/me' }),
    ],
    [
      'die Seiten kein Ende nehmen',
      (res) => json(res, { value: [], '@odata.nextLink': `${url}/v1.0/me/transitiveMemberOf?$skiptoken=1` }),
    ],
  ])('gibt keinen Teil für das Ganze aus, wenn %s', async (_, antwort) => {
    antworte = antwort;
    expect(await frage('t')).toEqual(nichtErreichbar);
  });

  it('sagt, was Person und Verwaltung ändern können; anderes heißt nicht erreichbar', async () => {
    expect(await frage('ohne-zustimmung')).toMatchObject({ ok: false, fehler: { code: 'zustimmung_fehlt' } });
    expect(await frage('abgelehnt')).toEqual(nichtErreichbar);
    expect(anrufe).toEqual([]);
  });
});

describe('Gemerktes', () => {
  it('gilt für dasselbe Token fünf Minuten, und wer zugleich fragt, teilt die Antwort', async () => {
    antworte = (res) => json(res, { value: ids.map(gruppe) });
    await Promise.all([frage('t'), frage('t')]);
    uhr = 5 * 60_000 - 1;
    await frage('t');
    expect(anrufe).toHaveLength(1);
    uhr += 1;
    antworte = (res) => json(res, { value: [] });
    expect(await frage('t')).toEqual({ ok: true, wert: [] });
  });

  it('gilt nicht für das nächste Token: Ein Austritt wirkt', async () => {
    antworte = (res) => json(res, { value: ids.map(gruppe) });
    await frage('t');
    antworte = (res) => json(res, { value: [] });
    expect(await frage('neues')).toEqual({ ok: true, wert: [] });
  });

  it('ist keine Störung', async () => {
    antworte = (res) => json(res, {}, 500);
    expect(await frage('t')).toEqual(nichtErreichbar);
    antworte = (res) => json(res, { value: [] });
    expect((await frage('t')).ok).toBe(true);
  });
});
