import { createContext } from 'react';
import type { Ziel } from '../../ablage/schritt.ts';

/** Where files can be dropped: the cards of the targets on show. */
export interface Ablegeplatz {
  /** Vorgang id of the card under the files. */
  readonly darueber: string | undefined;
  /** A card is on show; returns how to take it away. */
  readonly merke: (ziel: Ziel) => () => void;
  readonly lege: (ziel: Ziel, dateien: readonly File[]) => void;
}

export const AblegeplatzKontext = createContext<Ablegeplatz>({
  darueber: undefined,
  merke: () => () => undefined,
  lege: () => undefined,
});

/** The attribute by which a card is found under the pointer. */
export const kartenmerkmal = 'data-ziel';
