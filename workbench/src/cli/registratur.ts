/** `npm run registratur`: the Registratur on the command line. Results are JSON lines on the standard output. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Abbruch } from './abbruch.ts';
import { ablegen } from './ablegen.ts';
import { liesBefehl } from './argumente.ts';
import { holen } from './holen.ts';
import { listeAkten, listeVorgaenge, suche } from './listen.ts';
import { findeServer } from './verbindung.ts';

const schreibe = (zeile: object): void => void process.stdout.write(`${JSON.stringify(zeile)}\n`);

/** Resolves to the exit code. */
async function laufe(argumente: readonly string[]): Promise<number> {
  const befehl = liesBefehl(argumente);
  if (befehl.name === 'pruefen') return pruefen(befehl.daten);
  const server = await findeServer(befehl.daten, befehl.als);
  switch (befehl.name) {
    case 'ablegen':
      return (await ablegen(server, befehl, schreibe)) ? 0 : 1;
    case 'holen':
      await holen(server, befehl, schreibe);
      return 0;
    case 'akten':
      await listeAkten(server, schreibe);
      return 0;
    case 'vorgaenge':
      await listeVorgaenge(server, befehl.akte, schreibe);
      return 0;
    case 'suche':
      await suche(server, befehl.text, schreibe);
      return 0;
  }
}

/** Reads the store itself, beside a running server or without one. */
async function pruefen(daten: string): Promise<number> {
  const programm = resolve(import.meta.dirname, '../../../functions/dist/pruefen.cjs');
  if (!existsSync(programm))
    throw new Abbruch('Das Prüfprogramm fehlt. Bitte rufen Sie zuerst „npm run build“.');
  if (!existsSync(daten)) throw new Abbruch(`Den Ordner ${resolve(daten)} gibt es nicht.`);
  const kind = spawn(process.execPath, [programm, '--daten', daten], { stdio: 'inherit' });
  return new Promise((fertig, fehler) => {
    kind.on('error', fehler);
    kind.on('exit', (code) => fertig(code ?? 1));
  });
}

// Whoever reads our lines may have seen enough (`| head`).
process.stdout.on('error', () => process.exit(0));

try {
  process.exitCode = await laufe(process.argv.slice(2));
} catch (fehler) {
  console.error(fehler instanceof Abbruch ? fehler.message : fehler);
  process.exitCode = fehler instanceof Abbruch ? fehler.code : 1;
}
