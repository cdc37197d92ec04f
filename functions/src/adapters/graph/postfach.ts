import {
  Client,
  HTTPMessageHandler,
  ResponseType,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import * as z from 'zod';
import { Abriss, type Postfach } from '../../ports/postfach.ts';
import type { Tausch } from './tausch.ts';

/** Nobody waits longer than this in front of a pane for a busy Graph; in seconds. */
const laengstePauseS = 3;
const wiederholungen = 2;
/** Until Graph begins to answer; the message itself may take longer. In milliseconds. */
const antwortFristMs = 30_000;

const darfWarten = (antwort: Response): boolean => {
  const pause = antwort.headers.get('retry-after');
  return pause === null || Number(pause) <= laengstePauseS;
};

/** What one person must not learn: a message that is not there and one in a mailbox not hers look alike. */
const unbekannt = new Set([400, 401, 403, 404, 410]);

/** Mailboxes through Microsoft Graph, on behalf of the person who asks; `url` = its root, without version. */
export function erzeugePostfach(tausch: Tausch, url: string): Postfach {
  const graph = erzeugeGraph(url);
  const frage = async (token: string, weg: string): Promise<Result<Response | undefined, Fehler>> => {
    const graphToken = await tausch.tokenFuer(token);
    if (!graphToken.ok) return graphToken;
    const antwort = await hole(graph, weg, graphToken.wert);
    if (antwort?.status === 401) tausch.vergiss(token);
    return gut(antwort);
  };
  return {
    mime: async (token, postfach, nachrichtId) => {
      const weg = `${nachrichten(postfach)}/${encodeURIComponent(nachrichtId)}/$value`;
      const antwort = await frage(token, weg);
      return antwort.ok ? werte(antwort.wert) : antwort;
    },
    suche: async (token, postfach, messageId) => {
      // OData doubles a quote within a text.
      const bedingung = `internetMessageId eq '${messageId.replaceAll("'", "''")}'`;
      const wahl = `?$filter=${encodeURIComponent(bedingung)}&$select=id&$top=2`;
      const antwort = await frage(token, `${nachrichten(postfach)}${wahl}`);
      return antwort.ok ? gefundene(antwort.wert) : antwort;
    },
  };
}

const nachrichten = (postfach: string | undefined): string =>
  `/${postfach === undefined ? 'me' : `users/${encodeURIComponent(postfach)}`}/messages`;

const treffer = z.object({ value: z.array(z.object({ id: z.string() })) });

async function gefundene(antwort: Response | undefined): Promise<Result<readonly string[], Fehler>> {
  if (antwort?.ok) {
    const gelesen = treffer.safeParse(await antwort.json().catch(() => undefined));
    return gelesen.success ? gut(gelesen.data.value.slice(0, 2).map((n) => n.id)) : nichtErreichbar;
  }
  await antwort?.body?.cancel();
  return antwort && unbekannt.has(antwort.status) ? gut([]) : nichtErreichbar;
}

const nichtErreichbar = schlecht({ code: 'postfach_nicht_erreichbar' } as const);

/** Authentication is ours (one token per person), so the chain is: repeat, then fetch. The answer stays a stream. */
export function erzeugeGraph(url: string): Client {
  const wiederhole = new RetryHandler(
    new RetryHandlerOptions(1, wiederholungen, (_pause, _versuch, _anfrage, _wahl, antwort) =>
      darfWarten(antwort),
    ),
  );
  wiederhole.setNext(new HTTPMessageHandler());
  return Client.initWithMiddleware({ baseUrl: url, defaultVersion: 'v1.0', middleware: wiederhole });
}

/** undefined = no answer at all. */
export async function hole(graph: Client, weg: string, token: string): Promise<Response | undefined> {
  const abbruch = new AbortController();
  const frist = setTimeout(() => abbruch.abort(), antwortFristMs);
  try {
    return (await graph
      .api(weg)
      .header('authorization', `Bearer ${token}`)
      .option('signal', abbruch.signal)
      .responseType(ResponseType.RAW)
      .get()) as Response;
  } catch {
    return undefined;
  } finally {
    clearTimeout(frist);
  }
}

async function werte(antwort: Response | undefined): Promise<Result<AsyncIterable<Uint8Array>, Fehler>> {
  if (antwort?.ok && antwort.body) return gut(bisZumEnde(antwort.body));
  await antwort?.body?.cancel();
  if (antwort && unbekannt.has(antwort.status)) return schlecht({ code: 'postfach_nachricht_unbekannt' });
  return nichtErreichbar;
}

/** fetch tells of a body that breaks off, or is shorter than declared, by an error of its stream. */
async function* bisZumEnde(koerper: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* koerper;
  } catch (ursache) {
    throw new Abriss('Das Postfach hat die Übertragung abgebrochen.', { cause: ursache });
  }
}
