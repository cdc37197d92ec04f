import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/** What a part was last built from: source path → SHA-256, both taken from the root. */
type Quellen = Readonly<Record<string, string>>;

const pruefsumme = (pfad: string): string =>
  existsSync(pfad) ? createHash('sha256').update(readFileSync(pfad)).digest('hex') : '';

/** True when `marke` names exactly the present contents of all its sources and every result exists. */
export function istFrisch(wurzel: string, marke: string, ergebnisse: readonly string[]): boolean {
  if (![marke, ...ergebnisse].every(existsSync)) return false;
  const quellen = JSON.parse(readFileSync(marke, 'utf8')) as Quellen;
  return Object.entries(quellen).every(([pfad, summe]) => pruefsumme(resolve(wurzel, pfad)) === summe);
}

/** Notes what a part was built from. Packages are covered by the lock file, which belongs to every part. */
export function merke(wurzel: string, marke: string, gelesen: Iterable<string>): void {
  const eigene = [...new Set([...gelesen, resolve(wurzel, 'package-lock.json')])]
    .filter((pfad) => !pfad.includes('node_modules') && existsSync(pfad))
    .sort();
  const quellen = Object.fromEntries(eigene.map((pfad) => [relative(wurzel, pfad), pruefsumme(pfad)]));
  mkdirSync(dirname(marke), { recursive: true });
  writeFileSync(marke, JSON.stringify(quellen, null, 1));
}
