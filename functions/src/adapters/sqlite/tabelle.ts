import type { Dokument } from '@registratur/shared/kernel/kette';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Behaelter, Feedzeile, Partition, Seite } from '../../ports/store.ts';
import { beginn, ende, seitenmarke } from '../speicher/platz.ts';

/** The rows of the database, one by one. Synchronous; what belongs together is the caller's transaction. */
export interface Tabelle {
  readonly lies: (partition: Partition, id: string) => Dokument | undefined;
  readonly liste: (
    partition: Partition,
    typ: string,
    ordPraefix: string,
    seite: Seite,
  ) => { readonly dokumente: readonly Dokument[]; readonly weiter?: string };
  readonly istLeer: (partition: Partition) => boolean;
  readonly schreibe: (partition: Partition, dokument: Dokument) => void;
  readonly loesche: (partition: Partition, id: string) => void;
  readonly seit: (
    cursor: string,
    max: number,
  ) => { readonly zeilen: readonly Feedzeile[]; readonly cursor: string };
  /** Removes up to `max` request rows from before `zeit`; returns how many. */
  readonly loescheAnfragen: (zeit: string, max: number) => number;
}

type Zeile = Readonly<Record<string, SQLOutputValue>>;

/** `nachsichtig`: a row whose JSON is damaged reads as a document without content instead of throwing. */
export function tabelle(db: DatabaseSync, nachsichtig = false): Tabelle {
  const dokument = (zeile: Zeile): Dokument => ({
    ...inhaltVon(zeile, nachsichtig),
    // Columns win over what the JSON text may say.
    id: String(zeile['id']),
    typ: String(zeile['typ']),
    ord: String(zeile['ord']),
  });
  const lies = db.prepare(
    'SELECT id, typ, ord, inhalt FROM dokument WHERE behaelter = ? AND partition = ? AND id = ?',
  );
  const liste = db.prepare(
    `SELECT id, typ, ord, inhalt FROM dokument
     WHERE behaelter = ? AND partition = ? AND typ = ? AND (ord, id) > (?, ?) AND ord < ?
     ORDER BY ord, id LIMIT ?`,
  );
  const erste = db.prepare('SELECT rid FROM dokument WHERE behaelter = ? AND partition = ? LIMIT 1');
  const schreibe = db.prepare(
    'INSERT OR REPLACE INTO dokument (behaelter, partition, id, typ, ord, inhalt) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const loesche = db.prepare('DELETE FROM dokument WHERE behaelter = ? AND partition = ? AND id = ?');
  const seit = db.prepare(
    `SELECT rid, behaelter, partition, id, typ, ord, inhalt FROM dokument WHERE rid > ? ORDER BY rid LIMIT ?`,
  );
  // Request rows are never rewritten: by rid they are in the order of their time.
  const anfragen = db.prepare(
    `DELETE FROM dokument WHERE rid IN (SELECT rid FROM dokument WHERE typ = 'anfrage' ORDER BY rid LIMIT ?)
     AND inhalt ->> '$.zeit' < ?`,
  );
  return {
    lies: (p, id) => {
      const zeile = lies.get(p.behaelter, p.id, id);
      return zeile && dokument(zeile);
    },
    liste: (p, typ, ordPraefix, { max, nach }) => {
      const [ord, id] = beginn(ordPraefix, nach);
      const zeilen = liste.all(p.behaelter, p.id, typ, ord, id, ordPraefix + ende, max + 1).map(dokument);
      const dokumente = zeilen.slice(0, max);
      const letztes = zeilen.length > max ? dokumente.at(-1) : undefined;
      return letztes ? { dokumente, weiter: seitenmarke(letztes) } : { dokumente };
    },
    istLeer: (p) => erste.get(p.behaelter, p.id) === undefined,
    schreibe: (p, { id, typ, ord, ...inhalt }) => {
      schreibe.run(p.behaelter, p.id, id, typ, ord, JSON.stringify(inhalt));
    },
    loesche: (p, id) => {
      loesche.run(p.behaelter, p.id, id);
    },
    seit: (cursor, max) => {
      const zeilen = seit.all(stelle(cursor), max);
      const letzte = zeilen.at(-1);
      return {
        zeilen: zeilen.map((z) => ({ partition: partitionVon(z), dokument: dokument(z) })),
        cursor: letzte ? String(letzte['rid']) : cursor,
      };
    },
    loescheAnfragen: (zeit, max) => Number(anfragen.run(max, zeit).changes),
  };
}

function inhaltVon(zeile: Zeile, nachsichtig: boolean): Pick<Dokument, 'salz'> {
  try {
    return JSON.parse(String(zeile['inhalt'])) as Pick<Dokument, 'salz'>;
  } catch (fehler) {
    if (nachsichtig) return { salz: '' };
    throw fehler;
  }
}

const partitionVon = (zeile: Zeile): Partition => ({
  behaelter: zeile['behaelter'] as Behaelter,
  id: String(zeile['partition']),
});

function stelle(cursor: string): number {
  if (!/^\d{0,15}$/.test(cursor)) throw new RangeError(`Kein Cursor: ${JSON.stringify(cursor)}`);
  return Number(cursor);
}
