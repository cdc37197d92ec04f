import { neueAnfrage } from '@registratur/shared/kernel/id';
import { useState } from 'react';
import type { Ziel } from './schritt.ts';
import type { Bedienung } from './useAblage.ts';

/** The own favourites as they are on show now. */
export interface Merken {
  readonly istGemerkt: (ziel: Ziel) => boolean;
  readonly schalte: (ziel: Ziel) => void;
  /** The last wish was not carried out. */
  readonly fehlt: boolean;
}

/** Shown at once, and taken back when the server does not follow. */
export function useMerken({ zustand, melde, umfeld }: Bedienung): Merken {
  const [fehlt, setzeFehlt] = useState(false);
  const istGemerkt = (ziel: Ziel): boolean => zustand.gemerkt[ziel.vorgang] ?? ziel.gemerkt;
  const schalte = (ziel: Ziel): void => {
    const { akte, vorgang } = ziel;
    const ja = !istGemerkt(ziel);
    melde({ art: 'gemerkt', vorgang, ja });
    setzeFehlt(false);
    const teile = { pfad: { akte, vorgang }, ein: { anfrage: neueAnfrage() } };
    void umfeld.ruf(ja ? 'vorgang.merken' : 'vorgang.entmerken', teile).then((antwort) => {
      if (antwort.ok) return;
      melde({ art: 'gemerkt', vorgang, ja: !ja });
      setzeFehlt(true);
    });
  };
  return { istGemerkt, schalte, fehlt };
}
