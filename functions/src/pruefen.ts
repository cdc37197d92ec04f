/** `pruefen --daten FOLDER`: verifies a store without writing to it; a server may run beside. Prints JSON lines. */
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { oeffneInhalte } from './adapters/files/inhalte.ts';
import { pruefeDatei } from './adapters/sqlite/datei.ts';
import { oeffneSpeicher } from './adapters/sqlite/speicher.ts';
import { leereBilanz, type Bilanz } from './usecases/pruefung/befund.ts';
import { pruefe, type Pruefling } from './usecases/pruefung/pruefe.ts';

const gib = (zeile: object): void => void process.stdout.write(`${JSON.stringify(zeile)}\n`);

/** Exit code: 0 sound, 1 something is broken, 2 there is nothing to verify. */
async function hauptprogramm(): Promise<number> {
  const { daten } = parseArgs({ options: { daten: { type: 'string' } } }).values;
  if (daten === undefined) throw new Error('Aufruf: pruefen --daten ORDNER');
  const bilanz = await pruefeOrdner(daten);
  gib(bilanz);
  return bilanz.fehler === 0 ? 0 : 1;
}

async function pruefeOrdner(daten: string): Promise<Bilanz> {
  const nichts = (): never => {
    throw new Error('Beim Prüfen wird nichts geschrieben.');
  };
  const pruefling: Pruefling = {
    oeffne: () => oeffneSpeicher({ ordner: daten, zufall: { hex: nichts }, nurLesen: true }),
    contents: oeffneInhalte({ ordner: join(daten, 'inhalte'), uhr: { jetzt: nichts } }),
  };
  const beschaedigt = pruefeDatei(daten);
  if (beschaedigt === undefined) return pruefe(pruefling, gib);
  gib({ schwere: 'fehler', art: 'datei_beschaedigt', eintrag: 'registratur.db', text: beschaedigt });
  // As far as the file can still be read.
  const bilanz = await pruefe(pruefling, gib).catch(() => leereBilanz);
  return { ...bilanz, fehler: bilanz.fehler + 1 };
}

hauptprogramm().then(
  (code) => {
    process.exitCode = code;
  },
  (fehler: unknown) => {
    process.stderr.write(`${fehler instanceof Error ? fehler.message : String(fehler)}\n`);
    process.exitCode = 2;
  },
);
