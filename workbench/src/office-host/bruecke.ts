/**
 * Nested app authentication as a host offers it: the page asks, the host answers with a token of the person's account.
 * Ours, not Microsoft's: office.js on npm ends before it. Message form: @azure/msal-browser, src/naa.
 */
import type { Json, JsonObjekt } from '@registratur/shared/kernel/json';
import type { Fenster, Post } from './kanal.ts';

export interface Brueckenkonto {
  readonly oid: string;
  readonly mandant: string;
  readonly adresse: string;
  /** Host of the authority. */
  readonly umgebung: string;
}

export interface Brueckenausweis {
  readonly access_token: string;
  readonly id_token: string;
  /** Seconds. */
  readonly expires_in: number;
  readonly scope: string;
}

/** `BridgeStatusCode` of the library. */
export const brueckenstatus = {
  fragen: 'USER_INTERACTION_REQUIRED',
  abgebrochen: 'USER_CANCEL',
  keinNetz: 'NO_NETWORK',
  voruebergehend: 'TRANSIENT_ERROR',
  dauerhaft: 'PERSISTENT_ERROR',
  abgeschaltet: 'DISABLED',
  kontoFehlt: 'ACCOUNT_UNAVAILABLE',
  fehlt: 'NESTED_APP_AUTH_UNAVAILABLE',
} as const;

type Brueckenstatus = (typeof brueckenstatus)[keyof typeof brueckenstatus];

export interface Brueckenfehler {
  readonly status: Brueckenstatus;
  readonly code?: string;
  readonly description?: string;
}

export interface Brueckenwunsch {
  readonly claims: string | undefined;
}

type Antwort = Brueckenausweis | Brueckenfehler;

/** The account the host itself is signed in with. */
export interface Bruecke {
  readonly konto: Brueckenkonto;
  readonly still: (wunsch: Brueckenwunsch) => Promise<Antwort>;
  /** Asks the person in a dialog of the host. */
  readonly fragend: (wunsch: Brueckenwunsch) => Promise<Antwort>;
}

/** Functions of the two messages between page and host. */
export const botschaft = { frage: 'nestedAppAuth.execute', antwort: 'nestedAppAuth.response' } as const;

interface Anfrage {
  readonly method: string;
  readonly requestId: string;
  readonly claims: string | undefined;
}

function liesAnfrage(daten: unknown): Anfrage | undefined {
  if (typeof daten !== 'object' || daten === null) return undefined;
  const { func, data } = daten as Readonly<Record<string, unknown>>;
  if (func !== botschaft.frage || typeof data !== 'string') return undefined;
  const { method, requestId, tokenParams } = JSON.parse(data) as Readonly<Record<string, Json>>;
  if (typeof method !== 'string' || typeof requestId !== 'string') return undefined;
  const claims = (tokenParams as JsonObjekt | undefined)?.['claims'];
  return { method, requestId, claims: typeof claims === 'string' ? claims : undefined };
}

const heimat = ({ oid, mandant }: Brueckenkonto): string => `${oid}.${mandant}`;

async function beantworte(bruecke: Bruecke, { method, claims }: Anfrage): Promise<object> {
  const { konto } = bruecke;
  const wer = { homeAccountId: heimat(konto), environment: konto.umgebung, tenantId: konto.mandant };
  if (method === 'GetInitContext') {
    const initContext = { sdkName: 'Werkbank', sdkVersion: '1.0', capabilities: {}, accountContext: wer };
    return { success: true, initContext };
  }
  const antwort = await bruecke[method === 'GetTokenPopup' ? 'fragend' : 'still']({ claims });
  if ('status' in antwort) return { success: false, error: antwort };
  const account = { ...wer, username: konto.adresse, localAccountId: konto.oid, idToken: antwort.id_token };
  return { success: true, token: { ...antwort, properties: null }, account };
}

/** Answer to a question of the page, as text; undefined when it is none. */
export async function antwortAuf(bruecke: Bruecke, daten: unknown): Promise<string | undefined> {
  const anfrage = liesAnfrage(daten);
  if (!anfrage) return undefined;
  const inhalt = await beantworte(bruecke, anfrage);
  return JSON.stringify({
    messageType: 'NestedAppAuthResponse',
    requestId: anfrage.requestId,
    ...inhalt,
  });
}

/** Answers the page in `gegenueber`; returns how to end that. */
export function oeffneBruecke(wunsch: {
  readonly fenster: Fenster;
  readonly gegenueber: () => Pick<Window, 'postMessage'> | null;
  readonly fremdeHerkunft: string;
  readonly bruecke: Bruecke;
}): () => void {
  const hoere = (post: Post): void => {
    if (post.origin !== wunsch.fremdeHerkunft || post.source !== wunsch.gegenueber()) return;
    void antwortAuf(wunsch.bruecke, post.data).then((data) => {
      if (data === undefined) return;
      wunsch.gegenueber()?.postMessage({ func: botschaft.antwort, data }, wunsch.fremdeHerkunft);
    });
  };
  wunsch.fenster.addEventListener('message', hoere);
  return () => wunsch.fenster.removeEventListener('message', hoere);
}
