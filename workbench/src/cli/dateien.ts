import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Abbruch } from './abbruch.ts';

/** The files named, and those in the folders named (with all folders in them), each folder in order of names. */
export function sammleDateien(pfade: readonly string[]): string[] {
  return pfade.flatMap((pfad) => {
    const stat = statSync(pfad, { throwIfNoEntry: false });
    if (!stat) throw new Abbruch(`„${pfad}“ gibt es nicht.`);
    return stat.isDirectory() ? imOrdner(pfad) : [pfad];
  });
}

function imOrdner(ordner: string): string[] {
  return readdirSync(ordner, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((eintrag) => {
      const pfad = join(ordner, eintrag.name);
      if (eintrag.isDirectory()) return imOrdner(pfad);
      return eintrag.isFile() ? [pfad] : [];
    });
}

/** SHA-256 of a file, 64 hex digits. */
export async function hashVon(datei: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const teil of createReadStream(datei)) hash.update(teil as Buffer);
  return hash.digest('hex');
}
