import type { Huelle } from '@registratur/shared/kernel/kette';
import type { Feedzeile } from '../../ports/store.ts';
import { erzeugeMarken } from './marke.ts';

/** An Akte changed: its newest envelope. Says nothing of what. */
export interface Hinweis {
  readonly akte: string;
  readonly seq: number;
}

/** So many hints are kept for who was away for a moment. */
const verlaufMax = 2_000;

export interface Hinweise {
  /** Takes up what the feed brought. */
  readonly melde: (huellen: readonly Feedzeile[]) => void;
  /** Behind the newest. */
  readonly ende: () => number;
  /** What came from `stelle` on, one per Akte; undefined when not all of it is kept any more. */
  readonly seit: (stelle: number) => readonly Hinweis[] | undefined;
  /** Resolves when there is something from `stelle` on, after `ms`, or when `halt` is given. */
  readonly warte: (stelle: number, ms: number, halt: AbortSignal) => Promise<void>;
  readonly marke: (stelle: number) => string;
  /** Undefined: another instance's, or of before this one started. */
  readonly stelleAus: (marke: string) => number | undefined;
}

/** The hints of one instance, from the feed that all instances read. */
export function erzeugeHinweise(): Hinweise {
  const marken = erzeugeMarken();
  const verlauf: Hinweis[] = [];
  const wartende = new Set<() => void>();
  let beginn = 0;
  const ende = (): number => beginn + verlauf.length;
  return {
    melde: (huellen) => {
      for (const { partition, dokument } of huellen) {
        if (!partition.id.startsWith('akte~')) continue;
        const { seq } = dokument['huelle'] as Huelle;
        verlauf.push({ akte: partition.id.slice('akte~'.length), seq });
      }
      const zuViel = verlauf.length - verlaufMax;
      if (zuViel > 0) {
        verlauf.splice(0, zuViel);
        beginn += zuViel;
      }
      for (const wecke of [...wartende]) wecke();
    },
    ende,
    seit: (stelle) => {
      if (stelle < beginn || stelle > ende()) return undefined;
      const neueste = new Map(verlauf.slice(stelle - beginn).map((h) => [h.akte, h]));
      return [...neueste.values()];
    },
    warte: (stelle, ms, halt) =>
      new Promise((fertig) => {
        if (halt.aborted || stelle < ende()) return fertig();
        const weiter = (): void => {
          clearTimeout(uhr);
          wartende.delete(weiter);
          halt.removeEventListener('abort', weiter);
          fertig();
        };
        // The connection keeps a process alive, not the waiting.
        const uhr = setTimeout(weiter, ms).unref();
        wartende.add(weiter);
        halt.addEventListener('abort', weiter);
      }),
    marke: marken.schreibe,
    stelleAus: marken.lies,
  };
}
