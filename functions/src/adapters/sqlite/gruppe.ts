import type { DatabaseSync } from 'node:sqlite';

/** Changes committed together: one flush of the disk for all that wait at the moment. */
export interface Gruppe {
  /** Runs `schritt` inside the next group; settles after its commit. What it throws undoes this step alone. */
  readonly reiheEin: <T>(schritt: () => T) => Promise<T>;
  /** Commits what waits and takes nothing more. */
  readonly schliesse: () => void;
}

interface Auftrag {
  readonly schritt: () => unknown;
  readonly gelinge: (wert: unknown) => void;
  readonly scheitere: (fehler: unknown) => void;
}

const gruppeMax = 256;

export function erzeugeGruppe(db: DatabaseSync): Gruppe {
  const { fuehreAus, brichAb } = transaktion(db);
  const wartend: Auftrag[] = [];
  let geplant = false;
  let zu: Error | undefined;

  const laufe = (): void => {
    const gruppe = wartend.splice(0, gruppeMax);
    try {
      if (zu) throw zu;
      for (const melde of fuehreAus(gruppe)) melde();
    } catch (fehler) {
      zu ??= brichAb();
      for (const auftrag of gruppe) auftrag.scheitere(fehler);
    }
  };
  const plane = (): void => {
    if (geplant) return;
    geplant = true;
    setImmediate(() => {
      geplant = false;
      if (wartend.length > 0) laufe();
      if (wartend.length > 0) plane();
    });
  };

  return {
    reiheEin: <T>(schritt: () => T): Promise<T> =>
      new Promise<T>((gelinge, scheitere) => {
        if (zu) throw zu;
        wartend.push({ schritt, gelinge: (wert) => gelinge(wert as T), scheitere });
        plane();
      }),
    schliesse: () => {
      while (wartend.length > 0) laufe();
      zu ??= new Error('Der Speicher ist geschlossen.');
    },
  };
}

function transaktion(db: DatabaseSync): {
  /** Runs and commits a group; returns how to tell each caller. Throws when nothing of it is committed. */
  readonly fuehreAus: (gruppe: readonly Auftrag[]) => readonly (() => void)[];
  /** Undoes what a failed group left; returns an error when the database cannot be used any more. */
  readonly brichAb: () => Error | undefined;
} {
  const beginne = db.prepare('BEGIN IMMEDIATE');
  const schreibeFest = db.prepare('COMMIT');
  const nimmZurueck = db.prepare('ROLLBACK');
  const merke = db.prepare('SAVEPOINT schritt');
  const loese = db.prepare('RELEASE schritt');
  const zurueckZuMarke = db.prepare('ROLLBACK TO schritt');

  const versuche = (auftrag: Auftrag): (() => void) => {
    merke.run();
    try {
      const wert = auftrag.schritt();
      loese.run();
      return () => auftrag.gelinge(wert);
    } catch (fehler) {
      // On a full or failing disk SQLite gives up the transaction, and with it the steps before.
      if (!db.isTransaction) throw fehler;
      zurueckZuMarke.run();
      loese.run();
      return () => auftrag.scheitere(fehler);
    }
  };

  return {
    fuehreAus: (gruppe) => {
      beginne.run();
      const meldungen = gruppe.map(versuche);
      schreibeFest.run();
      return meldungen;
    },
    brichAb: () => {
      try {
        if (db.isTransaction) nimmZurueck.run();
        return undefined;
      } catch (fehler) {
        return new Error('Der Speicher ist nach einem Fehler geschlossen.', { cause: fehler });
      }
    },
  };
}
