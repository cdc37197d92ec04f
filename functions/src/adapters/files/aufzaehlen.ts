import { readdirSync, statSync, type Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ort, Wartend } from '../../ports/contents.ts';
import { liesUpload, type Angaben } from './angaben.ts';
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
export async function* alleUploads(orte: Orte, angaben: Angaben): AsyncGenerator<Wartend> {
  const namen = new Set([orte.angaben, orte.eingang].flatMap(namenIn).filter(istName));
  for (const upload of namen) {
    const zeit = angaben.lies(upload)?.zeit ?? zeitDerDatei(orte, upload);
    if (zeit === undefined) continue;
    yield await Promise.resolve({ upload, zeit, angaben: liesUpload(orte, angaben, upload) });
  }
}

/** No Angaben, or unfinished ones: the files tell. */
function zeitDerDatei(orte: Orte, upload: string): string | undefined {
  const da = [orte.upload(upload), orte.angabe(upload)].map((pfad) =>
    statSync(pfad, { throwIfNoEntry: false }),
  );
  return (da[0] ?? da[1])?.mtime.toISOString();
}

/** Names in a folder; none when it is not there yet. */
function namenIn(ordner: string): readonly string[] {
  try {
    return readdirSync(ordner);
  } catch (fehler) {
    if (fehlt(fehler)) return [];
    throw fehler;
  }
}

/** Entries of a folder; none when it is not there (yet, or any more). */
async function* eintraege(ordner: string): AsyncGenerator<Dirent> {
  try {
    yield* await opendir(ordner);
  } catch (fehler) {
    if (!fehlt(fehler)) throw fehler;
  }
}
