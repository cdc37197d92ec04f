import * as z from 'zod';
import { alsJson } from './antwort.ts';
import { registraturApp } from './aussteller.ts';

/** Status, error and description as Entra words them. */
export type Abweisung = readonly [status: number, error: string, text: string];

export const personawunsch = z.strictObject({
  /** Name, user principal name, or what stands in it before the `@`. */
  person: z.string(),
  fuer: z.enum(['registratur', 'graph']).default('registratur'),
  /** The host has asked the person. */
  gefragt: z.boolean().default(false),
  claims: z.string().optional(),
});

export interface Anmeldewunsch {
  readonly clientId: string;
  readonly zurueck: string;
  readonly challenge: string;
  readonly scope: string;
  readonly state: string;
  readonly nonce: string | undefined;
  readonly claims: string | undefined;
  /** `login_hint` */
  readonly hinweis: string | undefined;
  /** `prompt=none` */
  readonly stumm: boolean;
  /** The account that was chosen on the page. */
  readonly als: string | undefined;
}

/** A request for a code with PKCE (RFC 6749 §4.1, RFC 7636); undefined for any other. */
export function leseWunsch(frage: URLSearchParams): Anmeldewunsch | undefined {
  const feld = (name: string): string => frage.get(name) ?? '';
  const wahlweise = (name: string): string | undefined => frage.get(name) ?? undefined;
  const mitPkce = feld('code_challenge_method') === 'S256' && feld('code_challenge') !== '';
  if (feld('response_type') !== 'code' || !mitPkce) return undefined;
  return {
    clientId: feld('client_id'),
    zurueck: feld('redirect_uri'),
    challenge: feld('code_challenge'),
    scope: feld('scope'),
    state: feld('state'),
    nonce: wahlweise('nonce'),
    claims: wahlweise('claims'),
    hinweis: wahlweise('login_hint'),
    stumm: feld('prompt') === 'none',
    als: wahlweise('als'),
  };
}

const acrs = z.object({
  access_token: z.object({ acrs: z.object({ value: z.string() }) }),
});

/** The authentication contexts a claims request names. */
export function leseClaims(claims: string | undefined): readonly string[] {
  const gelesen = acrs.safeParse(alsJson(claims));
  return gelesen.success ? [gelesen.data.access_token.acrs.value] : [];
}

/** What is wrong with an on-behalf-of request besides its assertion. */
export function pruefeTausch(wunsch: URLSearchParams, geheimnis: string): Abweisung | undefined {
  if (wunsch.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
    return [400, 'unsupported_grant_type', 'AADSTS70003: The app requested an unsupported grant type.'];
  if (wunsch.get('client_id') !== registraturApp || wunsch.get('client_secret') !== geheimnis)
    return [401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.'];
  if (wunsch.get('requested_token_use') !== 'on_behalf_of')
    return [400, 'invalid_request', 'AADSTS900144: The request must contain requested_token_use.'];
  return undefined;
}
