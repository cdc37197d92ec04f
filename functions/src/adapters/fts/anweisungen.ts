import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Every statement on the index, prepared once. */
export interface Anweisungen {
  readonly bereiche: StatementSync;
  readonly neuerBereich: StatementSync;
  readonly nachRef: StatementSync;
  readonly hoechster: StatementSync;
  readonly zeile: StatementSync;
  readonly inhalt: StatementSync;
  readonly wort: StatementSync;
  readonly anfang: StatementSync;
  readonly loesche: readonly StatementSync[];
  readonly text: StatementSync;
  readonly cursor: StatementSync;
  readonly setzeCursor: StatementSync;
  readonly finde: { readonly wort: StatementSync; readonly anfang: StatementSync };
}

/** `sichtbar(rid, bereich, art)` must be defined on `db` before. */
export function anweisungen(db: DatabaseSync): Anweisungen {
  const finde = (tabelle: 'wort' | 'anfang'): StatementSync =>
    db.prepare(
      `SELECT * FROM (
         SELECT z.* FROM ${tabelle} f CROSS JOIN zeile z ON z.rid = f.rowid
         WHERE ${tabelle} MATCH ? AND f.rowid < ? ORDER BY f.rowid DESC LIMIT ?
       ) WHERE sichtbar(rid, bereich, art)`,
    );
  return {
    bereiche: db.prepare('SELECT id, name FROM bereich'),
    neuerBereich: db.prepare('INSERT INTO bereich (name) VALUES (?)'),
    nachRef: db.prepare('SELECT rid, seq FROM zeile WHERE ref = ?'),
    hoechster: db.prepare('SELECT max(rid) AS rid FROM zeile WHERE rid BETWEEN ? AND ?'),
    zeile: db.prepare('INSERT INTO zeile VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    inhalt: db.prepare('INSERT INTO inhalt VALUES (?, ?)'),
    wort: db.prepare('INSERT INTO wort (rowid, kennzeichen, titel, personen, text) VALUES (?, ?, ?, ?, ?)'),
    anfang: db.prepare('INSERT INTO anfang (rowid, form, stamm) VALUES (?, ?, ?)'),
    loesche: [
      db.prepare('DELETE FROM zeile WHERE rid = ?'),
      db.prepare('DELETE FROM inhalt WHERE rid = ?'),
      db.prepare('DELETE FROM wort WHERE rowid = ?'),
      db.prepare('DELETE FROM anfang WHERE rowid = ?'),
    ],
    text: db.prepare(
      'SELECT text FROM zeile JOIN inhalt USING (rid) WHERE rid = ? AND ref = ? AND bereich = ?',
    ),
    cursor: db.prepare('SELECT cursor FROM stand'),
    setzeCursor: db.prepare('UPDATE stand SET cursor = ?'),
    finde: { wort: finde('wort'), anfang: finde('anfang') },
  };
}
