import type { Ruf } from '@registratur/shared/contract/client';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import type { Nachricht, Outlook } from '../../office/host.ts';
import { frage } from './auskunft.ts';
import { legeAb, nimmZurueck, type Umfeld } from './ablauf.ts';
import { auftragFuer } from './auftrag.ts';
import type { Abgelegtes, Ziel } from './schritt.ts';
import { anfang, weiter, type Ablage, type Aktion, type Zustand } from './zustand.ts';

export interface Bedienung {
  readonly zustand: Zustand;
  readonly melde: (aktion: Aktion) => void;
  /** Asks again about the e-mail on show. */
  readonly frageErneut: (nachricht: Nachricht) => void;
  readonly lege: (ablage: Ablage, ziel: Ziel) => void;
  readonly zurueck: (nachricht: Nachricht, schritt: Abgelegtes) => void;
  /** For parts that came later and act by themselves. */
  readonly umfeld: Umfeld;
  /** Whether Outlook still shows this e-mail; otherwise what it shows is read. */
  readonly istGewaehlt: (id: string) => boolean;
  /** Reads the chosen e-mail anew: where Outlook did not tell that another one is chosen. */
  readonly aktualisiere: (() => void) | undefined;
}

/** The pane's state, fed by Outlook and the server. */
export function useAblage(outlook: Outlook, ruf: Ruf): Bedienung {
  const [zustand, melde] = useReducer(weiter, anfang);
  const umfeld = useMemo<Umfeld>(() => ({ ruf, outlook, melde }), [ruf, outlook]);

  const frageErneut = useCallback((nachricht: Nachricht): void => void frage(umfeld, nachricht), [umfeld]);
  const [verpasst, setzeVerpasst] = useState(false);
  const bemerkt = useCallback((): void => setzeVerpasst(true), []);
  const liesNachricht = useNachricht(outlook, melde, frageErneut, bemerkt);

  const istGewaehlt = useCallback(
    (id: string): boolean => {
      if (outlook.gewaehlteId() === id) return true;
      // Outlook chose another e-mail without telling: show it, file nothing.
      liesNachricht('gewechselt');
      return false;
    },
    [outlook, liesNachricht],
  );
  const lege = useCallback(
    (ablage: Ablage, ziel: Ziel): void => {
      const { id } = ablage.nachricht;
      if (istGewaehlt(id)) void legeAb(umfeld, id, auftragFuer(ablage, ziel));
    },
    [umfeld, istGewaehlt],
  );

  return {
    zustand,
    melde,
    frageErneut,
    lege,
    zurueck: (nachricht, schritt) => {
      const { ruecknahme } = schritt;
      const anfrage = ruecknahme.art === 'ungewiss' ? ruecknahme.anfrage : neueAnfrage();
      void nimmZurueck(umfeld, { nachricht, schritt }, anfrage);
    },
    umfeld,
    istGewaehlt,
    aktualisiere: verpasst ? () => liesNachricht() : undefined,
  };
}

/** Reads the chosen e-mail now and whenever it changes; the last choice wins. */
function useNachricht(
  outlook: Outlook,
  melde: (aktion: Aktion) => void,
  frageNach: (nachricht: Nachricht) => void,
  bemerkt: () => void,
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
    return outlook.beiWechsel((anlass) => {
      if (anlass === 'bemerkt') bemerkt();
      lies();
    });
  }, [outlook, lies, bemerkt]);
  return lies;
}
