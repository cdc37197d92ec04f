import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Person } from '../musterstadt/personen.ts';
import type { Aussteller } from './aussteller.ts';
import { alsJson, bearer, json, koerper } from './antwort.ts';
import type { Nachricht, Postamt } from './postamt.ts';

/** Error answers in Graph's own words (learn.microsoft.com/graph/errors). */
const fehlerarten = {
  token: [401, 'InvalidAuthenticationToken', 'Access token is empty or invalid.'],
  postfach: [404, 'ErrorInvalidUser', 'The requested user is invalid.'],
  fremd: [403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
  nachricht: [404, 'ErrorItemNotFound', 'The specified object was not found in the store.'],
  weg: [400, 'BadRequest', 'Resource not found for the segment.'],
  zuGross: [413, 'RequestEntityTooLarge', 'The request entity is too large.'],
} as const;
type Fehlerart = keyof typeof fehlerarten;

interface Frage {
  readonly adresse: string;
  readonly rest: readonly string[];
  readonly seite: URLSearchParams;
}

/** Stands in for Microsoft Graph: mailboxes of a person and of functions, nothing else. */
export function erzeugeGraph(
  postamt: Postamt,
  aussteller: Pick<Aussteller, 'personAus'>,
  jetzt: () => Date,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    const person = await aussteller.personAus(bearer(req), 'graph');
    if (!person) return lehneAb(res, 'token');
    const frage = zerlege(req.url ?? '', person);
    if (!frage) return lehneAb(res, 'weg');
    const kasten = postamt.kasten(frage.adresse);
    if (!kasten) return lehneAb(res, 'postfach');
    if (!postamt.darfLesen(person.oid, frage.adresse)) return lehneAb(res, 'fremd');
    if (req.method === 'GET') return zeige(res, kasten, frage);
    if (req.method === 'POST' && frage.rest.length === 0)
      return nimmAn(req, res, postamt, frage.adresse, jetzt());
    if (req.method === 'PATCH') return aendere(req, res, postamt, frage);
    lehneAb(res, 'weg');
  };
}

/** `/graph/v1.0/(me|users/{adresse})/messages…` */
function zerlege(url: string, person: Person): Frage | undefined {
  const { pathname, searchParams } = new URL(url, 'https://localhost');
  const gefunden = /^\/graph\/v1\.0\/(?:me|users\/([^/]+))\/messages(?:\/(.+))?$/.exec(pathname);
  if (!gefunden) return undefined;
  const [, adresse, rest] = gefunden;
  try {
    return {
      adresse: adresse === undefined ? person.upn : decodeURIComponent(adresse).toLowerCase(),
      rest: rest === undefined ? [] : rest.split('/').map(decodeURIComponent),
      seite: searchParams,
    };
  } catch {
    return undefined;
  }
}

function zeige(res: ServerResponse, kasten: readonly Nachricht[], { rest, seite }: Frage): void {
  const [id, teil] = rest;
  if (id === undefined) {
    const ab = Number(seite.get('$skip') ?? 0);
    const max = Math.min(Number(seite.get('$top') ?? 10), 1000);
    return json(res, 200, { value: kasten.slice(ab, ab + max).map((n) => n.kopf) });
  }
  const nachricht = kasten.find((n) => n.id === id);
  if (!nachricht) return lehneAb(res, 'nachricht');
  switch (teil) {
    case undefined:
      return json(res, 200, nachricht.kopf);
    case 'attachments':
      return json(res, 200, { value: nachricht.anlagen });
    case '$value':
      res.writeHead(200, { 'content-type': 'text/plain', 'content-length': nachricht.mime.length });
      return void res.end(nachricht.mime);
    default:
      return lehneAb(res, 'weg');
  }
}

/** Creating a message from MIME: base64 as text/plain (learn.microsoft.com/graph/api/user-post-messages). */
async function nimmAn(
  req: IncomingMessage,
  res: ServerResponse,
  postamt: Postamt,
  adresse: string,
  jetzt: Date,
): Promise<void> {
  if (req.headers['content-type']?.startsWith('text/plain') !== true) return lehneAb(res, 'weg');
  const text = await koerper(req);
  if (text === undefined) return lehneAb(res, 'zuGross');
  const nachricht = await postamt.stelleZu(adresse, Buffer.from(text, 'base64'), jetzt.toISOString());
  json(res, 201, nachricht.kopf);
}

const marken = z.strictObject({ categories: z.array(z.string()).optional(), isRead: z.boolean().optional() });

/** Updating a message: its categories and whether it was read (learn.microsoft.com/graph/api/message-update). */
async function aendere(
  req: IncomingMessage,
  res: ServerResponse,
  postamt: Postamt,
  { adresse, rest }: Frage,
): Promise<void> {
  const wunsch = marken.safeParse(alsJson(await koerper(req)));
  const [id, mehr] = rest;
  if (!wunsch.success || id === undefined || mehr !== undefined) return lehneAb(res, 'weg');
  const nachricht = postamt.aendere(adresse, id, wunsch.data);
  if (!nachricht) return lehneAb(res, 'nachricht');
  json(res, 200, nachricht.kopf);
}

function lehneAb(res: ServerResponse, art: Fehlerart): void {
  const [status, code, message] = fehlerarten[art];
  json(res, status, {
    error: { code, message, innerError: { date: new Date().toISOString(), 'request-id': randomUUID() } },
  });
}
