/** Builds what runs: the functions bundles and the pages. Only what changed is built anew. */
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { baueSeite, ersteLadung, nachladungen, seitenVon, type Seite } from './seite.ts';
import {
  addinGewicht,
  addinSeite,
  anmeldeGewicht,
  anmeldeSeite,
  aktenGewicht,
  aktenSeite,
  deskGewicht,
  deskSeite,
  teamsSeite,
  type Gewicht,
} from './seiten.ts';
import { wurzel } from './prozess.ts';
import { istFrisch, merke } from './stand.ts';

interface Teil {
  readonly name: string;
  /** Without it the part is left out. */
  readonly eingang: string;
  readonly ergebnis: string;
  /** Builds; returns the files read. */
  readonly baue: () => Promise<readonly string[]>;
  /** Weighs a page: what is told, and whether a limit is passed. */
  readonly waege?: () => { readonly text: string; readonly zuSchwer: boolean };
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
      define: { 'import.meta.dirname': '__dirname' },
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

function seite(name: string, ort: Seite, gewicht: Gewicht): Teil {
  const [erste] = seitenVon(ort);
  return {
    name,
    eingang: join(ort.ordner, erste),
    ergebnis: join(ort.ziel, erste),
    baue: async () => baueSeite(ort),
    waege: () => waege(ort, gewicht),
  };
}

function waege(ort: Seite, { erste, spaeter, ausnahmen = {} }: Gewicht): { text: string; zuSchwer: boolean } {
  const anfang = ersteLadung(ort);
  const teile = nachladungen(ort);
  const grenze = (name: string): number =>
    Object.entries(ausnahmen).find(([stueck]) => name.includes(stueck))?.[1] ?? spaeter;
  const schwere = teile.filter((teil) => teil.bytes > grenze(teil.name));
  const text = [
    `erste Ladung ${kb(anfang)} gz`,
    ...teile.slice(0, 1).map((teil) => `größter Nachzügler ${kb(teil.bytes)} gz`),
    ...schwere.map((teil) => `zu groß: ${teil.name} ${kb(teil.bytes)}`),
  ].join(' · ');
  return { text, zuSchwer: anfang > erste || schwere.length > 0 };
}

const teile: readonly Teil[] = [
  programm('functions/src/main.ts', 'functions/dist/main.cjs'),
  programm('functions/src/mail/kind.ts', 'functions/dist/mail-kind.cjs'),
  programm('functions/src/pruefen.ts', 'functions/dist/pruefen.cjs'),
  programm('functions/src/mitnahme.ts', 'functions/dist/mitnahme.cjs'),
  seite('addin/dist', addinSeite, addinGewicht),
  // Into the folder before, which is emptied when it is built.
  seite('addin/dist/anmelden', anmeldeSeite, anmeldeGewicht),
  seite('teams-app/dist', aktenSeite, aktenGewicht),
  seite('workbench/dist/desk', deskSeite, deskGewicht),
  seite('workbench/dist/teams', teamsSeite, deskGewicht),
  skript('msajax'),
  skript('overlay'),
  skript('schriftLaden'),
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
  const { text, zuSchwer } = teil.waege?.() ?? { text: '', zuSchwer: false };
  console.log(
    [`${zuSchwer ? '✗' : '✓'} ${teil.name}`, frisch ? 'unverändert' : dauer, ...(text ? [text] : [])].join(
      ' · ',
    ),
  );
  return !zuSchwer;
}

/** The build itself is a source of everything it builds. */
const werkzeug = ['bau.ts', 'seite.ts', 'seiten.ts'].map((name) => join(import.meta.dirname, name));

let gut = true;
for (const teil of teile) gut = (await sorgeFuer(teil)) && gut;
process.exitCode = gut ? 0 : 1;
