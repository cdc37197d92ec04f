import type { Contents } from '@registratur/functions/ports/contents';
import type { Store } from '@registratur/functions/ports/store';
import type { Huellen } from './haus.ts';

/** How a call fails: before it did anything, after it did everything, or after it and for good (the process is dead). */
export type Art = 'vorher' | 'nachher' | 'tot';

export const arten: readonly Art[] = ['vorher', 'nachher', 'tot'];

class Gestoert extends Error {
  override readonly name = 'Gestoert';
}

/** Makes the n-th call of store and contents fail. */
export interface Stoerung extends Huellen {
  /** From now on the n-th call (from 1) fails; undefined: none does. Counting starts anew. */
  readonly stelle: (n: number | undefined, art?: Art) => void;
  /** Calls since `stelle`. */
  readonly gezaehlt: () => number;
}

const storerufe = ['lies', 'liste', 'aendern'] as const;
const contentsrufe = [
  'nimmAn',
  'upload',
  'platziere',
  'lege',
  'verwirf',
  'vorhanden',
  'kopiere',
  'entferne',
] as const;

export function stoerung(): Stoerung {
  let ziel: number | undefined;
  let art: Art = 'vorher';
  let zahl = 0;

  const stoere = async <T>(rufe: () => Promise<T>): Promise<T> => {
    zahl += 1;
    const dran = ziel !== undefined && (zahl === ziel || (art === 'tot' && zahl > ziel));
    if (!dran) return rufe();
    if (art === 'vorher' || zahl !== ziel) throw new Gestoert();
    await rufe();
    throw new Gestoert();
  };

  const huelle = <P extends object>(port: P, namen: readonly (keyof P)[]): P => {
    const neu = { ...port };
    for (const name of namen) {
      const ruf = port[name] as (...a: readonly unknown[]) => Promise<unknown>;
      neu[name] = ((...a: readonly unknown[]) => stoere(() => ruf(...a))) as P[typeof name];
    }
    return neu;
  };

  return {
    store: (store: Store) => huelle(store, storerufe),
    contents: (contents: Contents) => huelle(contents, contentsrufe),
    stelle: (n, wie = 'vorher') => {
      [ziel, art, zahl] = [n, wie, 0];
    },
    gezaehlt: () => zahl,
  };
}
