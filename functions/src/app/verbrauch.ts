import type { Verbrauch } from '../adapters/cosmos/ruf.ts';

/** What operations of one kind cost since the last report. */
interface Summe {
  readonly vorgang: Verbrauch['vorgang'];
  readonly behaelter: Verbrauch['behaelter'];
  vorgaenge: number;
  anfragen: number;
  ru: number;
}

export interface Verbrauchsbuch {
  readonly vermerke: (verbrauch: Verbrauch) => void;
  /** Gives the sums to `melde` and begins anew; silent when nothing happened. */
  readonly melde: () => void;
}

/** Request units by operation and container: one line of JSON for the log of the app. */
export function erzeugeVerbrauchsbuch(melde: (zeile: string) => void): Verbrauchsbuch {
  const summen = new Map<string, Summe>();
  return {
    vermerke: ({ vorgang, behaelter, anfragen, ru }) => {
      const name = `${vorgang} ${behaelter}`;
      const summe = summen.get(name) ?? { vorgang, behaelter, vorgaenge: 0, anfragen: 0, ru: 0 };
      summe.vorgaenge += 1;
      summe.anfragen += anfragen;
      summe.ru += ru;
      summen.set(name, summe);
    },
    melde: () => {
      if (summen.size === 0) return;
      const verbrauch = [...summen.values()].map((s) => ({ ...s, ru: Math.round(s.ru * 100) / 100 }));
      summen.clear();
      melde(JSON.stringify({ verbrauch }));
    },
  };
}
