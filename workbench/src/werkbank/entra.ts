import type { IncomingMessage, ServerResponse } from 'node:http';
import { mandant, personen, type Person } from '../musterstadt/personen.ts';
import { alsJson, json, koerper } from './antwort.ts';
import { anmeldeschutz, anmeldeseite } from './anmeldeseite.ts';
import {
  entraPfad,
  graphBefugnis,
  pfade,
  registraturApp,
  type Aussteller,
  type Fuer,
  type Tokenwunsch,
} from './aussteller.ts';
import { leseClaims, leseWunsch, personawunsch, pruefeTausch, type Abweisung } from './entraWuensche.ts';
import { erzeugeFreigaben, type Freigabe, type Freigaben } from './freigaben.ts';
import { lebensdauerS, neueSchalter, type Schalter } from './schalter.ts';

type Behandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

interface Amt {
  readonly aussteller: Aussteller;
  readonly geheimnis: string;
  /** Pages the answer of a sign-in may go to. */
  readonly rueckwege: ReadonlySet<string>;
  readonly schalter: Schalter;
  readonly freigaben: Freigaben;
}

/**
 * Stands in for Microsoft Entra: keys, sign-in with code and PKCE for the pages, the exchange on behalf of a person for
 * the functions app, and a token for each persona without a password (for the bridge of the host and for tools).
 */
export function erzeugeEntra(
  aussteller: Aussteller,
  geheimnis: string,
  rueckwege: readonly string[] = [],
  schalter: Schalter = neueSchalter(),
): Behandler {
  const amt: Amt = {
    aussteller,
    geheimnis,
    rueckwege: new Set(rueckwege),
    schalter,
    freigaben: erzeugeFreigaben(),
  };
  const wege: Readonly<Record<string, Behandler>> = {
    [`GET ${pfade.issuer}/.well-known/openid-configuration`]: async (_, res) =>
      Promise.resolve(json(res, 200, auskunft(aussteller.adressen))),
    [`GET ${pfade.jwks}`]: async (_, res) => Promise.resolve(json(res, 200, { keys: [aussteller.jwk] })),
    [`GET ${pfade.authorize}`]: async (req, res) => Promise.resolve(meldeAn(amt, req.url ?? '', res)),
    [`POST ${pfade.token}`]: async (req, res) => gibToken(amt, await koerper(req), res),
    'POST /persona': async (req, res) => alsPersona(amt, await koerper(req), res),
  };
  return async (req, res) => {
    const pfad = (req.url ?? '').split('?')[0] ?? '';
    const weg = pfad.startsWith(entraPfad) && wege[`${req.method ?? ''} ${pfad.slice(entraPfad.length)}`];
    if (!weg) return json(res, 404, { error: 'not_found' });
    await weg(req, res);
  };
}

const auskunft = (adressen: Aussteller['adressen']): object => ({
  issuer: adressen.issuer,
  authorization_endpoint: adressen.authorize,
  token_endpoint: adressen.token,
  jwks_uri: adressen.jwks,
  response_types_supported: ['code'],
  response_modes_supported: ['query', 'fragment'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
});

const mussSichAnmelden: Abweisung = [
  400,
  'interaction_required',
  'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
];

/** The page on which the account is chosen; a chosen one goes back with a code. */
function meldeAn({ rueckwege, freigaben, schalter }: Amt, url: string, res: ServerResponse): void {
  const ort = new URL(url, 'https://localhost');
  const wunsch = leseWunsch(ort.searchParams);
  if (!wunsch || wunsch.clientId !== registraturApp || !rueckwege.has(wunsch.zurueck))
    return fehler(res, 400, 'invalid_request', 'AADSTS50011: The redirect URI does not match.');
  const zurueckMit = (antwort: Readonly<Record<string, string>>): string =>
    `${wunsch.zurueck}#${new URLSearchParams({ ...antwort, state: wunsch.state }).toString()}`;
  const person = personen.find((p) => p.upn === wunsch.als);
  if (person) {
    schalter.mussAnmelden.delete(person.upn);
    const { scope, nonce, claims, zurueck, challenge } = wunsch;
    const code = freigaben.code({ person, scope, nonce, claims, zurueck, challenge });
    return weiter(res, zurueckMit({ code, client_info: kundenangaben(person), session_state: 'werkbank' }));
  }
  if (wunsch.stumm)
    return weiter(res, zurueckMit({ error: 'login_required', error_description: mussSichAnmelden[2] }));
  const als = (wer: Person): string => {
    const ziel = new URL(ort);
    ziel.searchParams.set('als', wer.upn);
    return `${ziel.pathname}${ziel.search}`;
  };
  const abbruch = zurueckMit({ error: 'access_denied', error_description: 'AADSTS65004: User declined.' });
  res.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': anmeldeschutz,
    'cache-control': 'no-store',
  });
  res.end(anmeldeseite(personen, wunsch.hinweis, { als, abbruch }));
}

const weiter = (res: ServerResponse, ziel: string): void =>
  void res.writeHead(302, { location: ziel, 'cache-control': 'no-store' }).end();

/** `client_info` of Entra: of it the library makes the home account id. */
const kundenangaben = ({ oid }: Person): string =>
  Buffer.from(JSON.stringify({ uid: oid, utid: mandant })).toString('base64url');

async function gibToken(amt: Amt, text: string | undefined, res: ServerResponse): Promise<void> {
  const wunsch = new URLSearchParams(text);
  const feld = (name: string): string => wunsch.get(name) ?? '';
  switch (feld('grant_type')) {
    case 'authorization_code':
      return loese(
        amt,
        amt.freigaben.loeseEin(feld('code'), feld('redirect_uri'), feld('code_verifier')),
        res,
      );
    case 'refresh_token':
      return loese(amt, amt.freigaben.erneuere(feld('refresh_token')), res);
    default:
      return tausche(amt, wunsch, res);
  }
}

async function loese(amt: Amt, freigabe: Freigabe | undefined, res: ServerResponse): Promise<void> {
  if (!freigabe) return fehler(res, 400, 'invalid_grant', 'AADSTS70008: The code or token has expired.');
  const { person, nonce, claims, scope } = freigabe;
  if (amt.schalter.mussAnmelden.has(person.upn)) return fehler(res, ...mussSichAnmelden);
  json(res, 200, {
    ...(await ausweis(amt, person, { nonce, claims })),
    scope,
    refresh_token: amt.freigaben.erneuerung(freigabe),
    client_info: kundenangaben(person),
  });
}

/** Tokens for the pages. */
async function ausweis(
  { aussteller, schalter }: Amt,
  person: Person,
  { nonce, claims }: { readonly nonce?: string | undefined; readonly claims?: string | undefined },
): Promise<object> {
  const wunsch = {
    dauerS: schalter.lebensdauerS,
    acrs: leseClaims(claims),
    ohneGruppen: schalter.vieleGruppen.has(person.upn),
  };
  return {
    ...(await antwort(aussteller, person, 'registratur', wunsch)),
    scope: aussteller.scope,
    id_token: await aussteller.idToken(person, nonce),
  };
}

async function antwort(
  aussteller: Aussteller,
  person: Person,
  fuer: Fuer,
  wunsch: Tokenwunsch = {},
): Promise<object> {
  return {
    token_type: 'Bearer',
    expires_in: wunsch.dauerS ?? lebensdauerS,
    access_token: await aussteller.tokenFuer(person, fuer, wunsch),
  };
}

async function alsPersona(amt: Amt, text: string | undefined, res: ServerResponse): Promise<void> {
  const wunsch = personawunsch.safeParse(alsJson(text));
  const person = wunsch.success ? findePerson(wunsch.data.person) : undefined;
  if (!wunsch.success || !person)
    return fehler(res, 400, 'invalid_request', 'Diese Person gibt es in Musterstadt nicht.');
  const { fuer, gefragt, claims } = wunsch.data;
  if (fuer === 'graph') return json(res, 200, await antwort(amt.aussteller, person, fuer));
  if (gefragt) amt.schalter.mussAnmelden.delete(person.upn);
  if (amt.schalter.mussAnmelden.has(person.upn)) return fehler(res, ...mussSichAnmelden);
  json(res, 200, await ausweis(amt, person, { claims }));
}

const findePerson = (wer: string): Person | undefined =>
  personen.find((p) => p.name === wer || [p.upn, p.upn.split('@')[0]].includes(wer.toLowerCase()));

/** On behalf of a person (learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow). */
async function tausche(
  { aussteller, geheimnis, schalter }: Amt,
  wunsch: URLSearchParams,
  res: ServerResponse,
): Promise<void> {
  const abweisung = pruefeTausch(wunsch, geheimnis);
  if (abweisung) return fehler(res, ...abweisung);
  const token = wunsch.get('assertion') ?? '';
  const person = await aussteller.personAus(token, 'registratur');
  if (!person)
    return fehler(res, 400, 'invalid_grant', 'AADSTS50013: Assertion failed signature validation.');
  if (schalter.ohneZustimmung.has(person.upn))
    return fehler(res, 400, 'invalid_grant', 'AADSTS65001: The user or administrator has not consented.', {
      suberror: 'consent_required',
    });
  if (schalter.mitRegel.has(person.upn) && !aussteller.acrsIn(token).includes(regel))
    return fehler(res, 400, 'interaction_required', 'AADSTS50076: Multi-factor authentication required.', {
      claims: JSON.stringify({ access_token: { acrs: { essential: true, value: regel } } }),
    });
  json(res, 200, { ...(await antwort(aussteller, person, 'graph')), scope: graphBefugnis });
}

/** An authentication context, as rules of a tenant name one. */
const regel = 'c1';

const fehler = (
  res: ServerResponse,
  status: number,
  error: string,
  error_description: string,
  dazu: object = {},
): void => json(res, status, { error, error_description, ...dazu });
