import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  randomUUID,
  type KeyObject,
} from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@registratur/shared/kernel/hash';
import { calculateJwkThumbprint, exportJWK, jwtVerify, SignJWT, type JWK } from 'jose';
import * as z from 'zod';
import { gruppenVon } from '../musterstadt/gruppen.ts';
import { kennung, mandant, personen, type Person } from '../musterstadt/personen.ts';
import { schreibeGanz } from './schreibe.ts';

/** Client ids as Entra would give them. Graph's is the real one. */
export const registraturApp = kennung('app', 'Registratur');
const werkbankApp = kennung('app', 'Werkbank');
const graphApp = '00000003-0000-0000-c000-000000000000';

export const befugnis = 'access_as_user';
export const graphBefugnis = 'Mail.ReadWrite Mail.ReadWrite.Shared User.Read';

/** Access tokens live about this long, in seconds; Entra dates them back by five minutes. */
export const lebensdauerS = 3600;
const rueckdatierungS = 300;

export interface Geheimes {
  readonly schluessel: KeyObject;
  /** Client secret of the functions app. */
  readonly geheimnis: string;
}

const abgelegt = z.object({ schluessel: z.string(), geheimnis: z.string() });

/** Key and secret: made at the first start and kept, so that tokens survive a restart. */
export function sorgeFuerGeheimes(ordner: string): Geheimes {
  const datei = join(ordner, 'aussteller.json');
  if (existsSync(datei)) {
    const { schluessel, geheimnis } = abgelegt.parse(JSON.parse(readFileSync(datei, 'utf8')));
    return { schluessel: createPrivateKey(schluessel), geheimnis };
  }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const geheimnis = randomBytes(32).toString('base64url');
  const schluessel = privateKey.export({ type: 'pkcs8', format: 'pem' });
  schreibeGanz(datei, JSON.stringify({ schluessel, geheimnis }));
  return { schluessel: privateKey, geheimnis };
}

export type Fuer = 'registratur' | 'graph';

export interface Aussteller {
  readonly adressen: { readonly issuer: string; readonly jwks: string; readonly token: string };
  /** The public key as it is published. */
  readonly jwk: JWK;
  readonly tokenFuer: (person: Person, fuer: Fuer) => Promise<string>;
  /** Who a token speaks for; undefined when it is none of ours or for something else. */
  readonly personAus: (token: string, fuer: Fuer) => Promise<Person | undefined>;
}

export const entraPfad = `/entra/${mandant}`;
export const pfade = {
  issuer: '/v2.0',
  jwks: '/discovery/v2.0/keys',
  token: '/oauth2/v2.0/token',
} as const;

const empfaenger: Readonly<Record<Fuer, string>> = { registratur: registraturApp, graph: graphApp };

/** Signs and reads tokens as Microsoft Entra does. */
export async function erzeugeAussteller(basis: string, schluessel: KeyObject): Promise<Aussteller> {
  const wurzel = `${basis}${entraPfad}`;
  const issuer = `${wurzel}${pfade.issuer}`;
  const oeffentlich = createPublicKey(schluessel);
  const jwk = await veroeffentliche(oeffentlich);
  return {
    adressen: { issuer, jwks: `${wurzel}${pfade.jwks}`, token: `${wurzel}${pfade.token}` },
    jwk,
    tokenFuer: async (person, fuer) =>
      new SignJWT(ansprueche(person, fuer))
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: jwk.kid ?? '' })
        .setIssuer(issuer)
        .setAudience(empfaenger[fuer])
        .setIssuedAt(`-${rueckdatierungS}s`)
        .setNotBefore(`-${rueckdatierungS}s`)
        .setExpirationTime(`${lebensdauerS}s`)
        .sign(schluessel),
    personAus: async (token, fuer) => {
      const wunsch = { algorithms: ['RS256'], issuer, audience: empfaenger[fuer] };
      const gelesen = await jwtVerify(token, oeffentlich, wunsch).catch(() => undefined);
      return personen.find((p) => p.oid === gelesen?.payload['oid']);
    },
  };
}

async function veroeffentliche(oeffentlich: KeyObject): Promise<JWK> {
  const { kty, n, e } = await exportJWK(oeffentlich);
  const nackt = { kty, n, e } as JWK;
  return { ...nackt, kid: await calculateJwkThumbprint(nackt), use: 'sig', alg: 'RS256' };
}

/** As in an Entra access token, version 2.0. */
const ansprueche = (person: Person, fuer: Fuer): Record<string, unknown> => ({
  ver: '2.0',
  tid: mandant,
  oid: person.oid,
  sub: sha256(`${person.oid} ${fuer}`).slice(0, 43),
  name: person.name,
  preferred_username: person.upn,
  azp: fuer === 'graph' ? registraturApp : werkbankApp,
  azpacr: fuer === 'graph' ? '1' : '0',
  scp: fuer === 'graph' ? graphBefugnis : befugnis,
  groups: gruppenVon(person.name),
  uti: randomUUID(),
});
