import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Dienst } from './dienst.ts';
import type { Anfrage } from './http.ts';
import { OhneAntwort, stoere, type Stoerplan } from './stoerungen.ts';

export interface Standinserver {
  /** On loopback, for any number of processes. */
  readonly endpunkt: string;
  readonly stoppe: () => Promise<void>;
}

/** The stand-in behind HTTP. Where no answer comes, the connection stays open until the caller gives up. */
export async function starteServer(
  dienst: Dienst,
  plan: Stoerplan = () => undefined,
): Promise<Standinserver> {
  let nr = 0;
  const behandle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    nr += 1;
    const anfrage: Anfrage = {
      methode: req.method ?? '',
      pfad: new URL(req.url ?? '/', endpunkt()).pathname,
      kopf: Object.fromEntries(Object.entries(req.headers).map(([name, wert]) => [name, String(wert)])),
      koerper: await text(req),
      ursprung: endpunkt(),
    };
    try {
      const { status, kopf, koerper, abgeschnitten } = stoere(plan(nr, anfrage), () =>
        dienst.behandle(anfrage),
      );
      const bytes = Buffer.from(koerper);
      res.writeHead(status, { ...kopf, 'content-length': bytes.length });
      if (abgeschnitten) res.write(bytes.subarray(0, bytes.length / 2), () => res.destroy());
      else res.end(bytes);
    } catch (fehler) {
      if (!(fehler instanceof OhneAntwort)) res.destroy(fehler as Error);
    }
  };
  const server = createServer((req, res) => void behandle(req, res));
  const endpunkt = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit));
  return {
    endpunkt: endpunkt(),
    stoppe: () =>
      new Promise((zu) => {
        server.close(() => zu());
        server.closeAllConnections();
      }),
  };
}
