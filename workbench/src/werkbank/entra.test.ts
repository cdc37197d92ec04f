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

const ordner = mkdtempSync(join(tmpdir(), 'entra-'));
const geheimes = sorgeFuerGeheimes(ordner);
const ole = namens('Ole Brandt');
let aussteller: Aussteller;
let wurzel: string;
const server = createServer();

beforeAll(async () => {
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit));
  const ort = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  aussteller = await erzeugeAussteller(ort, geheimes.schluessel);
  const entra = erzeugeEntra(aussteller, geheimes.geheimnis);
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
