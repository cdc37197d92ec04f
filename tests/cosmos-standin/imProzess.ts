import {
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { Dienst } from './dienst.ts';
import type { Anfrage, Antwort } from './http.ts';
import { OhneAntwort, stoere, type Stoerplan } from './stoerungen.ts';

/** Where the stand-in seems to stand; nothing is sent there. */
export const endpunktImProzess = 'https://standin.invalid/';

/** The SDK's way to the service without a socket. `plan` is asked for each request, `davor` runs before it is carried out. */
export function imProzess(
  dienst: Dienst,
  plan: Stoerplan = () => undefined,
  davor: (anfrage: Anfrage) => Promise<void> = () => Promise.resolve(),
): HttpClient {
  let nr = 0;
  return {
    sendRequest: async (request) => {
      nr += 1;
      const meine = nr;
      // Others get their turn, as they would while a request travels.
      await new Promise(setImmediate);
      const anfrage = {
        methode: request.method,
        pfad: new URL(request.url).pathname,
        kopf: request.headers.toJSON(),
        koerper: typeof request.body === 'string' ? request.body : '',
        ursprung: endpunktImProzess,
      };
      await davor(anfrage);
      try {
        return alsAntwort(
          request,
          stoere(plan(meine, anfrage), () => dienst.behandle(anfrage)),
        );
      } catch (fehler) {
        if (!(fehler instanceof OhneAntwort)) throw fehler;
        // What the SDK meets when its own time is over.
        throw Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' });
      }
    },
  };
}

function alsAntwort(
  request: PipelineRequest,
  { status, kopf, koerper, abgeschnitten }: Antwort & { readonly abgeschnitten?: true },
): PipelineResponse {
  return {
    request,
    status,
    headers: createHttpHeaders(kopf),
    bodyAsText: abgeschnitten ? koerper.slice(0, koerper.length / 2) : koerper,
  };
}
