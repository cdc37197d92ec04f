import type { Problem } from './problem.ts';

/**
 * Several files in one request body (`application/octet-stream`): one line of JSON that says what comes, ended by a line feed, then the bytes of
 * the files one after another, each as many as its entry says. Nothing of a file has to be looked at to find its end.
 */

/** The line of JSON; what else an entry says is the route's. */
export interface Paketkopf {
  readonly stuecke: readonly { readonly bytes: number }[];
}

/** What is answered: one line for each file, a refused one with its problem as if it had come alone. */
export interface Paketantwort {
  readonly ergebnisse: readonly ({ readonly ok: true } | { readonly ok: false; readonly problem: Problem })[];
}

/** The body for these files. Throws RangeError when an entry does not say how long its file is. */
export function packe(kopf: Paketkopf, dateien: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const falsch = kopf.stuecke.findIndex(({ bytes }, i) => bytes !== dateien[i]?.length);
  if (falsch >= 0 || kopf.stuecke.length !== dateien.length)
    throw new RangeError(`Der Kopf des Pakets passt nicht zu seinen Dateien (Stelle ${falsch}).`);
  const zeile = new TextEncoder().encode(`${JSON.stringify(kopf)}\n`);
  const paket = new Uint8Array(dateien.reduce((summe, d) => summe + d.length, zeile.length));
  paket.set(zeile);
  let ab = zeile.length;
  for (const datei of dateien) {
    paket.set(datei, ab);
    ab += datei.length;
  }
  return paket;
}
