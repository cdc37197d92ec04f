import { useState } from 'react';
import { flushSync } from 'react-dom';
import { setzeFokus, type Fokusziel } from './fokus.ts';
import { eng, schmal } from './medien.ts';
import { useMedium } from '@registratur/shared/ui/seite/useMedium';

/** What of the desk is shown, and how the person moves between its parts. */
export interface Fenster {
  readonly schmal: boolean;
  readonly eng: boolean;
  readonly zeigtListe: boolean;
  readonly zeigtBrief: boolean;
  /** `verdeckt` = loaded and not shown. */
  readonly bereich: 'zu' | 'verdeckt' | 'offen';
  readonly lies: () => void;
  readonly zurListe: () => void;
  /** Gives way to the list without moving the focus. */
  readonly raeume: () => void;
  readonly oeffneBereich: () => void;
  readonly schliesseBereich: () => void;
}

/** `zu` = closed, `bereit` = shown where there is room, `geholt` = shown in a narrow window too. */
type Bereichswahl = 'zu' | 'bereit' | 'geholt';

/** `betrete` moves the focus into the loaded pane. */
export function useFenster(betrete: () => void): Fenster {
  const [istSchmal, istEng] = [useMedium(schmal), useMedium(eng)];
  const [liest, setzeLiest] = useState(false);
  const [wahl, setzeWahl] = useState<Bereichswahl>('bereit');
  /** The place of the focus is there only after the change. */
  const dann = (aendere: () => void, ziel: Fokusziel): void => {
    flushSync(aendere);
    setzeFokus(ziel);
  };
  const unsichtbar = istEng && wahl === 'bereit';
  return {
    schmal: istSchmal,
    eng: istEng,
    zeigtListe: !istEng || !liest,
    zeigtBrief: !istEng || liest,
    bereich: wahl === 'zu' ? 'zu' : unsichtbar ? 'verdeckt' : 'offen',
    lies: () => {
      if (istEng) dann(() => setzeLiest(true), 'zurueck');
    },
    zurListe: () => dann(() => setzeLiest(false), 'escape'),
    raeume: () => {
      setzeLiest(false);
      if (istEng && wahl === 'geholt') setzeWahl('bereit');
    },
    oeffneBereich: () => {
      const neue = istEng ? 'geholt' : 'bereit';
      // A page that is still to be loaded has no control to go to: the title bar is entered instead.
      if (wahl === 'zu') return dann(() => setzeWahl(neue), 'rueckwaerts');
      flushSync(() => setzeWahl(neue));
      betrete();
    },
    schliesseBereich: () => dann(() => setzeWahl(istEng ? 'bereit' : 'zu'), 'ablegen'),
  };
}
