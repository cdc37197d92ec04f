import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { link, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Abbruch } from './abbruch.ts';
import type { Befehl } from './argumente.ts';
import type { Ausgang } from './ausgang.ts';
import { hashVon } from './dateien.ts';
import { oderAbbruch, type Server } from './verbindung.ts';
import { findeSchriftstueck, verweis } from './verweise.ts';
import { alsZeile } from './zeile.ts';

/**
 * Writes the original bytes into a file, which appears only when it is whole and its hash is the recorded one, or to
 * the standard output (`-`), where only the exit code can tell that.
 */
export async function holen(
  server: Server,
  befehl: Extract<Befehl, { name: 'holen' }>,
  { schreibe, sage }: Ausgang,
): Promise<void> {
  const { ziel, ueberschreiben } = befehl;
  const aufAusgabe = ziel === '-';
  if (!aufAusgabe && !ueberschreiben && existsSync(ziel)) throw gibtEsSchon(ziel);
  const pfad = await findeSchriftstueck(server, befehl.id);
  const { sha256, bytes } = oderAbbruch(await server.ruf('schriftstueck.lesen', { pfad }));
  const inhalt = Readable.fromWeb(oderAbbruch(await server.dateien('schriftstueck.original', { pfad })));
  await (aufAusgabe ? gibAus(inhalt, sha256) : schreibeDatei(inhalt, sha256, befehl));
  const zeile = { id: verweis(pfad.akte, pfad.schriftstueck), file: ziel, bytes, sha256 };
  if (aufAusgabe) sage(alsZeile(zeile));
  else schreibe(zeile);
}

async function schreibeDatei(
  inhalt: Readable,
  sha256: string,
  { ziel, ueberschreiben }: { readonly ziel: string; readonly ueberschreiben: boolean },
): Promise<void> {
  const teil = `${ziel}.${process.pid}.teil`;
  try {
    await pipeline(inhalt, createWriteStream(teil, { flags: 'wx' }));
    if ((await hashVon(teil)) !== sha256) throw versehrt();
    await setzeAnsZiel(teil, ziel, ueberschreiben);
  } catch (fehler) {
    if (fehler instanceof Abbruch) throw fehler;
    throw new Abbruch(`Nach „${ziel}“ lässt sich nicht schreiben, oder die Übertragung brach ab.`);
  } finally {
    await rm(teil, { force: true });
  }
}

async function gibAus(inhalt: Readable, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  inhalt.on('data', (teil: Buffer) => hash.update(teil));
  try {
    await pipeline(inhalt, process.stdout, { end: false });
  } catch {
    throw new Abbruch('Die Übertragung brach ab. Was ausgegeben wurde, ist unvollständig.');
  }
  if (hash.digest('hex') !== sha256) throw versehrt();
}

const versehrt = (): Abbruch =>
  new Abbruch('Die Datei ist nicht unversehrt angekommen. Bitte holen Sie sie noch einmal.');

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
