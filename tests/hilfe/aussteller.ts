/** An issuer of access tokens for tests: one key made at start, claims as Entra writes them (version 2.0). */
import { KeyObject, sign } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { mandant } from '@registratur/workbench/musterstadt/personen';

export interface Ausweisperson {
  readonly oid: string;
  readonly name: string;
  readonly upn: string;
  /** Object ids of Entra groups. */
  readonly gruppen: readonly string[];
}

export interface Aussteller {
  readonly issuer: string;
  readonly audience: string;
  readonly tenant: string;
  readonly jwks: { readonly keys: readonly JWK[] };
  /** A good token of the person; `anders` replaces claims, `undefined` leaves one out. */
  readonly token: (person: Ausweisperson, anders?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Signs header and claims as they are written, so that they may be anything. */
  readonly signiere: (kopf: string, nutzlast: string) => string;
}

const kid = 'testschluessel';

const b64 = (text: string): string => Buffer.from(text).toString('base64url');

export async function erzeugeAussteller(): Promise<Aussteller> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', {
    modulusLength: 2048,
    extractable: true,
  });
  const jwk = await exportJWK(publicKey);
  const geheim = KeyObject.from(privateKey);
  const issuer = `https://anmeldung.example/${mandant}/v2.0`;
  const audience = '05999999-0000-4000-8000-00000000a0a1';
  return {
    issuer,
    audience,
    tenant: mandant,
    jwks: { keys: [{ ...jwk, kid, use: 'sig', alg: 'RS256' }] },
    signiere: (kopf, nutzlast) => {
      const inhalt = `${b64(kopf)}.${b64(nutzlast)}`;
      return `${inhalt}.${sign('RSA-SHA256', Buffer.from(inhalt), geheim).toString('base64url')}`;
    },
    token: async (person, anders = {}) => {
      const jetzt = Math.floor(Date.now() / 1000);
      const ansprueche = {
        ver: '2.0',
        iss: issuer,
        aud: audience,
        tid: mandant,
        iat: jetzt - 300,
        nbf: jetzt - 300,
        exp: jetzt + 4 * 3600,
        oid: person.oid,
        sub: person.oid,
        name: person.name,
        preferred_username: person.upn,
        scp: 'access_as_user',
        groups: [...person.gruppen],
        ...anders,
      };
      return new SignJWT(ansprueche).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey);
    },
  };
}
