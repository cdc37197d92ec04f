import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oeffneInhalte } from '../adapters/files/inhalte.ts';
import { oeffneSuche } from '../adapters/fts/suche.ts';
import { erzeugePostfach } from '../adapters/graph/postfach.ts';
import { verzeichnisAusSpeicher } from '../adapters/organisation/verzeichnis.ts';
import { oeffneSpeicher } from '../adapters/sqlite/speicher.ts';
import { erzeugeLeser } from '../mail/leser.ts';
import type { Uhr, Zufall } from '../ports/uhr.ts';
import { einrichtung, uebernimmEinrichtung } from '../usecases/einrichtung/uebernehmen.ts';
import type { Betrieb, Haus } from '../usecases/haus.ts';
import { oeffner } from '../usecases/zugang/raum.ts';
import { erzeugeRechtelage } from '../usecases/zugang/rechtelage.ts';
import type { Config } from './config.ts';

export const uhr: Uhr = { jetzt: () => new Date() };
export const zufall: Zufall = { hex: (bytes) => randomBytes(bytes).toString('hex') };

export interface LaufenderBetrieb {
  readonly betrieb: Betrieb;
  /** Takes over the city's data at the first start. */
  readonly richteEin: () => Promise<void>;
  /** Forgets requests after the time they are kept. */
  readonly raeumeAuf: () => Promise<void>;
  readonly schliesse: () => Promise<void>;
}

/** Requests are kept 30 days (design §3.1). */
const anfragenMs = 30 * 86_400_000;

/** Config → adapters → everything a use case needs. The only place that knows which engine is behind a port. */
export function erzeugeBetrieb(config: Config): LaufenderBetrieb {
  // Other accounts of this machine have no business in it.
  mkdirSync(config.daten, { recursive: true, mode: 0o700 });
  const store = oeffneSpeicher({ ordner: config.daten, zufall });
  const contents = oeffneInhalte({ ordner: join(config.daten, 'inhalte'), uhr });
  const search = oeffneSuche({ datei: join(config.daten, 'suche.db') });
  const leser = erzeugeLeser({ kind: config.leser });
  const directory = verzeichnisAusSpeicher(store);
  const postfach = erzeugePostfach(config.graph, config.token.audience);
  const haus: Haus = {
    store,
    contents,
    search,
    leser,
    directory,
    postfach,
    uhr,
    zufall,
    banner: config.banner,
  };
  const rechtelage = erzeugeRechtelage(store, directory, uhr);
  return {
    betrieb: { ...haus, rechtelage, oeffne: oeffner(haus, rechtelage) },
    richteEin: async () => {
      if (config.einrichtung === undefined) return;
      await uebernimmEinrichtung(
        haus,
        einrichtung.parse(JSON.parse(readFileSync(config.einrichtung, 'utf8'))),
      );
    },
    raeumeAuf: async () => {
      await store.raeumeAnfragen(new Date(uhr.jetzt().getTime() - anfragenMs).toISOString());
    },
    schliesse: async () => {
      await leser.beende();
      search.schliesse();
      await store.schliesse();
    },
  };
}
