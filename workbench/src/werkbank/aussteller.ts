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
import { graphBefugnisse, zugriff } from '@registratur/shared/domain/befugnis/befugnisse';
import { sha256 } from '@registratur/shared/kernel/hash';
import { calculateJwkThumbprint, decodeJwt, exportJWK, jwtVerify, SignJWT, type JWK } from 'jose';
import * as z from 'zod';
import { gruppenVon } from '../musterstadt/gruppen.ts';
import { kennung, mandant, personen, type Person } from '../musterstadt/personen.ts';
import { lebensdauerS } from './schalter.ts';
import { schreibeGanz } from './schreibe.ts';

/** Client ids as Entra would give them. Graph's is the real one. */
export const registraturApp = kennung('app', 'Registratur');
const werkbankApp = kennung('app', 'Werkbank');
const graphApp = '00000003-0000-0000-c000-000000000000';

export const befugnis: string = zugriff;
export const graphBefugnis = graphBefugnisse.join(' ');

/** Entra dates tokens back by five minutes. */
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
  readonly adressen: Readonly<Record<'authority' | 'issuer' | 'jwks' | 'token' | 'authorize', string>>;
  /** The scope of our API with its resource, as clients ask for it. */
  readonly scope: string;
  /** The public key as it is published. */
  readonly jwk: JWK;
  readonly tokenFuer: (person: Person, fuer: Fuer, wunsch?: Tokenwunsch) => Promise<string>;
  /** Who signed in, for the pages (OpenID Connect Core 1.0 §2). */
  readonly idToken: (person: Person, nonce?: string) => Promise<string>;
  /** Who a token speaks for; undefined when it is none of ours or for something else. */
  readonly personAus: (token: string, fuer: Fuer) => Promise<Person | undefined>;
  /** Authentication contexts a token carries; whose it is has been verified. */
  readonly acrsIn: (token: string) => readonly string[];
}

export interface Tokenwunsch {
  readonly dauerS?: number;
  /** Claims the client was asked to bring. */
  readonly acrs?: readonly string[];
  /** Without the groups, with a pointer to them. */
  readonly ohneGruppen?: boolean;
}

export const entraPfad = `/entra/${mandant}`;
export const pfade = {
  issuer: '/v2.0',
  jwks: '/discovery/v2.0/keys',
  token: '/oauth2/v2.0/token',
  authorize: '/oauth2/v2.0/authorize',
} as const;

const empfaenger: Readonly<Record<Fuer, string>> = { registratur: registraturApp, graph: graphApp };

/** Signs and reads tokens as Microsoft Entra does. */
export async function erzeugeAussteller(basis: string, schluessel: KeyObject): Promise<Aussteller> {
  const wurzel = `${basis}${entraPfad}`;
  const issuer = `${wurzel}${pfade.issuer}`;
  const oeffentlich = createPublicKey(schluessel);
  const jwk = await veroeffentliche(oeffentlich);
  const unterschreibe = (inhalt: Record<string, unknown>, fuer: Fuer, dauerS: number): Promise<string> =>
    new SignJWT(inhalt)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: jwk.kid ?? '' })
      .setIssuer(issuer)
      .setAudience(empfaenger[fuer])
      .setIssuedAt(`-${rueckdatierungS}s`)
      .setNotBefore(`-${rueckdatierungS}s`)
      .setExpirationTime(`${dauerS}s`)
      .sign(schluessel);
  return {
    adressen: {
      authority: wurzel,
      issuer,
      jwks: `${wurzel}${pfade.jwks}`,
      token: `${wurzel}${pfade.token}`,
      authorize: `${wurzel}${pfade.authorize}`,
    },
    scope: `api://${new URL(basis).host}/${registraturApp}/${befugnis}`,
    jwk,
    tokenFuer: (person, fuer, { dauerS = lebensdauerS, acrs = [], ohneGruppen = false } = {}) => {
      const inhalt = { ...ansprueche(person, fuer), ...(acrs.length > 0 ? { acrs } : {}) };
      return unterschreibe(ohneGruppen ? mitVerweis(inhalt) : inhalt, fuer, dauerS);
    },
    idToken: (person, nonce) => {
      const { ver, tid, oid, sub, name, preferred_username } = ansprueche(person, 'registratur');
      const wer = { ver, tid, oid, sub, name, preferred_username };
      return unterschreibe(
        { ...wer, ...(nonce === undefined ? {} : { nonce }) },
        'registratur',
        lebensdauerS,
      );
    },
    personAus: async (token, fuer) => {
      const wunsch = { algorithms: ['RS256'], issuer, audience: empfaenger[fuer] };
      const gelesen = await jwtVerify(token, oeffentlich, wunsch).catch(() => undefined);
      return personen.find((p) => p.oid === gelesen?.payload['oid']);
    },
    acrsIn: (token) => z.array(z.string()).default([]).catch([]).parse(decodeJwt(token)['acrs']),
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

/** Groups overage (learn.microsoft.com/entra/identity-platform/access-token-claims-reference). */
const mitVerweis = ({ groups: _, ...inhalt }: Record<string, unknown>): Record<string, unknown> => ({
  ...inhalt,
  _claim_names: { groups: 'src1' },
  _claim_sources: { src1: { endpoint: 'https://graph.windows.net/getMemberObjects' } },
});
