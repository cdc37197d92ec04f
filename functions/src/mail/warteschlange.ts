import type { Einzelauftrag, Leseauftrag } from './gespraech.ts';
import type { Ausgang } from './kindprozess.ts';

export interface Wartender {
  readonly auftrag: Einzelauftrag;
  /** For whom: everybody's turn comes before somebody's second. */
  readonly fuer: string;
  readonly fristMs: number;
  /** Not together with others: who failed in company is looked at alone. */
  readonly allein: boolean;
  readonly fertig: (ausgang: Ausgang) => void;
}
export type Lesender = Wartender & { readonly auftrag: Leseauftrag };

const istLesend = (w: Wartender): w is Lesender => !w.allein && w.auftrag.art === 'lies';

/** Jobs in the order in which they came, people taking turns. */
export interface Warteschlange {
  readonly laenge: () => number;
  readonly stelleAn: (w: Wartender) => void;
  /** Puts back what had its turn already. */
  readonly stelleVoran: (waren: readonly Wartender[]) => void;
  /** One job, or up to `max` readings that go together. */
  readonly nimm: (max: number) => readonly Wartender[];
  readonly leere: () => readonly Wartender[];
}

export function erzeugeWarteschlange(): Warteschlange {
  let alle: Wartender[] = [];
  return {
    laenge: () => alle.length,
    stelleAn: (w) => void alle.push(w),
    stelleVoran: (waren) => void alle.unshift(...waren),
    nimm: (max) => {
      const gereiht = reihum(alle);
      const [erster] = gereiht;
      const genommen =
        erster && istLesend(erster) ? gereiht.filter(istLesend).slice(0, max) : gereiht.slice(0, 1);
      const weg = new Set(genommen);
      alle = alle.filter((w) => !weg.has(w));
      return genommen;
    },
    leere: () => alle.splice(0),
  };
}

/** Everybody's first, then everybody's second, and so on. */
function reihum(alle: readonly Wartender[]): readonly Wartender[] {
  const zaehler = new Map<string, number>();
  const runden = alle.map((w) => {
    const runde = zaehler.get(w.fuer) ?? 0;
    zaehler.set(w.fuer, runde + 1);
    return { w, runde };
  });
  return runden.sort((a, b) => a.runde - b.runde).map(({ w }) => w);
}
