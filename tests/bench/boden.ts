import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The floor: what the disk asks for, however it is programmed: the bytes durable, and one commit that names them. */
export interface Boden {
  /** Milliseconds for one message. */
  readonly lege: (bytes: Buffer) => number;
  readonly schliesse: () => void;
}

export function oeffneBoden(ordner: string): Boden {
  mkdirSync(ordner, { recursive: true });
  const db = new DatabaseSync(join(ordner, 'boden.db'));
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT)',
  );
  const satz = db.prepare('INSERT INTO t (b) VALUES (?)');
  const zeile = JSON.stringify({ betreff: 'x'.repeat(1_500) });
  let nr = 0;
  return {
    lege: (bytes) => {
      const beginn = performance.now();
      const datei = openSync(join(ordner, String((nr += 1))), 'wx');
      writeSync(datei, bytes);
      fsyncSync(datei);
      closeSync(datei);
      satz.run(zeile);
      return performance.now() - beginn;
    },
    schliesse: () => db.close(),
  };
}
