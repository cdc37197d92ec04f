/**
 * A Functions host on the own machine: runs a built bundle of the functions app on the unmodified
 * `@azure/functions` package. It knows HTTP (streaming mode) and timers; whatever else the app asks for
 * stops the start, so that nothing registered is silently never called.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { lade, type Funktion, type Melde } from './core.ts';
import { erzeugeHttp, fangeHttpAb, sammleWege } from './http.ts';
import { starteWecker } from './timer.ts';

export interface Hostwunsch {
  /** Path of the built CommonJS bundle. It must leave `@azure/functions-core` external. */
  readonly einstieg: string;
  /** First segment of every HTTP route, as `routePrefix` in host.json. Default `api`. */
  readonly praefix?: string;
  /** IANA name in which timers are read. Default `UTC`, as on Azure. */
  readonly zeitzone?: string;
  /** Receives what app and host have to say; `debug` and `trace` are dropped by the default. */
  readonly melde?: Melde;
  /** How long `stoppe` waits for running requests before it cuts them, in milliseconds. Default 5000. */
  readonly nachlaufMs?: number;
}

export interface Host {
  /** Answers one request; `req.url` still carries the prefix. Never rejects. */
  readonly behandle: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  /** Runs a timer function by its name now. */
  readonly ausloesen: (name: string) => Promise<void>;
  /** Lets running requests end, runs the terminate hooks, forgets the bundle. */
  readonly stoppe: () => Promise<void>;
}

const meldeAufKonsole: Melde = (stufe, text) => {
  if (stufe !== 'debug' && stufe !== 'trace') console.error(`[${stufe}] ${text}`);
};

const ausloeser = ['httptrigger', 'timertrigger'];

function pruefe(funktion: Funktion): void {
  const { name, bindings, retryOptions } = funktion.beschreibung;
  if (retryOptions) throw new Error(`${name}: Wiederholungen kennt dieser Host nicht.`);
  for (const [bindung, b] of Object.entries(bindings)) {
    const art = b.type.toLowerCase();
    if (!ausloeser.includes(art) && !(art === 'http' && bindung === '$return'))
      throw new Error(`${name}: Die Bindung „${b.type}“ kennt dieser Host nicht.`);
  }
}

/** Throws when the bundle cannot be loaded or asks for what this host does not have. */
export async function starteHost(wunsch: Hostwunsch): Promise<Host> {
  const melde = wunsch.melde ?? meldeAufKonsole;
  const app = lade(resolve(wunsch.einstieg), melde);
  try {
    await app.rufeHaken('appStart');
    app.sperre();
    const funktionen = [...app.funktionen.values()];
    funktionen.forEach(pruefe);
    const faenger = await fangeHttpAb(app.modell);
    const http = erzeugeHttp(app.modell, sammleWege(funktionen, wunsch.praefix ?? 'api'), faenger, melde);
    const wecker = starteWecker(app.modell, funktionen, wunsch.zeitzone ?? 'UTC', melde);
    const laufend = zaehleLaufende(http);
    return {
      behandle: laufend.behandle,
      ausloesen: wecker.ausloesen,
      stoppe: async () => {
        wecker.stoppe();
        await laufend.ende(wunsch.nachlaufMs ?? 5000);
        await app.rufeHaken('appTerminate');
        app.entlade();
      },
    };
  } catch (fehler) {
    app.entlade();
    throw fehler;
  }
}

function zaehleLaufende(innen: Host['behandle']): {
  behandle: Host['behandle'];
  ende: (nachlaufMs: number) => Promise<void>;
} {
  const laufend = new Map<ServerResponse, Promise<void>>();
  let zu = false;
  return {
    behandle: async (req, res) => {
      if (zu) return void res.writeHead(503, { connection: 'close' }).end();
      const arbeit = innen(req, res);
      laufend.set(res, arbeit);
      await arbeit;
      laufend.delete(res);
    },
    ende: async (nachlaufMs) => {
      zu = true;
      let wecker;
      const frist = new Promise((weiter) => (wecker = setTimeout(weiter, nachlaufMs)));
      await Promise.race([Promise.all(laufend.values()), frist]);
      clearTimeout(wecker);
      for (const res of laufend.keys()) res.destroy();
    },
  };
}
