import { Client, HTTPMessageHandler, ResponseType, RetryHandler } from '@microsoft/microsoft-graph-client';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import * as z from 'zod';
import type { Kennzeichen, Postordner, Verschiebewunsch } from '../../ports/postordner.ts';
import type { Tausch } from './tausch.ts';

/** Until Graph answers; nobody waits for it in front of a pane. In milliseconds. */
const fristMs = 15_000;

/** What one person must not learn: a message that is not there and one she may not touch look alike. */
const unbekannt = new Set([400, 401, 403, 404, 410]);

type Ruf = (methode: 'get' | 'post' | 'patch', weg: string, inhalt?: object) => Promise<Response | undefined>;

const eines = z.object({ id: z.string() });
const mehrere = z.object({ value: z.array(eines) });
const ort = z.object({ parentFolderId: z.string() });
const kategorien = z.object({ categories: z.array(z.string()) });

/**
 * Folders of the own mailbox through Microsoft Graph, on behalf of the person
 * (learn.microsoft.com/graph/api/message-move). Needs the delegated permission Mail.ReadWrite. `url` = root of Graph,
 * without version.
 */
export function erzeugePostordner(tausch: Tausch, url: string): Postordner {
  const middleware = new RetryHandler();
  middleware.setNext(new HTTPMessageHandler());
  const graph = Client.initWithMiddleware({ baseUrl: url, defaultVersion: 'v1.0', middleware });
  const rufFuer = async (token: string): Promise<Result<Ruf, Fehler>> => {
    const graphToken = await tausch.tokenFuer(token);
    if (!graphToken.ok) return graphToken;
    return gut(async (methode, weg, inhalt) => {
      const antwort = await sende(graph, graphToken.wert, { methode, weg, inhalt });
      if (antwort?.status === 401) tausch.vergiss(token);
      return antwort;
    });
  };
  return {
    verschiebe: async (token, wunsch) => {
      const ruf = await rufFuer(token);
      return ruf.ok ? verschiebe(ruf.wert, wunsch) : ruf;
    },
    kennzeichne: async (token, wunsch) => {
      const ruf = await rufFuer(token);
      return ruf.ok ? kennzeichne(ruf.wert, wunsch) : ruf;
    },
  };
}

const nichtErreichbar = schlecht({ code: 'postfach_nicht_erreichbar' } as const);

interface Anruf {
  readonly methode: 'get' | 'post' | 'patch';
  readonly weg: string;
  readonly inhalt: object | undefined;
}

/** undefined = no answer at all. */
async function sende(graph: Client, token: string, anruf: Anruf): Promise<Response | undefined> {
  const anfrage = graph
    .api(anruf.weg)
    .header('authorization', `Bearer ${token}`)
    .option('signal', AbortSignal.timeout(fristMs))
    .responseType(ResponseType.RAW);
  try {
    const antwort: unknown =
      anruf.methode === 'get' ? await anfrage.get() : await anfrage[anruf.methode](anruf.inhalt ?? {});
    return antwort as Response;
  } catch {
    return undefined;
  }
}

async function lies<T>(schema: z.ZodType<T>, antwort: Response | undefined): Promise<Result<T, Fehler>> {
  if (antwort?.ok) {
    const gelesen = schema.safeParse(await antwort.json().catch(() => undefined));
    return gelesen.success ? gut(gelesen.data) : nichtErreichbar;
  }
  await antwort?.body?.cancel();
  if (antwort && unbekannt.has(antwort.status)) return schlecht({ code: 'postfach_nachricht_unbekannt' });
  return nichtErreichbar;
}

const nachricht = (id: string, postfach?: string): string =>
  `/${postfach === undefined ? 'me' : `users/${encodeURIComponent(postfach)}`}/messages/${encodeURIComponent(id)}`;
const ordner = (id: string): string => `/me/mailFolders/${encodeURIComponent(id)}`;

/** OData doubles a quote within a text. */
const bedingung = (feld: string, wert: string): string =>
  `$filter=${encodeURIComponent(`${feld} eq '${wert.replaceAll("'", "''")}'`)}&$select=id&$top=1`;

async function verschiebe(
  ruf: Ruf,
  { nachricht: id, internetMessageId, nach }: Verschiebewunsch,
): ReturnType<Postordner['verschiebe']> {
  const ziel = 'ordner' in nach ? gut(nach.ordner) : await ordnerNamens(ruf, nach.name);
  if (!ziel.ok) return ziel;
  const jetzt = await lies(ort, await ruf('get', `${nachricht(id)}?$select=parentFolderId`));
  if (!jetzt.ok) {
    return jetzt.fehler.code === 'postfach_nachricht_unbekannt'
      ? schonDort(ruf, ziel.wert, internetMessageId)
      : jetzt;
  }
  const vorher = jetzt.wert.parentFolderId;
  if (vorher === ziel.wert) return gut({ nachricht: id, vorher: eingang });
  const neu = await lies(eines, await ruf('post', `${nachricht(id)}/move`, { destinationId: ziel.wert }));
  return neu.ok ? gut({ nachricht: neu.wert.id, vorher }) : neu;
}

/** The well-known name of the inbox, for a message whose way here nobody saw. */
const eingang = 'inbox';

/** Moved already, and the answer was lost: under its new id it has the same Message-ID. */
async function schonDort(ruf: Ruf, ziel: string, messageId: string): ReturnType<Postordner['verschiebe']> {
  const weg = `${ordner(ziel)}/messages?${bedingung('internetMessageId', messageId)}`;
  const dort = await lies(mehrere, await ruf('get', weg));
  if (!dort.ok) return dort;
  const [gefunden] = dort.wert.value;
  return gefunden
    ? gut({ nachricht: gefunden.id, vorher: eingang })
    : schlecht({ code: 'postfach_nachricht_unbekannt' });
}

/** Found by name, or made; who comes second to making it finds it. */
async function ordnerNamens(ruf: Ruf, name: string): Promise<Result<string, Fehler>> {
  const suche = async (): Promise<Result<string | undefined, Fehler>> => {
    const da = await lies(mehrere, await ruf('get', `/me/mailFolders?${bedingung('displayName', name)}`));
    return da.ok ? gut(da.wert.value[0]?.id) : nichtErreichbar;
  };
  const da = await suche();
  if (!da.ok) return da;
  if (da.wert !== undefined) return gut(da.wert);
  const antwort = await ruf('post', '/me/mailFolders', { displayName: name });
  if (antwort?.ok) {
    const neu = await lies(eines, antwort);
    return neu.ok ? gut(neu.wert.id) : nichtErreichbar;
  }
  await antwort?.body?.cancel();
  const inzwischen = await suche();
  return inzwischen.ok && inzwischen.wert !== undefined ? gut(inzwischen.wert) : nichtErreichbar;
}

async function kennzeichne(
  ruf: Ruf,
  { postfach, nachricht: id, kategorie, gesetzt }: Kennzeichen,
): ReturnType<Postordner['kennzeichne']> {
  const weg = nachricht(id, postfach);
  const jetzt = await lies(kategorien, await ruf('get', `${weg}?$select=categories`));
  if (!jetzt.ok) return jetzt;
  const andere = jetzt.wert.categories.filter((k) => k !== kategorie);
  const istGesetzt = andere.length < jetzt.wert.categories.length;
  if (istGesetzt === gesetzt) return gut(undefined);
  const categories = gesetzt ? [...andere, kategorie] : andere;
  const neu = await lies(eines, await ruf('patch', weg, { categories }));
  return neu.ok ? gut(undefined) : neu;
}
