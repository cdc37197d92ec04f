/** A permitted hit; words folded as the engine indexes them. */
export interface Kandidat {
  readonly ref: string;
  readonly kennzeichen: string;
  /** ISO 8601. */
  readonly datum: string;
  readonly titel: ReadonlySet<string>;
  readonly personen: ReadonlySet<string>;
}

export interface Rangfrage {
  /** What was typed, for comparison with a Kennzeichen. */
  readonly eingabe: string;
  readonly woerter: readonly string[];
  /** Type-ahead: the beginning of a word that comes on top of `woerter`. */
  readonly anfang?: string;
}

/** So many of the newest permitted hits are ranked (design §3.10). */
export const kandidatenMax = 1_000;

/**
 * Best first: the Kennzeichen itself, what lies under it, all words in the title, all in title and people, the rest;
 * equals newest first. Looks at one hit at a time: what a person may not see cannot move what is shown.
 */
export function ordne<K extends Kandidat>(kandidaten: readonly K[], frage: Rangfrage): K[] {
  return kandidaten
    .map((kandidat) => ({ kandidat, rang: rang(kandidat, frage) }))
    .sort((a, b) => b.rang - a.rang || nachZeit(a.kandidat, b.kandidat))
    .map(({ kandidat }) => kandidat);
}

function nachZeit(a: Kandidat, b: Kandidat): number {
  if (a.datum !== b.datum) return a.datum < b.datum ? 1 : -1;
  return a.ref < b.ref ? -1 : 1;
}

function rang(k: Kandidat, frage: Rangfrage): number {
  if (k.kennzeichen === frage.eingabe) return 4;
  if (/^\d{2}.*\/\d/.test(frage.eingabe) && k.kennzeichen.startsWith(frage.eingabe)) return 3;
  if (enthaelt(frage, [k.titel])) return 2;
  return enthaelt(frage, [k.titel, k.personen]) ? 1 : 0;
}

function enthaelt({ woerter, anfang }: Rangfrage, felder: readonly ReadonlySet<string>[]): boolean {
  const alle = woerter.every((wort) => felder.some((feld) => feld.has(wort)));
  if (!alle || anfang === undefined) return alle;
  return felder.some((feld) => [...feld].some((wort) => wort.startsWith(anfang)));
}
