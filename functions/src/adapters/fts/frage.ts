import { grundform, ohneUnsichtbares, worte } from '@registratur/shared/domain/suche/faltung';
import type { Rangfrage } from '@registratur/shared/domain/suche/rangfolge.rules';
import { stamm } from './stamm.ts';

/** A question in the words of the index. */
export interface Frage {
  readonly tabelle: 'wort' | 'anfang';
  /** FTS5 expression made of quoted words only: what was typed never reaches its syntax. */
  readonly ausdruck: string;
  readonly rang: Rangfrage;
  /** Every stem asked for, for the passage shown. */
  readonly staemme: ReadonlySet<string>;
}

/** More is no question but a text. */
const phrasenMax = 20;
/** The OE in front of an Aktenzeichen is display only (domain R1.10). */
const oeVorAktenzeichen = /(^|\s)\d{1,3}(?:\/\d{1,2})?-(?=\d{2}(?:\.\d{2}){0,3}\/\d{4}-\d{4})/g;
const anfangMin = 2;

/**
 * What stands without a blank between belongs together, in this order: `13.01/0001-2026`, `ole.brandt@stadt.de`.
 * All of it must be found. undefined: nothing to look for.
 */
export function frage(text: string, anfang: boolean): Frage | undefined {
  const eingabe = ohneUnsichtbares(text).replace(oeVorAktenzeichen, '$1').trim();
  const phrasen = eingabe
    .split(/\s+/)
    .map((stueck) => [...worte(stueck)].map(({ wort }) => wort))
    .filter((phrase) => phrase.length > 0)
    .slice(0, phrasenMax);
  const letzte = anfang ? phrasen.pop() : undefined;
  const beginn = letzte && beginnt(letzte);
  if (phrasen.length === 0 && beginn === undefined) return undefined;
  const staemme = phrasen.flat().map(stamm);
  return {
    tabelle: anfang ? 'anfang' : 'wort',
    ausdruck: [...phrasen.map(anfang ? ganzeForm : ganze), ...(beginn ? [beginn.ausdruck] : [])].join(
      ' AND ',
    ),
    rang: {
      eingabe,
      woerter: [...staemme, ...(beginn?.ganze ?? [])],
      ...(beginn?.angefangen === undefined ? {} : { anfang: beginn.angefangen }),
    },
    staemme: new Set([...staemme, ...(letzte ?? []).map(stamm)]),
  };
}

const phrase = (woerter: readonly string[]): string => `"${woerter.join(' ')}"`;
const ganze = (woerter: readonly string[]): string => phrase(woerter.map(stamm));
const ganzeForm = (woerter: readonly string[]): string =>
  `(stamm : ${ganze(woerter)} OR form : ${phrase(woerter.map(grundform))})`;

interface Beginn {
  readonly ausdruck: string;
  readonly ganze: readonly string[];
  readonly angefangen?: string;
}

/** The last word as a beginning. A single letter says nothing yet and is left out. */
function beginnt(woerter: readonly string[]): Beginn | undefined {
  const formen = woerter.map(grundform);
  const letztes = formen.at(-1) ?? '';
  const ganze = formen.slice(0, -1);
  if (letztes.length >= anfangMin) {
    return { ausdruck: `form : ${phrase(formen)} *`, ganze, angefangen: letztes };
  }
  return ganze.length === 0 ? undefined : { ausdruck: `form : ${phrase(ganze)}`, ganze };
}
