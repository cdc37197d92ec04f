import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import { Abbruch } from './abbruch.ts';

export interface Fund {
  readonly file: string;
  /** Why it is left out. */
  readonly problem?: { readonly code: string; readonly title: string };
}

/** The files named, and those in the folders named (with all folders in them), each folder in order of names. */
export function sammleDateien(pfade: readonly string[]): Fund[] {
  return pfade.flatMap((pfad) => {
    const stat = statSync(pfad, { throwIfNoEntry: false });
    if (!stat) throw new Abbruch(`„${pfad}“ gibt es nicht.`);
    return stat.isDirectory() ? imOrdner(pfad) : [alsFund(pfad, stat)];
  });
}

function imOrdner(ordner: string): Fund[] {
  return liesOrdner(ordner)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((eintrag) => {
      const pfad = join(ordner, eintrag.name);
      return eintrag.isDirectory() ? imOrdner(pfad) : [alsFund(pfad, eintrag)];
    });
}

function liesOrdner(ordner: string): Dirent[] {
  try {
    return readdirSync(ordner, { withFileTypes: true });
  } catch {
    throw new Abbruch(`Der Ordner „${ordner}“ lässt sich nicht lesen.`);
  }
}

const verweis = {
  code: 'verweis_uebergangen',
  title: 'Verknüpfungen in Ordnern werden nicht verfolgt. Nennen Sie die Datei selbst.',
};
const keineDatei = { code: 'keine_datei', title: 'Das ist keine Datei mit Inhalt und wird nicht abgelegt.' };

function alsFund(file: string, art: Dirent | Stats): Fund {
  if (art.isFile()) return { file };
  return { file, problem: art.isSymbolicLink() ? verweis : keineDatei };
}

/** SHA-256 of a file, 64 hex digits. */
export async function hashVon(datei: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const teil of createReadStream(datei)) hash.update(teil as Buffer);
  return hash.digest('hex');
}
