/** For tests: an issuer of one key that signs whatever it is given, and a token in which nothing is wrong. */
import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';

export const erwartung = {
  issuer: 'https://localhost/anmeldung/11111111-1111-4111-8111-111111111111/v2.0',
  audience: '33333333-3333-4333-8333-333333333333',
  tenant: '11111111-1111-4111-8111-111111111111',
  scope: 'access_as_user',
};

/** 2026-05-04T08:00:00Z, in seconds. */
export const jetzt = 1_777_881_600;
export const uhr = { jetzt: (): Date => new Date(jetzt * 1000) };

export const gruppe = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';

export const guteAnsprueche = {
  ver: '2.0',
  iss: erwartung.issuer,
  aud: erwartung.audience,
  tid: erwartung.tenant,
  iat: jetzt - 300,
  nbf: jetzt - 300,
  exp: jetzt + 3600,
  azp: '44444444-4444-4444-8444-444444444444',
  oid: '22222222-2222-4222-8222-222222222222',
  sub: 'paarweise',
  name: 'Jürgen Müller',
  preferred_username: 'mueller@musterstadt.example',
  scp: 'access_as_user',
  groups: [gruppe],
};

export const guterKopf = { alg: 'RS256', typ: 'JWT', kid: 'k1' };

export const b64 = (wert: string | Buffer): string => Buffer.from(wert).toString('base64url');

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const eigener: { readonly geheim: KeyObject; readonly oeffentlich: KeyObject } = {
  geheim: privateKey,
  oeffentlich: publicKey,
};

export const jwk: JWK = {
  ...(publicKey.export({ format: 'jwk' }) as JWK),
  kid: 'k1',
  use: 'sig',
  alg: 'RS256',
};

/** Signs the texts as they are, so that they may be anything. */
export function minzeText(kopf: string, nutzlast: string | Buffer, geheim = privateKey): string {
  const inhalt = `${b64(kopf)}.${b64(nutzlast)}`;
  return `${inhalt}.${b64(sign('RSA-SHA256', Buffer.from(inhalt), geheim))}`;
}

export const minze = (ansprueche: object = {}, kopf: object = {}, geheim = privateKey): string =>
  minzeText(
    JSON.stringify({ ...guterKopf, ...kopf }),
    JSON.stringify({ ...guteAnsprueche, ...ansprueche }),
    geheim,
  );

/** HS256 with the public key as the secret, the classic confusion. */
export function minzeHmac(kopf: string, nutzlast: string, geheimnis: string | Buffer): string {
  const inhalt = `${b64(kopf)}.${b64(nutzlast)}`;
  return `${inhalt}.${createHmac('sha256', geheimnis).update(inhalt).digest('base64url')}`;
}
