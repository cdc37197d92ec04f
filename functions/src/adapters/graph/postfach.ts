import {
  Client,
  HTTPMessageHandler,
  ResponseType,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { Abriss, type Postfach } from '../../ports/postfach.ts';
import { erzeugeTausch } from './tausch.ts';

export interface GraphZugang {
  /** Token endpoint of the tenant. */
  readonly tokenUrl: string;
  /** Our client secret. */
  readonly geheimnis: string;
  /** Root of Microsoft Graph, without version. */
  readonly url: string;
}

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

/** Mailboxes through Microsoft Graph, on behalf of the person who asks; `audience` = our client id. */
export function erzeugePostfach(zugang: GraphZugang, audience: string): Postfach {
  const tausch = erzeugeTausch(zugang, audience);
  const graph = erzeugeGraph(zugang.url);
  return {
    mime: async (token, postfach, nachrichtId) => {
      const graphToken = await tausch.tokenFuer(token);
      if (graphToken === undefined) return nichtErreichbar;
      const kasten = postfach === undefined ? 'me' : `users/${encodeURIComponent(postfach)}`;
      const weg = `/${kasten}/messages/${encodeURIComponent(nachrichtId)}/$value`;
      const antwort = await hole(graph, weg, graphToken);
      if (antwort?.status === 401) tausch.vergiss(token);
      return werte(antwort);
    },
  };
}

const nichtErreichbar = schlecht({ code: 'postfach_nicht_erreichbar' } as const);

/** Authentication is ours (one token per person), so the chain is: repeat, then fetch. The answer stays a stream. */
function erzeugeGraph(url: string): Client {
  const wiederhole = new RetryHandler(
    new RetryHandlerOptions(1, wiederholungen, (_pause, _versuch, _anfrage, _wahl, antwort) =>
      darfWarten(antwort),
    ),
  );
  wiederhole.setNext(new HTTPMessageHandler());
  return Client.initWithMiddleware({ baseUrl: url, defaultVersion: 'v1.0', middleware: wiederhole });
}

/** undefined = no answer at all. */
async function hole(graph: Client, weg: string, token: string): Promise<Response | undefined> {
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
