import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Raise it with every change of the tables or of the folding: the index is then built anew from the feed. */
const fassung = 1;

const tabellen = `
CREATE TABLE bereich (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE zeile (
  rid INTEGER PRIMARY KEY,
  ref TEXT NOT NULL UNIQUE,
  seq INTEGER NOT NULL,
  art TEXT NOT NULL,
  bereich INTEGER NOT NULL,
  titel TEXT NOT NULL,
  kennzeichen TEXT NOT NULL,
  datum TEXT NOT NULL,
  titelworte TEXT NOT NULL,
  personenworte TEXT NOT NULL
) STRICT;
CREATE TABLE inhalt (rid INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE stand (id INTEGER PRIMARY KEY CHECK (id = 1), cursor TEXT NOT NULL) STRICT;
INSERT INTO stand VALUES (1, '');
CREATE VIRTUAL TABLE wort USING fts5(
  kennzeichen, titel, personen, text, content='', contentless_delete=1, tokenize='ascii'
);
CREATE VIRTUAL TABLE anfang USING fts5(
  form, stamm, content='', contentless_delete=1, prefix='2 3', tokenize='ascii'
);
PRAGMA user_version = ${fassung};
`;

/**
 * The index file. What it holds can be had again from the change feed, so a commit need not wait for the disk
 * (synchronous=NORMAL: after a crash the newest commits may be missing, always together with their cursor).
 * Missing, damaged or of another version: begun anew, with the cursor at the start.
 */
export function oeffneDatei(datei: string): DatabaseSync {
  try {
    return oeffne(datei);
  } catch {
    for (const endung of ['', '-wal', '-shm']) rmSync(`${datei}${endung}`, { force: true });
    return oeffne(datei);
  }
}

function oeffne(datei: string): DatabaseSync {
  const db = new DatabaseSync(datei);
  try {
    db.exec(
      'PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768;',
    );
    const { user_version: gefunden } = db.prepare('PRAGMA user_version').get() ?? {};
    const leer = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] === 0;
    if (leer) db.exec(`BEGIN; ${tabellen} COMMIT;`);
    else if (gefunden !== fassung) throw new Error(`Index in Fassung ${String(gefunden)}`);
    return db;
  } catch (fehler) {
    db.close();
    throw fehler;
  }
}
