import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Copies of blobs on this machine, for the reading worker, which knows files only. */
export interface Oertlich {
  /** Path of the copy; `hole` writes it where there is none yet. */
  readonly kopie: (name: string, hole: (pfad: string) => Promise<void>) => Promise<string>;
  readonly vergiss: (name: string) => void;
  /** A path of that name for something passing. */
  readonly pfad: (name: string) => string;
  /** Removes all copies. */
  readonly raeumeAb: () => void;
}

/** After this nobody reads a file any more: longer than any reading may take. In milliseconds. */
const haltbarMs = 15 * 60_000;
const kehrabstandMs = 60_000;

export function erzeugeOertlich(ordner: string, jetzt: () => number = Date.now): Oertlich {
  const unterwegs = new Map<string, Promise<string>>();
  let gekehrt = 0;
  const pfadVon = (name: string): string => join(ordner, hash('sha256', name, 'hex'));

  const kehre = (): void => {
    if (jetzt() - gekehrt < kehrabstandMs) return;
    gekehrt = jetzt();
    for (const name of readdirSync(ordner)) {
      const pfad = join(ordner, name);
      const stand = statSync(pfad, { throwIfNoEntry: false });
      if (stand && jetzt() - stand.mtimeMs > haltbarMs) rmSync(pfad, { force: true });
    }
  };
  const lege = async (pfad: string, hole: (pfad: string) => Promise<void>): Promise<string> => {
    mkdirSync(ordner, { recursive: true, mode: 0o700 });
    kehre();
    if (beruehre(pfad, jetzt())) return pfad;
    const neu = `${pfad}.${randomUUID()}`;
    try {
      await hole(neu);
      if (statSync(neu, { throwIfNoEntry: false })) await rename(neu, pfad);
    } finally {
      rmSync(neu, { force: true });
    }
    return pfad;
  };
  return {
    kopie: async (name, hole) => {
      const laufend = unterwegs.get(name);
      if (laufend) return laufend;
      const neu = lege(pfadVon(name), hole).finally(() => unterwegs.delete(name));
      unterwegs.set(name, neu);
      return neu;
    },
    vergiss: (name) => rmSync(pfadVon(name), { force: true }),
    pfad: (name) => {
      mkdirSync(ordner, { recursive: true, mode: 0o700 });
      return join(ordner, name);
    },
    raeumeAb: () => rmSync(ordner, { recursive: true, force: true }),
  };
}

/** Keeps a copy that is there for longer; false when there is none. */
function beruehre(pfad: string, jetzt: number): boolean {
  if (!statSync(pfad, { throwIfNoEntry: false })) return false;
  utimesSync(pfad, jetzt / 1000, jetzt / 1000);
  return true;
}
