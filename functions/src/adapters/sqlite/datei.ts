import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Raised with every change of the tables below. */
const fassung = 1;

/**
 * One row = the newest state of one document. `rid` grows with every write and is never used again: it is the
 * place in the change feed. `inhalt` is the document as JSON without the members that are columns.
 */
const tabellen = `
CREATE TABLE dokument (
  rid INTEGER PRIMARY KEY AUTOINCREMENT,
  behaelter TEXT NOT NULL,
  partition TEXT NOT NULL,
  id TEXT NOT NULL,
  typ TEXT NOT NULL,
  ord TEXT NOT NULL,
  inhalt TEXT NOT NULL,
  UNIQUE (behaelter, partition, id)
) STRICT;
CREATE INDEX liste ON dokument (behaelter, partition, typ, ord, id);
CREATE INDEX anfrage ON dokument (rid) WHERE typ = 'anfrage';
PRAGMA user_version = ${fassung};
`;

const dateiIn = (ordner: string): string => join(ordner, 'registratur.db');

/** The database for writing; created when missing. Every commit is on the disk when it returns. */
export function oeffneSchreibend(ordner: string): DatabaseSync {
  mkdirSync(ordner, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(dateiIn(ordner), { timeout: 5_000 });
  db.exec(`
    PRAGMA page_size = 8192;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -32768;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA journal_size_limit = 67108864;
  `);
  if (fassungVon(db) === 0) db.exec(`BEGIN IMMEDIATE; ${tabellen} COMMIT;`);
  return geprueft(db);
}

/** The database for reading: one moment of it, however much a server goes on writing. */
export function oeffneLesend(ordner: string): DatabaseSync {
  const datei = dateiIn(ordner);
  if (!existsSync(datei)) throw new Error(`Im Ordner ${ordner} liegt keine Registratur.`);
  const db = new DatabaseSync(datei, { readOnly: true, timeout: 5_000 });
  db.exec('BEGIN');
  return geprueft(db);
}

/** What SQLite itself finds wrong with the file, tables and indexes; undefined when nothing. */
export function pruefeDatei(ordner: string): string | undefined {
  let db: DatabaseSync | undefined;
  try {
    db = oeffneLesend(ordner);
    const befund = String(db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check']);
    return befund === 'ok' ? undefined : befund;
  } catch (fehler) {
    if (fehler instanceof Error && 'errcode' in fehler) return fehler.message;
    throw fehler;
  } finally {
    db?.close();
  }
}

function fassungVon(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
}

function geprueft(db: DatabaseSync): DatabaseSync {
  const gelesen = fassungVon(db);
  if (gelesen === fassung) return db;
  db.close();
  throw new Error(
    `Der Speicher hat die Fassung ${gelesen}, dieses Programm kennt nur die Fassung ${fassung}.`,
  );
}
