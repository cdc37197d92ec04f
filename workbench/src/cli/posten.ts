import { einreichungMax } from '@registratur/shared/contract/routes/schriftstueck';
import { statSync } from 'node:fs';
import type { Fund } from './dateien.ts';

/** Files that go to the server in one request; a file longer than this goes alone. In bytes. */
export const postenMax = 2_000_000;

/** Cuts the files, in their order, into what goes together. */
export function inPosten(funde: readonly Fund[]): Fund[][] {
  const posten: Fund[][] = [];
  let platz = { stuecke: 0, bytes: 0 };
  for (const fund of funde) {
    const bytes = laengeVon(fund);
    const letzter = posten.at(-1);
    if (letzter && platz.stuecke > 0 && bytes <= platz.bytes) {
      letzter.push(fund);
      platz = { stuecke: platz.stuecke - 1, bytes: platz.bytes - bytes };
    } else {
      posten.push([fund]);
      platz = { stuecke: einreichungMax.stuecke - 1, bytes: postenMax - bytes };
    }
  }
  return posten;
}

/** As far as it can be told before it is read. */
export const laengeVon = ({ file, problem }: Fund): number =>
  problem === undefined ? (statSync(file, { throwIfNoEntry: false })?.size ?? 0) : 0;
