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
}

/** Builds a page; returns the files it was made of. */
export async function baueSeite(seite: Seite): Promise<readonly string[]> {
  const gelesen = new Set([join(seite.ordner, 'index.html')]);
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

/** Bytes (gzip) of the scripts and styles the page loads before it can be used. */
export function ersteLadung(seite: Seite): number {
  const html = readFileSync(join(seite.ziel, 'index.html'), 'utf8');
  return readdirSync(join(seite.ziel, 'assets'))
    .filter((name) => /\.(js|css)$/.test(name) && html.includes(name))
    .map((name) => gepackt(seite, `assets/${name}`))
    .reduce((summe, bytes) => summe + bytes, 0);
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
  const anfangs = mit('index.html', new Set());
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
