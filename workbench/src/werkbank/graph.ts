import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeJwt } from 'jose';
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
  bedingung: [400, 'ErrorInvalidUrlQueryFilter', 'The query filter contains one or more invalid nodes.'],
  ordner: [409, 'ErrorFolderExists', 'A folder with the specified name already exists.'],
  weg: [400, 'BadRequest', 'Resource not found for the segment.'],
  zuGross: [413, 'RequestEntityTooLarge', 'The request entity is too large.'],
} as const;
type Fehlerart = keyof typeof fehlerarten;

interface Frage {
  readonly adresse: string;
  /** Somebody else's, or of a function. */
  readonly geteilt: boolean;
  readonly sache: 'messages' | 'mailFolders';
  readonly rest: readonly string[];
  readonly seite: URLSearchParams;
}

/** Stands in for Microsoft Graph: mailboxes of a person and of functions, nothing else. */
export function erzeugeGraph(
  postamt: Postamt,
  aussteller: Pick<Aussteller, 'personAus'>,
  jetzt: () => Date,
  befugnisse: (token: string) => readonly string[] = befugnisseIn,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    const token = bearer(req);
    const person = await aussteller.personAus(token, 'graph');
    if (!person) return lehneAb(res, 'token');
    const frage = zerlege(req.url ?? '', person);
    if (!frage) return lehneAb(res, 'weg');
    const kasten = postamt.kasten(frage.adresse);
    if (!kasten) return lehneAb(res, 'postfach');
    const darf = req.method === 'GET' ? darfLesen : darfAendern;
    if (!darf(postamt, person, frage, befugnisse(token))) return lehneAb(res, 'fremd');
    if (frage.sache === 'mailFolders') return zuOrdnern(req, res, { postamt, kasten, frage });
    if (req.method === 'GET') return zeige(res, kasten, frage);
    if (req.method === 'POST' && frage.rest[1] === 'move') return verschiebe(req, res, postamt, frage);
    if (req.method === 'POST' && frage.rest.length === 0)
      return nimmAn(req, res, postamt, frage.adresse, jetzt());
    if (req.method === 'PATCH') return aendere(req, res, postamt, frage);
    lehneAb(res, 'weg');
  };
}

/** Scopes of an access token; whose it is has been verified. */
const befugnisseIn = (token: string): readonly string[] => {
  const { scp } = decodeJwt(token);
  return typeof scp === 'string' ? scp.split(' ') : [];
};

type Pruefung = (postamt: Postamt, person: Person, frage: Frage, befugnisse: readonly string[]) => boolean;

/** Delegated permissions (learn.microsoft.com/graph/permissions-reference): other mailboxes need those named Shared. */
const hat = (befugnisse: readonly string[], { geteilt }: Frage, ...genug: readonly string[]): boolean =>
  genug.some((name) => befugnisse.includes(geteilt ? `${name}.Shared` : name));

const darfLesen: Pruefung = (postamt, person, frage, befugnisse) =>
  postamt.darfLesen(person.oid, frage.adresse) && hat(befugnisse, frage, 'Mail.Read', 'Mail.ReadWrite');

const darfAendern: Pruefung = (postamt, person, frage, befugnisse) =>
  postamt.darfAendern(person.oid, frage.adresse) && hat(befugnisse, frage, 'Mail.ReadWrite');

/** `/graph/v1.0/(me|users/{adresse})/(messages|mailFolders)…` */
function zerlege(url: string, person: Person): Frage | undefined {
  const { pathname, searchParams } = new URL(url, 'https://localhost');
  const gefunden = /^\/graph\/v1\.0\/(?:me|users\/([^/]+))\/(messages|mailFolders)(?:\/(.+))?$/.exec(
    pathname,
  );
  if (!gefunden) return undefined;
  const [, adresse, sache, rest] = gefunden;
  try {
    const wessen = adresse === undefined ? person.upn : decodeURIComponent(adresse).toLowerCase();
    return {
      adresse: wessen,
      geteilt: wessen !== person.upn,
      sache: sache === 'mailFolders' ? sache : 'messages',
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
    const gefiltert = filtere(kasten, seite.get('$filter'));
    if (!gefiltert) return lehneAb(res, 'bedingung');
    return json(res, 200, { value: gefiltert.slice(ab, ab + max).map(felder(seite.get('$select'))) });
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

/** `$select`; without it everything. */
const felder =
  (wahl: string | null) =>
  ({ kopf }: Nachricht): Nachricht['kopf'] =>
    wahl === null ? kopf : Object.fromEntries(wahl.split(',').map((name) => [name, kopf[name]]));

/** The one filter that is simulated: `internetMessageId eq '…'`; undefined for another one. */
function filtere(kasten: readonly Nachricht[], filter: string | null): readonly Nachricht[] | undefined {
  if (filter === null) return kasten;
  const gesucht = /^internetMessageId eq '((?:[^']|'')*)'$/.exec(filter)?.[1]?.replaceAll("''", "'");
  return gesucht === undefined ? undefined : kasten.filter((n) => n.kopf['internetMessageId'] === gesucht);
}

interface Ordnerfrage {
  readonly postamt: Postamt;
  readonly kasten: readonly Nachricht[];
  readonly frage: Frage;
}

/** Folders: made, found by name, and looked into (learn.microsoft.com/graph/api/resources/mailfolder). */
async function zuOrdnern(req: IncomingMessage, res: ServerResponse, o: Ordnerfrage): Promise<void> {
  const [id, teil] = o.frage.rest;
  if (req.method === 'POST' && id === undefined) return legeOrdnerAn(req, res, o);
  if (req.method !== 'GET') return lehneAb(res, 'weg');
  return id === undefined ? sucheOrdner(res, o) : zeigeOrdner(res, o, id, teil);
}

async function legeOrdnerAn(
  req: IncomingMessage,
  res: ServerResponse,
  { postamt, frage }: Ordnerfrage,
): Promise<void> {
  const wunsch = z.strictObject({ displayName: z.string().min(1) }).safeParse(alsJson(await koerper(req)));
  if (!wunsch.success) return lehneAb(res, 'weg');
  const neuer = postamt.ordner.legeAn(frage.adresse, wunsch.data.displayName);
  return neuer ? json(res, 201, neuer) : lehneAb(res, 'ordner');
}

/** The one filter that is simulated: `displayName eq '…'`. */
function sucheOrdner(res: ServerResponse, { postamt, frage }: Ordnerfrage): void {
  const name = /^displayName eq '((?:[^']|'')*)'$/.exec(frage.seite.get('$filter') ?? '')?.[1];
  if (name === undefined) return lehneAb(res, 'bedingung');
  const da = postamt.ordner.namens(frage.adresse, name.replaceAll("''", "'"));
  json(res, 200, { value: da ? [da] : [] });
}

function zeigeOrdner(
  res: ServerResponse,
  { postamt, kasten, frage }: Ordnerfrage,
  id: string,
  teil: string | undefined,
): void {
  const ordner = postamt.ordner.mit(frage.adresse, id);
  if (!ordner) return lehneAb(res, 'nachricht');
  if (teil === undefined) return json(res, 200, ordner);
  if (teil !== 'messages') return lehneAb(res, 'weg');
  const darin = kasten.filter((n) => n.kopf['parentFolderId'] === ordner.id);
  zeige(res, darin, { ...frage, rest: [] });
}

/** Moving a message (learn.microsoft.com/graph/api/message-move). */
async function verschiebe(
  req: IncomingMessage,
  res: ServerResponse,
  postamt: Postamt,
  { adresse, rest }: Frage,
): Promise<void> {
  const wunsch = z.strictObject({ destinationId: z.string() }).safeParse(alsJson(await koerper(req)));
  const [id = ''] = rest;
  if (!wunsch.success || rest.length !== 2) return lehneAb(res, 'weg');
  const nachricht = postamt.verlege(adresse, id, wunsch.data.destinationId);
  if (!nachricht) return lehneAb(res, 'nachricht');
  json(res, 201, nachricht.kopf);
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
