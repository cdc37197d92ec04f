import type { Ruf } from '@registratur/shared/contract/client';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { Nachricht, Outlook } from '../../office/host.ts';
import { frage } from './auskunft.ts';
import { kennzeichne, legeAb, nimmZurueck, type Umfeld } from './ablauf.ts';
import { auftragFuer } from './auftrag.ts';
import type { Schritt, Ziel } from './schritt.ts';
import { anfang, weiter, type Ablage, type Aktion, type Zustand } from './zustand.ts';

export interface Bedienung {
  readonly zustand: Zustand;
  readonly melde: (aktion: Aktion) => void;
  /** Asks again about the e-mail on show. */
  readonly frageErneut: (nachricht: Nachricht) => void;
  readonly lege: (ablage: Ablage, ziel: Ziel) => void;
  readonly marke: (id: string) => void;
  readonly zurueck: (id: string, schritt: Extract<Schritt, { art: 'abgelegt' }>) => void;
}

/** The pane's state, fed by Outlook and the server. */
export function useAblage(outlook: Outlook, ruf: Ruf): Bedienung {
  const [zustand, melde] = useReducer(weiter, anfang);
  const umfeld = useMemo<Umfeld>(() => ({ ruf, outlook, melde }), [ruf, outlook]);

  const frageErneut = useCallback((nachricht: Nachricht): void => void frage(umfeld, nachricht), [umfeld]);
  const liesNachricht = useNachricht(outlook, melde, frageErneut);

  const lege = useCallback(
    (ablage: Ablage, ziel: Ziel): void => {
      const { id } = ablage.nachricht;
      if (outlook.gewaehlteId() !== id) {
        // Outlook chose another e-mail without telling: show it, file nothing.
        liesNachricht('gewechselt');
        return;
      }
      void legeAb(umfeld, id, auftragFuer(ablage, ziel));
    },
    [outlook, umfeld, liesNachricht],
  );

  return {
    zustand,
    melde,
    frageErneut,
    lege,
    marke: (id) => void kennzeichne(umfeld, id),
    zurueck: (id, { ergebnis, ruecknahme }) => {
      const anfrage = ruecknahme.art === 'ungewiss' ? ruecknahme.anfrage : neueAnfrage();
      void nimmZurueck(umfeld, id, ergebnis, anfrage);
    },
  };
}

/** Reads the chosen e-mail now and whenever it changes; the last choice wins. */
function useNachricht(
  outlook: Outlook,
  melde: (aktion: Aktion) => void,
  frageNach: (nachricht: Nachricht) => void,
): (anlass?: 'gewechselt') => void {
  const lies = useMemo(() => {
    let zuletzt = 0;
    return (anlass?: 'gewechselt'): void => {
      const nummer = (zuletzt += 1);
      void outlook.gewaehlt().then((nachricht) => {
        if (nummer !== zuletzt) return;
        melde({ art: 'gewaehlt', nachricht });
        if (!nachricht) return;
        if (anlass) melde({ art: anlass, id: nachricht.id });
        frageNach(nachricht);
      });
    };
  }, [outlook, melde, frageNach]);
  useEffect(() => {
    lies();
    return outlook.beiWechsel(() => lies());
  }, [outlook, lies]);
  return lies;
}
