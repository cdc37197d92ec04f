import { grundform, ohneUnsichtbares, worte } from '@registratur/shared/domain/suche/faltung';
import { setImmediate as pause } from 'node:timers/promises';
import type { Indexzeile } from '../../ports/search.ts';
import { formen, stamm, staemme } from './stamm.ts';

/** A row of the index with its words prepared. */
export interface Eintrag {
  readonly zeile: Indexzeile;
  readonly text: string;
  readonly staemme: {
    readonly kennzeichen: string;
    readonly titel: string;
    readonly personen: string;
    readonly text: string;
  };
  readonly formen: { readonly titel: string; readonly personen: string; readonly anfang: string };
}

/** Of a longer text the first part is searchable, the whole of it stays in the record. */
const textMax = 1_000_000;
/** The opening of the text that type-ahead knows. */
const anfangMax = 500;
const worteJeSchritt = 5_000;

/** Folds and stems a row; a long text in steps, so that others get their turn. */
export async function bereite(zeile: Indexzeile): Promise<Eintrag> {
  const text = ohneUnsichtbares(zeile.text.slice(0, textMax));
  const personen = zeile.personen.join('\n');
  const textstaemme: string[] = [];
  for (const { wort } of worte(text)) {
    textstaemme.push(stamm(wort));
    if (textstaemme.length % worteJeSchritt === 0) await pause();
  }
  const opening = [...worte(text.slice(0, anfangMax))].map(({ wort }) => wort);
  return {
    zeile,
    text,
    staemme: {
      kennzeichen: staemme(zeile.kennzeichen),
      titel: staemme(ohneUnsichtbares(zeile.titel)),
      personen: staemme(personen),
      text: textstaemme.join(' '),
    },
    formen: {
      titel: formen(ohneUnsichtbares(zeile.titel)),
      personen: formen(personen),
      anfang: opening.map(grundform).join(' '),
    },
  };
}
