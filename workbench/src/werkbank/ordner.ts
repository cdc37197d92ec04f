import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Startfehler } from './startfehler.ts';

export interface Datenordner {
  /** The store of the functions app. */
  readonly pfad: string;
  /** Keys, certificate and settings of the Werkbank itself. */
  readonly eigenes: string;
  readonly gibFrei: () => void;
}

/** Only a folder with this file was made by us. */
const marke = 'registratur-daten.json';
const sperre = 'werkbank.sperre';

/** Makes or takes over the folder and keeps every other server off it until `gibFrei` or the end of the process. */
export function belegeOrdner(pfad: string, neu = false): Datenordner {
  const ort = resolve(pfad);
  const unserer = existsSync(join(ort, marke));
  if (!unserer && inhaltVon(ort).length > 0) {
    throw new Startfehler(
      `Der Ordner ${ort} enthält etwas anderes als Daten der Registratur. Bitte nennen Sie mit --daten einen leeren Ordner.`,
    );
  }
  // Other accounts of this machine have no business in it, whatever the folder was before.
  chmodSync(ort, 0o700);
  if (!unserer)
    writeFileSync(join(ort, marke), `${JSON.stringify({ art: 'registratur-daten', fassung: 1 })}\n`);
  const gibFrei = sperreFuerAndere(ort);
  if (neu) leere(ort);
  const eigenes = join(ort, 'werkbank');
  mkdirSync(eigenes, { recursive: true, mode: 0o700 });
  return { pfad: ort, eigenes, gibFrei };
}

/** What lies in the folder; it is made when missing. */
function inhaltVon(ort: string): readonly string[] {
  try {
    mkdirSync(ort, { recursive: true });
    return readdirSync(ort);
  } catch (fehler) {
    const grund =
      (fehler as NodeJS.ErrnoException).code === 'EEXIST'
        ? `${ort} ist kein Ordner.`
        : `Der Ordner ${ort} lässt sich nicht anlegen oder nicht lesen.`;
    throw new Startfehler(`${grund} Bitte nennen Sie mit --daten einen anderen Ordner.`, { cause: fehler });
  }
}

function leere(ort: string): void {
  for (const name of readdirSync(ort)) {
    if (name !== marke && name !== sperre) rmSync(join(ort, name), { recursive: true });
  }
}

/** SQLite's lock on a file: the system takes it back however the process ends. */
function sperreFuerAndere(ort: string): () => void {
  const schloss = new DatabaseSync(join(ort, sperre), { timeout: 0 });
  try {
    schloss.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch {
    schloss.close();
    throw new Startfehler(
      `Für den Ordner ${ort} läuft schon eine Registratur. Beenden Sie diese, oder nennen Sie mit --daten einen anderen Ordner.`,
    );
  }
  return () => schloss.close();
}
