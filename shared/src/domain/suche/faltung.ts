/** A word of a text, folded, and where it stands there. */
export interface Wort {
  readonly wort: string;
  readonly ab: number;
  readonly bis: number;
}

const wortMuster = /[\p{L}\p{N}\p{M}]+/gu;
/** Longer things are no words but encoded data. */
const wortMax = 60;

/** Characters that only shape a line: a soft hyphen does not end a word. */
export const ohneUnsichtbares = (text: string): string =>
  text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');

/** The words of a text in order. */
export function* worte(text: string): Generator<Wort> {
  for (const { 0: roh, index } of text.matchAll(wortMuster)) {
    const wort = gefaltet(roh.slice(0, wortMax));
    if (wort !== '') yield { wort, ab: index, bis: index + roh.length };
  }
}

const umlaute: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü' };

/**
 * One spelling for all: lower case, ß → ss, no accents but the German ones, and ae, oe, ue → ä, ö, ü as on a
 * keyboard without umlauts, except after a vowel or q (Steuer, Quelle).
 */
export function gefaltet(wort: string): string {
  return wort
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^äöü\p{ASCII}]/gu, (z) => z.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/(?<![aeiouyäöüq])[aou]e/g, (z) => umlaute[z] ?? z);
}

const grundbuchstaben: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };

/** A folded word without umlauts: what the beginning of a word is compared with. */
export const grundform = (wort: string): string => wort.replace(/[äöü]/g, (z) => grundbuchstaben[z] ?? z);
