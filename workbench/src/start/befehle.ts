/** What `npm start`, `npm test`, `npm run check` … do, once start.mjs has found the right Node. */
import { gebrauch, liesArgumente } from '../werkbank/argumente.ts';
import { Startfehler } from '../werkbank/startfehler.ts';
import { serverAufruf, starte } from './prozess.ts';
import { pruefungen, type Pruefung } from './pruefungen.ts';
import { sorgeFuerChromium } from './chromium.ts';

type Befehl = (argumente: string[]) => Promise<number>;

async function alle(reihe: readonly Pruefung[]): Promise<number> {
  let gut = 0;
  let schlecht = 0;
  for (const pruefung of reihe) {
    const ergebnis = await pruefung.laufe();
    gut += ergebnis.gut;
    schlecht += ergebnis.schlecht;
    console.log(`${ergebnis.schlecht === 0 ? '✓' : '✗'} ${pruefung.name}`);
  }
  console.log(`\n${gut} passed, ${schlecht} failed`);
  return schlecht === 0 ? 0 : 1;
}

const bau = async (): Promise<number> => starte('node', ['workbench/src/start/bau.ts']);
const ohneBau =
  (...aufruf: readonly string[]): Befehl =>
  async (argumente) =>
    starte('node', [...aufruf, ...argumente]);
const mitBau =
  (...aufruf: readonly string[]): Befehl =>
  async (argumente) =>
    (await bau()) === 0 ? ohneBau(...aufruf)(argumente) : 1;

/** Wrong arguments are told before the build takes its time. */
const start: Befehl = async (argumente) => {
  try {
    if (!liesArgumente(argumente).hilfe) return await mitBau(...serverAufruf)(argumente);
    console.log(gebrauch);
    return 0;
  } catch (fehler) {
    if (!(fehler instanceof Startfehler)) throw fehler;
    console.error(fehler.message);
    return 1;
  }
};

const befehle: Readonly<Record<string, Befehl>> = {
  test: async () => {
    if (!(await sorgeFuerChromium())) return 1;
    return alle(pruefungen.test);
  },
  check: async () => alle(pruefungen.check),
  ci: async () => {
    if (!(await sorgeFuerChromium())) return 1;
    return alle(pruefungen.ci);
  },
  build: async () => bau(),
  start,
  registratur: ohneBau('workbench/src/cli/registratur.ts'),
  corpora: mitBau('tests/corpora/corpora.ts'),
  faults: mitBau('tests/faults/faults.ts'),
  bench: mitBau('tests/bench/bench.ts'),
  matrix: mitBau('tests/matrix/matrix.ts'),
  bilder: mitBau('workbench/src/bilder/bilder.ts'),
  marke: mitBau('tests/marke/marke.ts'),
  paket: ohneBau('manifest/src/paket.ts'),
  'cosmos:einrichten': ohneBau('functions/src/cosmosEinrichten.ts'),
  fehlerstellen: ohneBau('tests/fehlerstellen/fehlerstellen.ts'),
  instanzen: mitBau('tests/instanzen/instanzen.ts'),
  clients: ohneBau('tests/clients/clients.ts'),
  'paket:functions': ohneBau('workbench/src/start/functionspaket.ts'),
  azurite: mitBau('tests/azurite/azurite.ts'),
};

const [name = '', ...argumente] = process.argv.slice(2);
const befehl = befehle[name];
if (!befehl) {
  console.error(`Unbekannter Befehl „${name}“. Bekannt sind: ${Object.keys(befehle).join(', ')}.`);
  process.exit(2);
}
process.exit(await befehl(argumente));
