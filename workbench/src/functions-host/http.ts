/** HTTP for the genuine package in its streaming mode (`app.setup({ enableHttpStream: true })`). */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Funktion, Melde, Programmiermodell, Wert } from './core.ts';
import { rufe } from './aufruf.ts';
import { erzeugeWege, type Fund, type Wege } from './wege.ts';

/** A registered HTTP function and the name of its trigger binding. */
interface HttpZiel {
  readonly funktion: Funktion;
  readonly bindung: string;
}

export function sammleWege(funktionen: Iterable<Funktion>, praefix: string): Wege<HttpZiel> {
  const wege = erzeugeWege<HttpZiel>();
  for (const funktion of funktionen) {
    for (const [bindung, b] of Object.entries(funktion.beschreibung.bindings)) {
      if (b.type.toLowerCase() !== 'httptrigger') continue;
      wege.lege(`${praefix}/${b.route ?? funktion.beschreibung.name}`, b.methods ?? [], {
        funktion,
        bindung,
      });
    }
  }
  return wege;
}

/**
 * In streaming mode the package opens a server of its own, to which the runtime passes requests on. Here its
 * request listener is caught instead: no second hop, and no port open to the network.
 */
export async function fangeHttpAb(modell: Programmiermodell): Promise<EventEmitter> {
  const faenger = Object.assign(new EventEmitter(), {
    listen: (bereit: () => void) => bereit(),
    address: () => ({ port: 1 }),
  });
  const echt = http.createServer;
  let faehigkeiten;
  try {
    http.createServer = (() => faenger) as unknown as typeof http.createServer;
    faehigkeiten = modell.getCapabilities({});
  } finally {
    http.createServer = echt;
  }
  if (!(await faehigkeiten).HttpUri)
    throw new Error('Die App muss app.setup({ enableHttpStream: true }) rufen.');
  return faenger;
}

function kopfzeilen(req: IncomingMessage): string {
  const flach: Record<string, string> = {};
  for (const name in req.headers) {
    const wert = req.headers[name];
    if (wert !== undefined) flach[name] = typeof wert === 'string' ? wert : wert.join(', ');
  }
  return JSON.stringify(flach);
}

const gastgeber = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i;

function antworteKurz(res: ServerResponse, status: number, kopf: Record<string, string> = {}): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...kopf });
  res.end(http.STATUS_CODES[status]);
}

function weiseAb(res: ServerResponse, fund: Exclude<Fund<HttpZiel>, { art: 'gefunden' }>): void {
  if (fund.art === 'falsche_methode')
    return antworteKurz(res, 405, { allow: [...new Set(fund.erlaubt)].join(', ') });
  antworteKurz(res, fund.art === 'fehlerhaft' ? 400 : 404);
}

/** A request that ends in an exception never gets an answer on Azure, so it is reported as loudly as possible. */
function scheitere(res: ServerResponse, name: string, fehler: unknown, melde: Melde): void {
  if (res.destroyed) return melde('warning', `${name}: Die Gegenseite hat die Verbindung beendet.`);
  const grund = fehler instanceof Error ? (fehler.stack ?? fehler.message) : String(fehler);
  melde('error', `${name} warf eine Ausnahme und würde in Azure hängen: ${grund}`);
  if (res.headersSent) res.destroy();
  else antworteKurz(res, 500);
}

export function erzeugeHttp(
  modell: Programmiermodell,
  wege: Wege<HttpZiel>,
  faenger: EventEmitter,
  melde: Melde,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    const url = req.url ?? '/';
    const frage = url.indexOf('?');
    const fund = wege.finde(req.method ?? '', frage < 0 ? url : url.slice(0, frage));
    if (fund.art !== 'gefunden') return weiseAb(res, fund);
    const host = req.headers.host ?? 'localhost';
    if (!gastgeber.test(host) || !URL.canParse(`https://${host}/`)) return antworteKurz(res, 400);

    const invocationId = randomUUID();
    const triggerMetadata: Record<string, Wert> = { Headers: { json: kopfzeilen(req) } };
    for (const name in fund.parameter) triggerMetadata[name] = { string: fund.parameter[name] ?? '' };
    req.headers['x-ms-invocation-id'] = invocationId;
    req.headers['x-forwarded-host'] = host;
    req.headers['x-forwarded-proto'] = 'https';
    const { funktion, bindung } = fund.wert;
    try {
      faenger.emit('request', req, res);
      await rufe(
        modell,
        funktion,
        { invocationId, inputData: [{ name: bindung, data: { http: {} } }], triggerMetadata },
        melde,
      );
      if (!res.headersSent && !res.writableEnded) antworteLeer(res);
    } catch (fehler) {
      scheitere(res, funktion.beschreibung.name, fehler, melde);
    }
  };
}

/** A handler that returns nothing answers 204. */
const antworteLeer = (res: ServerResponse): unknown => res.writeHead(204).end();
