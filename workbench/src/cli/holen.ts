import { createWriteStream, existsSync } from 'node:fs';
import { link, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Abbruch } from './abbruch.ts';
import type { Befehl } from './argumente.ts';
import { hashVon } from './dateien.ts';
import { oderAbbruch, type Server } from './verbindung.ts';
import { findeSchriftstueck, verweis } from './verweise.ts';

/** Writes the original bytes; the file appears only when it is whole and its hash is the recorded one. */
export async function holen(
  server: Server,
  befehl: Extract<Befehl, { name: 'holen' }>,
  schreibe: (zeile: object) => void,
): Promise<void> {
  const { ziel, ueberschreiben } = befehl;
  if (!ueberschreiben && existsSync(ziel)) throw gibtEsSchon(ziel);
  const pfad = await findeSchriftstueck(server, befehl.id);
  const { sha256, bytes } = oderAbbruch(await server.ruf('schriftstueck.lesen', { pfad }));
  const inhalt = oderAbbruch(await server.dateien('schriftstueck.original', { pfad }));
  const teil = `${ziel}.${process.pid}.teil`;
  try {
    await pipeline(Readable.fromWeb(inhalt), createWriteStream(teil, { flags: 'wx' }));
    if ((await hashVon(teil)) !== sha256)
      throw new Abbruch('Die Datei ist nicht unversehrt angekommen. Bitte holen Sie sie noch einmal.');
    await setzeAnsZiel(teil, ziel, ueberschreiben);
  } catch (fehler) {
    if (fehler instanceof Abbruch) throw fehler;
    throw new Abbruch(`Nach „${ziel}“ lässt sich nicht schreiben, oder die Übertragung brach ab.`);
  } finally {
    await rm(teil, { force: true });
  }
  schreibe({ id: verweis(pfad.akte, pfad.schriftstueck), file: ziel, bytes, sha256 });
}

const gibtEsSchon = (ziel: string): Abbruch =>
  new Abbruch(`„${ziel}“ gibt es schon. Mit --ueberschreiben wird die Datei ersetzt.`);

/** Linking refuses a name that came into being meanwhile; renaming would not. */
async function setzeAnsZiel(teil: string, ziel: string, ueberschreiben: boolean): Promise<void> {
  if (ueberschreiben) return rename(teil, ziel);
  try {
    await link(teil, ziel);
  } catch (fehler) {
    if ((fehler as NodeJS.ErrnoException).code === 'EEXIST') throw gibtEsSchon(ziel);
    throw fehler;
  }
}
