import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oeffneSuche } from '../adapters/fts/suche.ts';
import { erzeugeMitgliedschaften } from '../adapters/graph/mitgliedschaften.ts';
import { erzeugePostfach } from '../adapters/graph/postfach.ts';
import { erzeugePostordner } from '../adapters/graph/postordner.ts';
import { erzeugeTausch } from '../adapters/graph/tausch.ts';
import { verzeichnisAusSpeicher } from '../adapters/organisation/verzeichnis.ts';
import { erzeugeLeser } from '../mail/leser.ts';
import type { Mitgliedschaften } from '../ports/mitgliedschaften.ts';
import type { Uhr, Zufall } from '../ports/uhr.ts';
import { einrichtung, uebernimmEinrichtung } from '../usecases/einrichtung/uebernehmen.ts';
import type { Betrieb, Haus } from '../usecases/haus.ts';
import { oeffner } from '../usecases/zugang/raum.ts';
import { erzeugeRechtelage } from '../usecases/zugang/rechtelage.ts';
import { allein, erzeugeLeihe, type Leihe, type Rolle } from '../usecases/leihe/leihe.ts';
import type { Config } from './config.ts';
import { oeffneInhalteNachWahl } from './inhaltewahl.ts';
import { oeffneNachWahl } from './speicherwahl.ts';
import { erzeugeZufall } from './zufall.ts';

export const uhr: Uhr = { jetzt: () => new Date() };
export const zufall: Zufall = erzeugeZufall();

export interface LaufenderBetrieb {
  readonly betrieb: Betrieb;
  readonly mitgliedschaften: Mitgliedschaften;
  /** Whether other instances work on the same store. */
  readonly geteilt: boolean;
  readonly leihe: (rolle: Rolle) => Leihe;
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
  const store = oeffneNachWahl(config.speicher, config.daten, zufall);
  const contents = oeffneInhalteNachWahl(config.inhalte, config.daten, uhr);
  const search = oeffneSuche({ datei: join(config.daten, 'suche.db') });
  const leser = erzeugeLeser({ kind: config.leser });
  const directory = verzeichnisAusSpeicher(store);
  // One exchange for all that asks Graph: what it keeps is kept once.
  const tausch = erzeugeTausch(config.graph, config.token.audience);
  const { url } = config.graph;
  const haus: Haus = {
    store,
    contents,
    search,
    leser,
    directory,
    postfach: erzeugePostfach(tausch, url),
    postordner: erzeugePostordner(tausch, url),
    uhr,
    zufall,
    banner: config.banner,
  };
  const geteilt = config.speicher.art !== 'sqlite';
  const traeger = zufall.hex(16);
  const rechtelage = erzeugeRechtelage(store, directory, uhr);
  return {
    betrieb: { ...haus, rechtelage, oeffne: oeffner(haus, rechtelage) },
    geteilt,
    leihe: (rolle) => (geteilt ? erzeugeLeihe(haus, rolle, traeger) : allein),
    mitgliedschaften: erzeugeMitgliedschaften(tausch, url),
    richteEin: async () => {
      await contents.richteEin();
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
      await contents.schliesse();
      await store.schliesse();
    },
  };
}
