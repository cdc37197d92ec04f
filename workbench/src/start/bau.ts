/** Builds what runs: the functions bundles and the pages. Only what changed is built anew. */
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { baueSeite, ersteLadung, type Seite } from './seite.ts';
import { wurzel } from './prozess.ts';
import { istFrisch, merke } from './stand.ts';

interface Teil {
  readonly name: string;
  /** Without it the part is left out. */
  readonly eingang: string;
  readonly ergebnis: string;
  /** Builds; returns the files read. */
  readonly baue: () => Promise<readonly string[]>;
  /** First load of a page: measured and its limit, both bytes (gzip). */
  readonly last?: { readonly misst: () => number; readonly grenze: number };
}

const in_ = (pfad: string): string => join(wurzel, pfad);

/** One CommonJS file for Node 22 and newer; the genuine `@azure` packages stay outside. */
function programm(eingang: string, ergebnis: string): Teil {
  const baue = async (): Promise<readonly string[]> => {
    const { metafile } = await build({
      absWorkingDir: wurzel,
      entryPoints: [eingang],
      outfile: ergebnis,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node22',
      external: ['@azure/functions', '@azure/functions-core'],
      sourcemap: 'linked',
      metafile: true,
      logLevel: 'warning',
    });
    return Object.keys(metafile.inputs).map((pfad) => resolve(wurzel, pfad));
  };
  return { name: ergebnis, eingang: in_(eingang), ergebnis: in_(ergebnis), baue };
}

/** A classic script for the add-in page, loaded around office.js in the workbench only. */
function skript(name: string): Teil {
  const ergebnis = `workbench/dist/office-host/${name}.js`;
  const eingang = `workbench/src/office-host/${name}.ts`;
  const baue = async (): Promise<readonly string[]> => {
    const { metafile } = await build({
      absWorkingDir: wurzel,
      entryPoints: [eingang],
      outfile: ergebnis,
      bundle: true,
      format: 'iife',
      target: 'es2022',
      loader: { '.woff2': 'file' },
      publicPath: '/office-host/',
      metafile: true,
      logLevel: 'warning',
    });
    return Object.keys(metafile.inputs).map((pfad) => resolve(wurzel, pfad));
  };
  return { name: ergebnis, eingang: in_(eingang), ergebnis: in_(ergebnis), baue };
}

function seite(name: string, ort: Seite, grenze: number): Teil {
  return {
    name,
    eingang: join(ort.ordner, 'index.html'),
    ergebnis: join(ort.ziel, 'index.html'),
    baue: async () => baueSeite(ort),
    last: { misst: () => ersteLadung(ort), grenze },
  };
}

const teile: readonly Teil[] = [
  programm('functions/src/main.ts', 'functions/dist/main.cjs'),
  programm('functions/src/mail/kind.ts', 'functions/dist/mail-kind.cjs'),
  programm('functions/src/pruefen.ts', 'functions/dist/pruefen.cjs'),
  seite(
    'addin/dist',
    {
      ordner: in_('addin'),
      ziel: in_('addin/dist'),
      basis: '/addin/',
      beilagen: in_('manifest/public'),
    },
    140_000,
  ),
  seite(
    'workbench/dist/desk',
    { ordner: in_('workbench/src/desk'), ziel: in_('workbench/dist/desk'), basis: '/' },
    300_000,
  ),
  skript('msajax'),
  skript('overlay'),
];

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1).replace('.', ',')} KB`;

async function sorgeFuer(teil: Teil): Promise<boolean> {
  if (!existsSync(teil.eingang)) return true;
  const marke = in_(`node_modules/.cache/registratur/bau/${teil.name.replaceAll('/', '~')}.json`);
  const beginn = performance.now();
  const frisch = istFrisch(wurzel, marke, [teil.ergebnis]);
  if (!frisch) {
    if (process.stdout.isTTY) process.stdout.write(`… ${teil.name}\r`);
    const gelesen = await teil.baue();
    merke(wurzel, marke, [...gelesen, ...werkzeug]);
  }
  const dauer = `${((performance.now() - beginn) / 1000).toFixed(1).replace('.', ',')} s`;
  const last = teil.last?.misst();
  const zuSchwer = last !== undefined && teil.last !== undefined && last > teil.last.grenze;
  const ladung = last === undefined ? '' : ` · erste Ladung ${kb(last)} gz`;
  console.log(`${zuSchwer ? '✗' : '✓'} ${teil.name} · ${frisch ? 'unverändert' : dauer}${ladung}`);
  return !zuSchwer;
}

/** The build itself is a source of everything it builds. */
const werkzeug = ['bau.ts', 'seite.ts'].map((name) => join(import.meta.dirname, name));

let gut = true;
for (const teil of teile) gut = (await sorgeFuer(teil)) && gut;
process.exitCode = gut ? 0 : 1;
