import type { Contents } from '@registratur/functions/ports/contents';
import { Beschaeftigt, type Store } from '@registratur/functions/ports/store';
import { schlecht } from '@registratur/shared/kernel/result';
import { stoerungsarten, type Stoerungsart } from '../cosmos-standin/stoerungen.ts';
import type { Huellen } from '../scenarios/haus.ts';

/** Where the fault is: the n-th call and how it fails; `bleibt`: and every one after it. */
export interface Fehlerstelle {
  readonly n: number;
  readonly art: Stoerungsart;
  readonly bleibt: boolean;
}

/** Counts calls and makes some of them fail. */
export interface Stoerer {
  /** From now on; undefined: nothing fails. Counting starts anew. */
  readonly stelle: (stelle: Fehlerstelle | undefined) => void;
  /** Whether a call since `stelle` was made to fail. */
  readonly getroffen: () => boolean;
  /** Asked once for each call. */
  readonly naechste: () => Stoerungsart | undefined;
}

export function erzeugeStoerer(): Stoerer {
  let stelle: Fehlerstelle | undefined;
  let zahl = 0;
  let getroffen = false;
  return {
    stelle: (neue) => {
      [stelle, zahl, getroffen] = [neue, 0, false];
    },
    getroffen: () => getroffen,
    naechste: () => {
      zahl += 1;
      if (!stelle || (stelle.bleibt ? zahl < stelle.n : zahl !== stelle.n)) return undefined;
      getroffen = true;
      return stelle.art;
    },
  };
}

/** The faults of a port: what an engine tells when its own patience is over. */
export const portarten: readonly Stoerungsart[] = stoerungsarten.filter((art) => art !== 'nicht_erreichbar');

const contentsrufe = [
  'nimmAn',
  'upload',
  'platziere',
  'lege',
  'verwirf',
  'vorhanden',
  'kopiere',
  'entferne',
] as const satisfies readonly (keyof Contents)[];

/** Every call of store and contents goes through `stoerer`. */
export function stoerePorts(stoerer: Stoerer): Huellen {
  return {
    store: (store: Store) => ({
      ...store,
      lies: (...a) => stoereRuf(stoerer.naechste(), () => store.lies(...a)),
      liste: (...a) => stoereRuf(stoerer.naechste(), () => store.liste(...a)),
      aendern: (...a) => {
        const art = stoerer.naechste();
        return art === 'gedrosselt'
          ? Promise.resolve(schlecht({ code: 'beschaeftigt' }))
          : stoereRuf(art, () => store.aendern(...a));
      },
    }),
    contents: (contents: Contents) => {
      const neu = { ...contents };
      for (const name of contentsrufe) {
        const ruf = contents[name] as (...a: readonly unknown[]) => Promise<unknown>;
        Object.assign(neu, {
          [name]: (...a: readonly unknown[]) => stoereRuf(stoerer.naechste(), () => ruf(...a)),
        });
      }
      return neu;
    },
  };
}

class Gestoert extends Error {
  override readonly name = 'Gestoert';
}

async function stoereRuf<T>(art: Stoerungsart | undefined, rufe: () => Promise<T>): Promise<T> {
  switch (art) {
    case undefined:
      return rufe();
    case 'gedrosselt':
    case 'nicht_erreichbar':
      throw new Beschaeftigt(art);
    case 'fehler':
    case 'zeit_vorher':
      throw new Gestoert(art);
    case 'zeit_nachher':
    case 'abgeschnitten':
      await rufe();
      throw art === 'abgeschnitten' ? new SyntaxError('Unexpected end of JSON input') : new Gestoert(art);
  }
}
