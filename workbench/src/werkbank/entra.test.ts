import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entraId } from '../musterstadt/gruppen.ts';
import { mandant, namens } from '../musterstadt/personen.ts';
import { erzeugeAussteller, registraturApp, sorgeFuerGeheimes, type Aussteller } from './aussteller.ts';
import { erzeugeEntra } from './entra.ts';
import { neueSchalter } from './schalter.ts';

const ordner = mkdtempSync(join(tmpdir(), 'entra-'));
const geheimes = sorgeFuerGeheimes(ordner);
const ole = namens('Ole Brandt');
const zurueck = 'https://localhost:4443/addin/anmelden/zurueck.html';
const schalter = neueSchalter();
let aussteller: Aussteller;
let wurzel: string;
const server = createServer();

beforeAll(async () => {
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit));
  const ort = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  aussteller = await erzeugeAussteller(ort, geheimes.schluessel);
  const entra = erzeugeEntra(aussteller, geheimes.geheimnis, [zurueck], schalter);
  server.on('request', (req, res) => void entra(req, res));
  wurzel = `${ort}/entra/${mandant}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(ordner, { recursive: true });
});

const sende = async (
  pfad: string,
  body: string | URLSearchParams,
): Promise<[number, Record<string, unknown>]> => {
  const antwort = await fetch(wurzel + pfad, { method: 'POST', body });
  return [antwort.status, (await antwort.json()) as Record<string, unknown>];
};
const tausch = async (abweichend: Record<string, string> = {}): Promise<[number, Record<string, unknown>]> =>
  sende(
    '/oauth2/v2.0/token',
    new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: registraturApp,
      client_secret: geheimes.geheimnis,
      assertion: await aussteller.tokenFuer(ole, 'registratur'),
      scope: 'https://graph.microsoft.com/.default',
      ...abweichend,
    }),
  );

describe('Aussteller', () => {
  it('nennt sich und seine Schlüssel wie Entra, ohne den geheimen Teil', async () => {
    const auskunft = (await (await fetch(`${wurzel}/v2.0/.well-known/openid-configuration`)).json()) as {
      issuer: string;
      jwks_uri: string;
      token_endpoint: string;
    };
    expect(auskunft).toMatchObject({
      issuer: `${wurzel}/v2.0`,
      jwks_uri: `${wurzel}/discovery/v2.0/keys`,
      token_endpoint: `${wurzel}/oauth2/v2.0/token`,
    });
    const satz = (await (await fetch(auskunft.jwks_uri)).json()) as { keys: object[] };
    expect(satz.keys.map((k) => Object.keys(k).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
  });

  it('gibt einer Persona ein Token mit ihren Gruppen, das mit dem veröffentlichten Schlüssel zu prüfen ist', async () => {
    const [status, antwort] = await sende(
      '/persona',
      JSON.stringify({ person: 'ole.brandt@musterstadt.example' }),
    );
    expect(status).toBe(200);
    const { payload } = await jwtVerify(
      String(antwort['access_token']),
      createRemoteJWKSet(new URL(`${wurzel}/discovery/v2.0/keys`)),
      { issuer: `${wurzel}/v2.0`, audience: registraturApp, algorithms: ['RS256'] },
    );
    expect(payload).toMatchObject({
      ver: '2.0',
      tid: mandant,
      oid: ole.oid,
      name: 'Ole Brandt',
      preferred_username: ole.upn,
      scp: 'access_as_user',
      groups: [entraId('DMS-FB36-SB')],
    });
    // Entra dates tokens back by five minutes.
    expect(payload.exp! - payload.iat!).toBe(3900);
    expect(payload.nbf).toBe(payload.iat);
  });

  it.each([
    '{"person":"Hans Wurst"}',
    '{"person":"Ole Brandt","fuer":"alles"}',
    '{',
    '{"person":"Ole Brandt","x":1}',
  ])('gibt für anderes kein Token: %s', async (wunsch) => {
    expect((await sende('/persona', wunsch))[0]).toBe(400);
  });

  it('tauscht ein Token für die Registratur gegen eines für Graph', async () => {
    const [status, antwort] = await tausch();
    expect(status).toBe(200);
    const token = String(antwort['access_token']);
    expect(await aussteller.personAus(token, 'graph')).toEqual(ole);
    expect(await aussteller.personAus(token, 'registratur')).toBeUndefined();
  });

  it.each([
    [{ client_secret: 'falsch' }, 401, 'invalid_client'],
    [{ client_id: 'fremd' }, 401, 'invalid_client'],
    [{ assertion: 'kein.token.hier' }, 400, 'invalid_grant'],
    [{ grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
    [{ requested_token_use: '' }, 400, 'invalid_request'],
  ])('tauscht nicht bei %j', async (abweichend, status, error) => {
    expect(await tausch(abweichend)).toEqual([status, expect.objectContaining({ error })]);
  });

  it('tauscht kein Token, das schon für Graph ist', async () => {
    const [status, antwort] = await tausch({ assertion: await aussteller.tokenFuer(ole, 'graph') });
    expect([status, antwort['error']]).toEqual([400, 'invalid_grant']);
  });

  it('kennt nur seinen Mandanten', async () => {
    const fremd = wurzel.replace(mandant, 'common');
    expect((await fetch(`${fremd}/v2.0/.well-known/openid-configuration`)).status).toBe(404);
  });

  it('behält Schlüssel und Geheimnis für sich und über Starts', () => {
    expect(statSync(join(ordner, 'aussteller.json')).mode & 0o777).toBe(0o600);
    const wieder = sorgeFuerGeheimes(ordner);
    expect(wieder.geheimnis).toBe(geheimes.geheimnis);
    expect(wieder.schluessel.equals(geheimes.schluessel)).toBe(true);
  });
});

describe('Anmeldung der Seiten', () => {
  const verifier = 'v'.repeat(43);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const wunsch = (abweichend: Record<string, string> = {}): string =>
    `${wurzel}/oauth2/v2.0/authorize?${new URLSearchParams({
      client_id: registraturApp,
      response_type: 'code',
      redirect_uri: zurueck,
      scope: 'api://localhost/x/access_as_user openid profile offline_access',
      state: 'zustand',
      nonce: 'einmal',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...abweichend,
    }).toString()}`;
  const antwortAuf = async (abweichend: Record<string, string> = {}): Promise<URLSearchParams> => {
    const { status, headers } = await fetch(wunsch(abweichend), { redirect: 'manual' });
    expect(status).toBe(302);
    const ziel = new URL(headers.get('location') ?? '');
    expect(ziel.origin + ziel.pathname).toBe(zurueck);
    return new URLSearchParams(ziel.hash.slice(1));
  };
  const loese = (code: string, abweichend: Record<string, string> = {}) =>
    sende(
      '/oauth2/v2.0/token',
      new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: registraturApp,
        redirect_uri: zurueck,
        code,
        code_verifier: verifier,
        ...abweichend,
      }),
    );
  const anmelden = async (): Promise<Record<string, unknown>> => {
    const antwort = await antwortAuf({ als: ole.upn });
    return (await loese(antwort.get('code') ?? ''))[1];
  };

  it('zeigt alle Konten, das erbetene zuerst, ohne Skript und in keinem Rahmen', async () => {
    const antwort = await fetch(wunsch({ login_hint: 'hanna.reuter@musterstadt.example' }));
    expect(antwort.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const html = await antwort.text();
    expect(html).not.toContain('<script');
    expect(html.match(/<li>/g)).toHaveLength(20);
    expect(html.indexOf('hanna.reuter@')).toBeLessThan(html.indexOf('ole.brandt@'));
  });

  it('gibt nach der Wahl einen Code, dafür einmal Token der Person, mit dem Einmalwert der Seite', async () => {
    const antwort = await antwortAuf({ als: ole.upn });
    expect(antwort.get('state')).toBe('zustand');
    const code = antwort.get('code') ?? '';
    const [status, token] = await loese(code);
    expect(status).toBe(200);
    const { payload } = await jwtVerify(
      String(token['id_token']),
      createRemoteJWKSet(new URL(`${wurzel}/discovery/v2.0/keys`)),
      { issuer: `${wurzel}/v2.0`, audience: registraturApp },
    );
    expect(payload).toMatchObject({
      oid: ole.oid,
      tid: mandant,
      nonce: 'einmal',
      preferred_username: ole.upn,
    });
    // Who signed in is not yet who may call: an ID token carries no scope.
    expect(payload).not.toHaveProperty('scp');
    expect(await aussteller.personAus(String(token['access_token']), 'registratur')).toEqual(ole);
    expect(JSON.parse(Buffer.from(String(token['client_info']), 'base64url').toString())).toEqual({
      uid: ole.oid,
      utid: mandant,
    });
    expect(await loese(code)).toEqual([400, expect.objectContaining({ error: 'invalid_grant' })]);
  });

  it.each([
    [{ code_verifier: 'falsch' }],
    [{ redirect_uri: 'https://fremd.example/' }],
    [{ code: 'geraten' }],
  ])('gibt für einen Code kein Token bei %j', async (abweichend) => {
    const antwort = await antwortAuf({ als: ole.upn });
    expect(await loese(antwort.get('code') ?? '', abweichend)).toEqual([
      400,
      expect.objectContaining({ error: 'invalid_grant' }),
    ]);
  });

  it.each([
    [{ redirect_uri: 'https://fremd.example/' }],
    [{ client_id: 'fremd' }],
    [{ code_challenge_method: 'plain' }],
    [{ response_type: 'token' }],
  ])('schickt niemanden irgendwohin bei %j', async (abweichend) => {
    const antwort = await fetch(wunsch({ als: ole.upn, ...abweichend }), { redirect: 'manual' });
    expect([antwort.status, antwort.headers.get('location')]).toEqual([400, null]);
  });

  it('fragt nicht, wo die Seite keine Frage will', async () => {
    expect((await antwortAuf({ prompt: 'none' })).get('error')).toBe('login_required');
  });

  it('erneuert ein Token, jedes Mal mit einem neuen Gutschein', async () => {
    const { refresh_token } = await anmelden();
    const erneuere = () =>
      sende(
        '/oauth2/v2.0/token',
        new URLSearchParams({ grant_type: 'refresh_token', refresh_token: String(refresh_token) }),
      );
    const [status, neu] = await erneuere();
    expect(status).toBe(200);
    expect(neu['refresh_token']).not.toBe(refresh_token);
    expect(await erneuere()).toEqual([400, expect.objectContaining({ error: 'invalid_grant' })]);
  });

  it('verlangt eine Anmeldung von wem sie verlangt wird, bis sie geschehen ist', async () => {
    schalter.mussAnmelden.add(ole.upn);
    const persona = (gefragt: boolean) =>
      sende('/persona', JSON.stringify({ person: ole.upn, gefragt })).then(([status]) => status);
    expect([await persona(false), await persona(true), await persona(false)]).toEqual([400, 200, 200]);
  });

  it('tauscht ohne Zustimmung nicht und sagt es wie Entra', async () => {
    schalter.ohneZustimmung.add(ole.upn);
    expect(await tausch()).toEqual([
      400,
      expect.objectContaining({ error: 'invalid_grant', suberror: 'consent_required' }),
    ]);
    schalter.ohneZustimmung.clear();
    expect((await tausch())[0]).toBe(200);
  });

  it('nennt, was eine Regel verlangt, und tauscht ein Token, das es bringt', async () => {
    schalter.mitRegel.add(ole.upn);
    const [status, antwort] = await tausch();
    expect([status, antwort['error']]).toEqual([400, 'interaction_required']);
    const [, neu] = await sende('/persona', JSON.stringify({ person: ole.upn, claims: antwort['claims'] }));
    expect((await tausch({ assertion: String(neu['access_token']) }))[0]).toBe(200);
    schalter.mitRegel.clear();
  });
});
