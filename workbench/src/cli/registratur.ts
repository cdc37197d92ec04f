/** `npm run registratur`: the Registratur on the command line. Results are JSON lines on the standard output. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { belegeOrdner, type Datenordner } from '../werkbank/ordner.ts';
import { Startfehler } from '../werkbank/startfehler.ts';
import { Abbruch } from './abbruch.ts';
import { ablegen } from './ablegen.ts';
import { gebrauch, liesBefehl } from './argumente.ts';
import type { Ausgang } from './ausgang.ts';
import { sage } from './fortschritt.ts';
import { holen } from './holen.ts';
import { listeAkten, listeVorgaenge, suche } from './listen.ts';
import { findeServer } from './verbindung.ts';
import { alsZeile } from './zeile.ts';

const schreibe = (zeile: object): void => void process.stdout.write(`${alsZeile(zeile)}\n`);
const ausgang: Ausgang = { schreibe, sage };

/** Resolves to the exit code. */
async function laufe(argumente: readonly string[]): Promise<number> {
  const befehl = liesBefehl(argumente);
  if (befehl === 'hilfe') {
    console.log(gebrauch);
    return 0;
  }
  if (befehl.name === 'pruefen') return pruefen(befehl.daten);
  if (befehl.name === 'export' || befehl.name === 'import') return nimmMit(befehl);
  const server = await findeServer(befehl.daten, befehl.als, sage);
  switch (befehl.name) {
    case 'ablegen':
      return (await ablegen(server, befehl, ausgang)) ? 0 : 1;
    case 'holen':
      await holen(server, befehl, ausgang);
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

/** Reads the store itself, beside a running server or without one. 1 = something is broken, 2 = nothing was verified. */
async function pruefen(daten: string): Promise<number> {
  if (!existsSync(daten)) throw new Abbruch(`Den Ordner ${resolve(daten)} gibt es nicht.`, 2);
  return starte('pruefen', ['--daten', daten]);
}

/** Takes the register along, or brings it in; works on the store itself. */
async function nimmMit({
  name,
  daten,
  ordner,
}: {
  readonly name: 'export' | 'import';
  readonly daten: string;
  readonly ordner: string;
}): Promise<number> {
  const da = name === 'export' ? daten : ordner;
  if (!existsSync(da)) throw new Abbruch(`Den Ordner ${resolve(da)} gibt es nicht.`, 2);
  // No server may start meanwhile, and a folder of something else is left alone.
  const belegt = belege(daten);
  try {
    return await starte('mitnahme', [name, '--daten', daten, '--ordner', ordner]);
  } finally {
    belegt.gibFrei();
  }
}

function belege(daten: string): Datenordner {
  try {
    return belegeOrdner(daten);
  } catch (fehler) {
    throw fehler instanceof Startfehler ? new Abbruch(fehler.message, 2) : fehler;
  }
}

/** Runs a built program to its end; resolves to its exit code. */
async function starte(name: string, argumente: readonly string[]): Promise<number> {
  const programm = resolve(import.meta.dirname, `../../../functions/dist/${name}.cjs`);
  if (!existsSync(programm))
    throw new Abbruch('Dieses Programm fehlt noch. Bitte rufen Sie zuerst „npm run build“.', 2);
  const kind = spawn(process.execPath, [programm, ...argumente], { stdio: 'inherit' });
  return new Promise((fertig, fehler) => {
    kind.on('error', fehler);
    kind.on('exit', (code) => fertig(code ?? 2));
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
