import type { Dirent } from 'node:fs';
import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ort, Upload } from '../../ports/contents.ts';
import { fehlt } from './dauerhaft.ts';
import { istName, istRaum, type Orte } from './orte.ts';

/** Every content, also one whose name is no hash: what no document names must be seen, too. */
export async function* alleInhalte(orte: Orte): AsyncGenerator<Ort> {
  for await (const raum of eintraege(orte.wurzel)) {
    if (!raum.isDirectory() || !istRaum(raum.name)) continue;
    for await (const stueck of eintraege(join(orte.wurzel, raum.name))) {
      if (!stueck.isDirectory() || !istName(stueck.name)) continue;
      for await (const inhalt of eintraege(join(orte.wurzel, raum.name, stueck.name))) {
        if (inhalt.isFile() && istName(inhalt.name))
          yield { raum: raum.name, schriftstueck: stueck.name, sha256: inhalt.name };
      }
    }
  }
}

/** Every upload; also what an interrupted one left behind, as old as its last write, so that the sweep takes it. */
export async function* alleUploads(
  orte: Orte,
): AsyncGenerator<{ readonly upload: string; readonly zeit: string }> {
  const gesehen = new Set<string>();
  for (const ordner of [orte.angaben, orte.eingang]) {
    for await (const { name } of eintraege(ordner)) {
      if (!istName(name) || gesehen.has(name)) continue;
      gesehen.add(name);
      const zeit = await zeitVon(orte, name);
      if (zeit !== undefined) yield { upload: name, zeit };
    }
  }
}

async function zeitVon(orte: Orte, upload: string): Promise<string | undefined> {
  try {
    return (JSON.parse(await readFile(orte.angabe(upload), 'utf8')) as Upload).zeit;
  } catch {
    // No Angaben, or unfinished ones: the files tell.
  }
  for (const pfad of [orte.upload(upload), orte.angabe(upload)]) {
    try {
      return (await stat(pfad)).mtime.toISOString();
    } catch (fehler) {
      if (!fehlt(fehler)) throw fehler;
    }
  }
  return undefined;
}

/** Entries of a folder; none when it is not there (yet, or any more). */
async function* eintraege(ordner: string): AsyncGenerator<Dirent> {
  try {
    yield* await opendir(ordner);
  } catch (fehler) {
    if (!fehlt(fehler)) throw fehler;
  }
}
