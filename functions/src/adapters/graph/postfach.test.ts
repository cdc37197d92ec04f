import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Abriss } from '../../ports/postfach.ts';
import { erzeugeMitgliedschaften } from './mitgliedschaften.ts';
import { erzeugePostfach } from './postfach.ts';
import { erzeugePostordner } from './postordner.ts';
import { erzeugeTausch, type Tauschzugang } from './tausch.ts';

interface Anruf {
  readonly weg: string;
  readonly kopf: IncomingMessage['headers'];
  readonly koerper: string;
}

const anrufe: Anruf[] = [];
let antworte: (anruf: Anruf, res: ServerResponse) => void;
let url: string;
let schliesse: () => Promise<void>;

beforeEach(async () => {
  anrufe.length = 0;
  const server = createServer((req, res) => {
    const teile: Buffer[] = [];
    req.on('data', (teil: Buffer) => teile.push(teil));
    req.on('end', () => {
      const anruf = {
        weg: `${req.method ?? ''} ${req.url ?? ''}`,
        kopf: req.headers,
        koerper: Buffer.concat(teile).toString(),
      };
      anrufe.push(anruf);
      if (anruf.weg === 'POST /token') return tokenAntwort(res);
      antworte(anruf, res);
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

let getauscht = 0;
const tokenAntwort = (res: ServerResponse): unknown =>
  res
    .writeHead(200, { 'content-type': 'application/json' })
    .end(
      JSON.stringify({ token_type: 'Bearer', access_token: `graph-${(getauscht += 1)}`, expires_in: 3600 }),
    );

/** The token endpoint is always https; here its name leads to the server of this test. */
const anmeldung = 'https://anmeldung.example';
const zugang = (pfad: string): Tauschzugang => ({
  tokenUrl: `${anmeldung}${pfad}`,
  geheimnis: 'g',
  hole: (ziel, init) => fetch(ziel.replace(anmeldung, url), init as RequestInit),
});

const postfach = (): ReturnType<typeof erzeugePostfach> =>
  erzeugePostfach(erzeugeTausch({ ...zugang('/token'), geheimnis: 'g & h' }, 'unsere-app'), `${url}/graph`);

const status =
  (nummer: number, kopf: Record<string, string> = {}) =>
  (_: Anruf, res: ServerResponse): unknown =>
    res.writeHead(nummer, kopf).end('{"error":{"code":"X","message":"nein"}}');

async function lies(strom: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const teile: Uint8Array[] = [];
  for await (const teil of strom) teile.push(teil);
  return Buffer.concat(teile);
}

const graphAnrufe = (): string[] => anrufe.map((a) => a.weg).filter((w) => w.startsWith('GET'));

describe('Postfach über Graph', () => {
  it('holt die Bytes unverändert aus dem eigenen Postfach, im Namen der Person', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 128, 13]);
    antworte = (_, res) => res.writeHead(200, { 'content-type': 'text/plain' }).end(bytes);
    const mime = await postfach().mime('token-der-person', undefined, 'AAMk/+ä=');
    expect(mime.ok && (await lies(mime.wert))).toEqual(bytes);
    const [tausch, abruf] = anrufe;
    expect(Object.fromEntries(new URLSearchParams(tausch?.koerper))).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: 'unsere-app',
      client_secret: 'g & h',
      assertion: 'token-der-person',
      scope: 'https://graph.microsoft.com/.default',
    });
    expect(abruf?.weg).toBe('GET /graph/v1.0/me/messages/AAMk%2F%2B%C3%A4%3D/$value');
    expect(abruf?.kopf.authorization).toBe(`Bearer graph-${getauscht}`);
  });

  it('holt aus einem Funktionspostfach, dessen Adresse kein Pfad werden kann', async () => {
    antworte = (_, res) => res.writeHead(200).end('x');
    await postfach().mime('t', 'post/stelle?@musterstadt.example', 'a');
    expect(graphAnrufe()).toEqual([
      'GET /graph/v1.0/users/post%2Fstelle%3F%40musterstadt.example/messages/a/$value',
    ]);
  });

  it('tauscht je Person einmal, auch wenn mehrere Abrufe zugleich beginnen', async () => {
    antworte = (_, res) => res.writeHead(200).end('x');
    const p = postfach();
    await Promise.all([
      p.mime('t', undefined, 'a'),
      p.mime('t', undefined, 'b'),
      p.mime('u', undefined, 'c'),
    ]);
    expect(
      anrufe.filter((a) => a.weg === 'POST /token').map((a) => /assertion=(\w)/.exec(a.koerper)?.[1]),
    ).toEqual(expect.arrayContaining(['t', 'u']));
    expect(anrufe.filter((a) => a.weg === 'POST /token')).toHaveLength(2);
  });

  it.each([401, 403, 404])('sagt bei %i nicht, ob es die Nachricht gibt', async (nummer) => {
    antworte = status(nummer);
    expect(await postfach().mime('t', undefined, 'a')).toEqual({
      ok: false,
      fehler: { code: 'postfach_nachricht_unbekannt' },
    });
  });

  it('versucht es nach kurzer Bitte um Geduld noch einmal', async () => {
    antworte = (_, res) =>
      graphAnrufe().length === 1
        ? res.writeHead(429, { 'retry-after': '0' }).end()
        : res.writeHead(200).end('da');
    const mime = await postfach().mime('t', undefined, 'a');
    expect(mime.ok && (await lies(mime.wert)).toString()).toBe('da');
    expect(graphAnrufe()).toHaveLength(2);
  });

  it('wartet nicht minutenlang', async () => {
    antworte = status(429, { 'retry-after': '120' });
    expect(await postfach().mime('t', undefined, 'a')).toEqual({
      ok: false,
      fehler: { code: 'postfach_nicht_erreichbar' },
    });
    expect(graphAnrufe()).toHaveLength(1);
  });

  it.each([
    ['Graph versagt', status(500)],
    ['Graph bleibt überlastet', status(503, { 'retry-after': '0' })],
    ['die Verbindung abbricht', (_: Anruf, res: ServerResponse): unknown => res.destroy()],
  ])('meldet das Postfach als nicht erreichbar, wenn %s', async (_, antwort) => {
    antworte = antwort;
    expect(await postfach().mime('t', undefined, 'a')).toEqual({
      ok: false,
      fehler: { code: 'postfach_nicht_erreichbar' },
    });
  });

  it('meldet das Postfach als nicht erreichbar, wenn es kein Token gibt', async () => {
    antworte = status(400);
    const ohneToken = erzeugePostfach(erzeugeTausch(zugang('/weg'), 'app'), `${url}/graph`);
    expect(await ohneToken.mime('t', undefined, 'a')).toEqual({
      ok: false,
      fehler: { code: 'postfach_nicht_erreichbar' },
    });
    expect(graphAnrufe()).toEqual([]);
  });

  it('tauscht neu, wenn Graph das gemerkte Token nicht mehr nimmt', async () => {
    const p = postfach();
    antworte = status(401);
    await p.mime('t', undefined, 'a');
    antworte = (_, res) => res.writeHead(200).end('x');
    expect((await p.mime('t', undefined, 'a')).ok).toBe(true);
    expect(anrufe.filter((a) => a.weg === 'POST /token')).toHaveLength(2);
  });

  it.each([
    ['ohne angekündigte Länge', {}],
    ['vor der angekündigten Länge', { 'content-length': '200000' }],
  ])('sagt es, wenn die Nachricht mittendrin abreißt: %s', async (_, kopf) => {
    antworte = (_anruf, res) => {
      res.writeHead(200, kopf).write(Buffer.alloc(100_000), () => res.destroy());
    };
    const mime = await postfach().mime('t', undefined, 'a');
    await expect(mime.ok && lies(mime.wert)).rejects.toThrow(Abriss);
  });
});

describe('Suche nach der Message-ID', () => {
  const gefunden = (...ids: string[]) =>
    JSON.stringify({ value: ids.map((id) => ({ '@odata.etag': 'W/"1"', id })) });
  const json = (text: string) => (_: Anruf, res: ServerResponse) =>
    res.writeHead(200, { 'content-type': 'application/json' }).end(text);

  it('fragt nach höchstens zweien und lässt ihren Text keine Bedingung werden', async () => {
    antworte = json(gefunden('a'));
    expect(await postfach().suche('t', undefined, "<o'hara@x.example>")).toEqual({ ok: true, wert: ['a'] });
    const [weg] = graphAnrufe();
    const frage = new URL(weg?.replace('GET ', '') ?? '', url);
    expect(frage.pathname).toBe('/graph/v1.0/me/messages');
    expect(Object.fromEntries(frage.searchParams)).toEqual({
      $filter: "internetMessageId eq '<o''hara@x.example>'",
      $select: 'id',
      $top: '2',
    });
  });

  it('sucht auch in einem Funktionspostfach und nennt nie mehr als zwei', async () => {
    antworte = json(gefunden('a', 'b', 'c'));
    const p = postfach();
    expect(await p.suche('t', 'poststelle@musterstadt.example', '<a@b>')).toEqual({
      ok: true,
      wert: ['a', 'b'],
    });
    expect(graphAnrufe()[0]).toMatch('/users/poststelle%40musterstadt.example/messages?');
  });

  it.each([403, 404])('findet bei %i nichts, so wie in einem leeren Postfach', async (nummer) => {
    antworte = status(nummer);
    expect(await postfach().suche('t', 'fremd@musterstadt.example', '<a@b>')).toEqual({ ok: true, wert: [] });
  });

  it.each([
    ['Graph versagt', status(500)],
    ['die Antwort keine Liste ist', json('{"value":"x"}')],
    ['die Antwort kein JSON ist', json('<html>')],
  ])('sagt, dass das Postfach nicht erreichbar ist, wenn %s', async (_, antwort) => {
    antworte = antwort;
    expect(await postfach().suche('t', undefined, '<a@b>')).toEqual({
      ok: false,
      fehler: { code: 'postfach_nicht_erreichbar' },
    });
  });
});

describe('Tausch', () => {
  const wunsch = { postfach: undefined, nachricht: 'm', kategorie: 'Veraktet', gesetzt: true };

  it('nimmt ein Token bis kurz vor seinem Ende und dann ein neues', async () => {
    let jetzt = 0;
    const tausch = erzeugeTausch(zugang('/token'), 'app', () => jetzt);
    const erstes = await tausch.tokenFuer('t');
    jetzt = (3600 - 61) * 1000;
    expect(await tausch.tokenFuer('t')).toBe(erstes);
    jetzt = (3600 - 60) * 1000;
    expect(await tausch.tokenFuer('t')).not.toBe(erstes);
  });

  it('merkt sich eine Ablehnung nicht', async () => {
    antworte = status(400);
    const tausch = erzeugeTausch(zugang('/abgelehnt'), 'app');
    expect(await tausch.tokenFuer('t')).toEqual({ ok: false, fehler: { code: 'postfach_nicht_erreichbar' } });
    antworte = (_, res) => void tokenAntwort(res);
    expect((await tausch.tokenFuer('t')).ok).toBe(true);
  });

  it.each([
    [
      'eine fehlende Zustimmung',
      { error: 'invalid_grant', suberror: 'consent_required', error_description: 'AADSTS65001: …' },
      { code: 'zustimmung_fehlt', befugnis: 'User.Read, Mail.ReadWrite, Mail.ReadWrite.Shared' },
    ],
    [
      'eine Anmelderegel mit dem, was sie verlangt',
      { error: 'interaction_required', error_description: 'AADSTS50076: …', claims: '{"access_token":{}}' },
      { code: 'anmelderegel', claims: '{"access_token":{}}' },
    ],
    ['eine Anmelderegel ohne Angabe', { error: 'interaction_required' }, { code: 'anmelderegel' }],
    ['jeden anderen Grund', { error: 'invalid_grant' }, { code: 'postfach_nicht_erreichbar' }],
  ])('erkennt an der Antwort von Entra %s', async (_, koerper, fehler) => {
    antworte = (_anruf, res) =>
      res.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(koerper));
    const tausch = erzeugeTausch(zugang('/abgelehnt'), 'app');
    expect(await tausch.tokenFuer('t')).toEqual({ ok: false, fehler });
  });

  it('einer genügt für alles, was Graph fragt', async () => {
    const tausch = erzeugeTausch(zugang('/token'), 'app');
    antworte = (_, res) =>
      void res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ value: [] }));
    const graph = `${url}/graph`;
    await erzeugePostfach(tausch, graph).suche('t', undefined, '<a@b>');
    await erzeugeMitgliedschaften(tausch, graph)('t');
    await erzeugePostordner(tausch, graph).kennzeichne('t', wunsch);
    expect(anrufe.filter((a) => a.weg === 'POST /token')).toHaveLength(1);
    expect(new Set(anrufe.slice(1).map((a) => a.kopf.authorization)).size).toBe(1);
    expect(graphAnrufe()).toHaveLength(3);
  });

  it('gibt das Geheimnis nie unverschlüsselt heraus', async () => {
    const tausch = erzeugeTausch({ tokenUrl: `${url}/token`, geheimnis: 'g' }, 'app');
    expect((await tausch.tokenFuer('t')).ok).toBe(false);
    expect(anrufe).toEqual([]);
  });
});
