import { pruefeSchluessel } from '@registratur/shared/kernel/id';
import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../ports/store.ts';
import type { Zufall } from '../../ports/uhr.ts';
import { pruefeListe, pruefeWunsch } from '../speicher/wunsch.ts';
import { erzeugeZuhoerer } from '../speicher/zuhoerer.ts';
import { aendere } from './aendern.ts';
import { oeffneLesend, oeffneSchreibend } from './datei.ts';
import { erzeugeGruppe, type Gruppe } from './gruppe.ts';
import { sperre } from './sperre.ts';
import { tabelle } from './tabelle.ts';
import { uebernimm } from './uebernehmen.ts';

export interface Speicher extends Store {
  /** Removes request rows from before `zeit` (ISO 8601); they are kept 30 days (design §3.1). */
  readonly raeumeAnfragen: (zeit: string) => Promise<number>;
  /** Commits what waits, then gives the folder back. */
  readonly schliesse: () => Promise<void>;
}

/**
 * The store in one SQLite file of `ordner`. Throws when another process writes there.
 * `nurLesen` sees one moment of it, beside a running server, and refuses every change.
 */
export function oeffneSpeicher(e: {
  readonly ordner: string;
  readonly zufall: Zufall;
  readonly nurLesen?: boolean;
}): Speicher {
  const nurLesen = e.nurLesen === true;
  const { db, gibFrei } = nurLesen ? { db: oeffneLesend(e.ordner), gibFrei: nichts } : gesperrt(e.ordner);
  const zeilen = tabelle(db, nurLesen);
  const gruppe = nurLesen ? ohneSchreiben : erzeugeGruppe(db);
  const zuhoerer = erzeugeZuhoerer();

  return {
    lies: async (partition, id) => {
      pruefeSchluessel(partition.id, id);
      return Promise.resolve(zeilen.lies(partition, id));
    },
    liste: async (partition, typ, ordPraefix, seite) => {
      pruefeListe(partition, typ, ordPraefix, seite.max);
      return Promise.resolve(zeilen.liste(partition, typ, ordPraefix, seite));
    },
    aendern: async (partition, wunsch, entscheide) => {
      pruefeWunsch(partition, wunsch);
      const vollzug = await gruppe.reiheEin(() => aendere(zeilen, e.zufall, partition, wunsch, entscheide));
      if (vollzug.ok && !vollzug.wert.wiederholt) zuhoerer.rufeAlle();
      return vollzug;
    },
    aenderungenSeit: async (cursor, max) => Promise.resolve(zeilen.seit(cursor, max)),
    uebernehmen: async (partition, dokumente) => {
      await gruppe.reiheEin(() => uebernimm(zeilen, partition, dokumente));
      zuhoerer.rufeAlle();
    },
    beiAenderung: zuhoerer.melde,
    raeumeAnfragen: async (zeit) => {
      let alle = 0;
      let zuletzt = 0;
      do {
        zuletzt = await gruppe.reiheEin(() => zeilen.loescheAnfragen(zeit, anfragenJeMal));
        alle += zuletzt;
      } while (zuletzt === anfragenJeMal);
      return alle;
    },
    schliesse: async () => {
      if (!db.isOpen) return Promise.resolve();
      gruppe.schliesse();
      db.close();
      gibFrei();
      return Promise.resolve();
    },
  };
}

function gesperrt(ordner: string): { readonly db: DatabaseSync; readonly gibFrei: () => void } {
  const gibFrei = sperre(ordner);
  try {
    return { db: oeffneSchreibend(ordner), gibFrei };
  } catch (fehler) {
    gibFrei();
    throw fehler;
  }
}

const nichts = (): void => undefined;

const anfragenJeMal = 500;

const ohneSchreiben: Gruppe = {
  reiheEin: () => Promise.reject(new Error('Der Speicher ist nur zum Lesen geöffnet.')),
  schliesse: nichts,
};
