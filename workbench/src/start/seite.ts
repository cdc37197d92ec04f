import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Manifest, type Plugin } from 'vite';

export interface Seite {
  /** Folder with `index.html`. */
  readonly ordner: string;
  readonly ziel: string;
  /** Path under which the server offers it. */
  readonly basis: string;
  /** Folder whose files are put beside the page as they are. */
  readonly beilagen?: string;
  /** Pages in the folder; `index.html` when none are named. */
  readonly seiten?: readonly [string, ...string[]];
}

/** By name, the first stands for all. */
export const seitenVon = (seite: Seite): readonly [string, ...string[]] => seite.seiten ?? ['index.html'];

/** Builds a page; returns the files it was made of. */
export async function baueSeite(seite: Seite): Promise<readonly string[]> {
  const seiten = seitenVon(seite).map((name) => join(seite.ordner, name));
  const gelesen = new Set(seiten);
  const sammle: Plugin = {
    name: 'gelesen',
    generateBundle() {
      for (const id of this.getModuleIds()) gelesen.add(id.replace(/[?#].*$/, ''));
    },
  };
  await build({
    root: seite.ordner,
    base: seite.basis,
    configFile: false,
    publicDir: seite.beilagen ?? false,
    logLevel: 'error',
    plugins: [react(), sammle],
    build: {
      outDir: seite.ziel,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      manifest: true,
      rolldownOptions: { input: seiten },
      chunkSizeWarningLimit: 1000,
    },
  });
  return [...gelesen, ...beilagen(seite)];
}

function beilagen({ beilagen: ordner }: Seite): readonly string[] {
  if (ordner === undefined) return [];
  const eintraege = readdirSync(ordner, { recursive: true, withFileTypes: true });
  return eintraege.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
}

/** Bytes (gzip) of the scripts and styles the (heaviest) page loads before it can be used. */
export function ersteLadung(seite: Seite): number {
  const dateien = readdirSync(join(seite.ziel, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  const last = (name: string): number => {
    const html = readFileSync(join(seite.ziel, name), 'utf8');
    return dateien
      .filter((datei) => html.includes(datei))
      .map((datei) => gepackt(seite, `assets/${datei}`))
      .reduce((summe, bytes) => summe + bytes, 0);
  };
  return Math.max(...seitenVon(seite).map(last));
}

export interface Nachladung {
  /** Module that is loaded on demand. */
  readonly name: string;
  /** Bytes (gzip) of all it brings along that the first load has not brought. */
  readonly bytes: number;
}

/** Every part the page loads on demand, heaviest first. */
export function nachladungen(seite: Seite): readonly Nachladung[] {
  const teile = JSON.parse(readFileSync(join(seite.ziel, '.vite/manifest.json'), 'utf8')) as Manifest;
  const mit = (name: string, schon: ReadonlySet<string>): Set<string> => {
    const dabei = new Set(schon).add(name);
    for (const weiteres of teile[name]?.imports ?? [])
      if (!dabei.has(weiteres)) for (const n of mit(weiteres, dabei)) dabei.add(n);
    return dabei;
  };
  const anfangs = mit(seitenVon(seite)[0], new Set());
  return Object.entries(teile)
    .filter(([name, teil]) => teil.isDynamicEntry === true && !anfangs.has(name))
    .map(([name]) => {
      const dazu = [...mit(name, anfangs)].filter((n) => !anfangs.has(n)).flatMap((n) => teile[n] ?? []);
      const dateien = new Set(dazu.flatMap(({ file, css = [] }) => [file, ...css]));
      return { name, bytes: [...dateien].reduce((summe, datei) => summe + gepackt(seite, datei), 0) };
    })
    .toSorted((a, b) => b.bytes - a.bytes);
}

const gepackt = ({ ziel }: Seite, datei: string): number => gzipSync(readFileSync(join(ziel, datei))).length;
