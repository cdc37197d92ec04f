import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { personen, type Person } from '../musterstadt/personen.ts';
import { alsJson, json, koerper } from './antwort.ts';
import {
  entraPfad,
  graphBefugnis,
  lebensdauerS,
  pfade,
  registraturApp,
  type Aussteller,
} from './aussteller.ts';

type Behandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Stands in for Microsoft Entra: keys, on-behalf-of exchange, and a token for each persona without a password. */
export function erzeugeEntra(aussteller: Aussteller, geheimnis: string): Behandler {
  const wege: Readonly<Record<string, Behandler>> = {
    [`GET ${pfade.issuer}/.well-known/openid-configuration`]: async (_, res) =>
      Promise.resolve(json(res, 200, auskunft(aussteller.adressen))),
    [`GET ${pfade.jwks}`]: async (_, res) => Promise.resolve(json(res, 200, { keys: [aussteller.jwk] })),
    [`POST ${pfade.token}`]: async (req, res) => tausche(aussteller, geheimnis, await koerper(req), res),
    'POST /persona': async (req, res) => alsPersona(aussteller, await koerper(req), res),
  };
  return async (req, res) => {
    const pfad = (req.url ?? '').split('?')[0] ?? '';
    const weg = pfad.startsWith(entraPfad) && wege[`${req.method ?? ''} ${pfad.slice(entraPfad.length)}`];
    if (!weg) return json(res, 404, { error: 'not_found' });
    await weg(req, res);
  };
}

async function alsPersona(
  aussteller: Aussteller,
  text: string | undefined,
  res: ServerResponse,
): Promise<void> {
  const wunsch = personawunsch.safeParse(alsJson(text));
  const person = wunsch.success ? findePerson(wunsch.data.person) : undefined;
  if (!wunsch.success || !person)
    return fehler(res, 400, 'invalid_request', 'Diese Person gibt es in Musterstadt nicht.');
  json(res, 200, antwort(await aussteller.tokenFuer(person, wunsch.data.fuer)));
}

async function tausche(
  aussteller: Aussteller,
  geheimnis: string,
  text: string | undefined,
  res: ServerResponse,
): Promise<void> {
  const wunsch = new URLSearchParams(text);
  const abweisung = pruefeTausch(wunsch, geheimnis);
  if (abweisung) return fehler(res, ...abweisung);
  const person = await aussteller.personAus(wunsch.get('assertion') ?? '', 'registratur');
  if (!person)
    return fehler(res, 400, 'invalid_grant', 'AADSTS50013: Assertion failed signature validation.');
  json(res, 200, { ...antwort(await aussteller.tokenFuer(person, 'graph')), scope: graphBefugnis });
}

const auskunft = (adressen: Aussteller['adressen']): object => ({
  issuer: adressen.issuer,
  token_endpoint: adressen.token,
  jwks_uri: adressen.jwks,
  response_types_supported: ['code'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
});

const personawunsch = z.strictObject({
  /** Name, user principal name, or what stands in it before the `@`. */
  person: z.string(),
  fuer: z.enum(['registratur', 'graph']).default('registratur'),
});

const findePerson = (wer: string): Person | undefined =>
  personen.find((p) => p.name === wer || [p.upn, p.upn.split('@')[0]].includes(wer.toLowerCase()));

const antwort = (token: string): object => ({
  token_type: 'Bearer',
  expires_in: lebensdauerS,
  access_token: token,
});

/** What is wrong with an on-behalf-of request besides its assertion (status, error, description as Entra words them). */
function pruefeTausch(
  wunsch: URLSearchParams,
  geheimnis: string,
): [status: number, fehler: string, text: string] | undefined {
  if (wunsch.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
    return [400, 'unsupported_grant_type', 'AADSTS70003: The app requested an unsupported grant type.'];
  if (wunsch.get('client_id') !== registraturApp || wunsch.get('client_secret') !== geheimnis)
    return [401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.'];
  if (wunsch.get('requested_token_use') !== 'on_behalf_of')
    return [400, 'invalid_request', 'AADSTS900144: The request must contain requested_token_use.'];
  return undefined;
}

const fehler = (res: ServerResponse, status: number, error: string, text: string): void =>
  json(res, status, { error, error_description: text });
