/** One HTTP exchange with everything that came back, byte for byte. */
import { Agent, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';

export interface Antwort {
  readonly status: number;
  /** Names in lower case, in the order they came. */
  readonly kopf: readonly (readonly [name: string, wert: string])[];
  readonly bytes: Buffer;
}

export interface Ruf {
  readonly methode: string;
  /** Path and query, sent as it is. */
  readonly pfad: string;
  readonly token?: string | undefined;
  readonly kopf?: OutgoingHttpHeaders;
  /** Text or bytes; a list is sent in chunks without a declared length. */
  readonly koerper?: string | Uint8Array | readonly (string | Uint8Array)[] | undefined;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

const paare = (roh: readonly string[]): [string, string][] =>
  roh.flatMap((name, i) => (i % 2 === 0 ? [[name.toLowerCase(), roh[i + 1] ?? ''] as [string, string]] : []));

async function lies(antwort: IncomingMessage): Promise<Antwort> {
  const teile: Buffer[] = [];
  for await (const teil of antwort) teile.push(teil as Buffer);
  return { status: antwort.statusCode ?? 0, kopf: paare(antwort.rawHeaders), bytes: Buffer.concat(teile) };
}

export function rufe(url: string, ruf: Ruf): Promise<Antwort> {
  const { koerper } = ruf;
  return new Promise((gib, wirf) => {
    const anfrage = request(`${url}${ruf.pfad}`, {
      method: ruf.methode,
      agent,
      headers: {
        ...(ruf.token === undefined ? {} : { authorization: `Bearer ${ruf.token}` }),
        ...(typeof koerper === 'string' || koerper instanceof Uint8Array
          ? { 'content-length': Buffer.byteLength(koerper) }
          : {}),
        ...ruf.kopf,
      },
    });
    anfrage.on('response', (antwort) => {
      lies(antwort).then(gib, wirf);
    });
    anfrage.on('error', wirf);
    const teile = typeof koerper === 'string' || koerper instanceof Uint8Array ? [koerper] : (koerper ?? []);
    for (const teil of teile) anfrage.write(teil);
    anfrage.end();
  });
}

/** The house's trace id, the one `@azure/functions` adds, and the clock: different in any two answers. */
const fluechtig = new Set(['x-kennung', 'x-ms-invocation-id', 'date']);

/** What a caller can compare. */
export const vergleichbar = (antwort: Antwort): string =>
  JSON.stringify([
    antwort.status,
    antwort.kopf.filter(([name]) => !fluechtig.has(name)),
    antwort.bytes.toString('base64'),
  ]);

export const alsJson = (antwort: Antwort): unknown => JSON.parse(antwort.bytes.toString('utf8'));

/** Code of a refusal, or '' when it is none. */
export function codeVon(antwort: Antwort): string {
  if (antwort.status < 400) return '';
  try {
    const { code } = alsJson(antwort) as { code?: unknown };
    return typeof code === 'string' ? code : '';
  } catch {
    return '';
  }
}
