import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * One writer per folder: holds a lock of the operating system on a second file. It ends with the process, so a
 * killed server leaves nothing behind. Returns the way to give it back; throws when another process writes here.
 */
export function sperre(ordner: string): () => void {
  mkdirSync(ordner, { recursive: true, mode: 0o700 });
  // A server that is just ending gets a moment.
  const datei = new DatabaseSync(join(ordner, 'sperre.db'), { timeout: 2_000 });
  try {
    datei.exec('BEGIN EXCLUSIVE');
  } catch (fehler) {
    datei.close();
    throw new Error(`Im Ordner ${ordner} schreibt schon ein anderes Programm.`, { cause: fehler });
  }
  return () => datei.close();
}
