/**
 * Sign-in for every page of ours, in Outlook, Teams or a plain browser. A page makes one `Anmeldung`
 * (`meldeAnMitMicrosoft` in microsoft.ts), calls the server through `verbindeAls(anmeldung)` (verbindung.ts) and puts
 * its content into `<Schranke>` (Schranke.tsx), which asks the person to sign in when that has to be.
 */
import { istVerbindung, type Hindernis } from './hindernis.ts';
import type { Leiter, Wunsch } from './leiter.ts';

export type Anmeldestand =
  | { readonly art: 'frei' }
  /** The person has to do something. */
  | { readonly art: 'noetig'; readonly hindernis: Hindernis }
  /** A dialog or window for it is open. */
  | { readonly art: 'laeuft'; readonly hindernis: Hindernis };

/** Why the token in hand is not enough. */
export interface Nachforderung {
  readonly art: 'abgelehnt' | 'regel';
  readonly claims?: string | undefined;
}

export interface Anmeldung {
  /**
   * Access token for our API, without asking. Where the person has to sign in it comes after she did; without a
   * connection it rejects.
   */
  readonly token: () => Promise<string>;
  /** The server did not take the last token: another one, without asking where that goes. */
  readonly anderesToken: (grund: Nachforderung) => Promise<string>;
  /** It did not take that one either: the person signs in anew. */
  readonly neueAnmeldung: (grund: Nachforderung) => Promise<string>;
  /** Lets the person sign in; only from a click. */
  readonly meldeAn: () => Promise<void>;
  readonly brichAb: () => void;
  readonly stand: () => Anmeldestand;
  /** Hears of changes; returns how to stop that. */
  readonly beiWechsel: (hoere: () => void) => () => void;
}

/** The state, and who hears of it. */
function erzeugeStand(): Pick<Anmeldung, 'stand' | 'beiWechsel'> & {
  readonly setze: (neu: Anmeldestand) => void;
} {
  const hoerer = new Set<() => void>();
  let stand: Anmeldestand = { art: 'frei' };
  return {
    stand: () => stand,
    setze: (neu) => {
      stand = neu;
      for (const hoere of hoerer) hoere();
    },
    beiWechsel: (hoere) => {
      hoerer.add(hoere);
      return () => hoerer.delete(hoere);
    },
  };
}

/** `oeffne` fetches what is needed; it rejects without a connection and is called again then. */
export function erzeugeAnmeldung(oeffne: () => Promise<Leiter>): Anmeldung {
  const { stand, setze, beiWechsel } = erzeugeStand();
  const wartende = new Set<(token: string) => void>();
  let versuch = 0;
  let nachgefordert: Partial<Wunsch> = {};
  let still: Promise<string> | undefined;

  const da = (token: string): string => {
    nachgefordert = {};
    if (stand().art !== 'frei') setze({ art: 'frei' });
    for (const weiter of wartende) weiter(token);
    wartende.clear();
    return token;
  };
  const warte = (hindernis: Hindernis): Promise<string> => {
    if (stand().art !== 'laeuft') setze({ art: 'noetig', hindernis });
    return new Promise((weiter) => wartende.add(weiter));
  };
  const versuche = async (wunsch: Partial<Wunsch>, sonst?: Hindernis): Promise<string> => {
    const ergebnis = await (await oeffne()).still(wunsch);
    if (ergebnis.ok) return da(ergebnis.wert.token);
    if (istVerbindung(ergebnis.fehler)) throw new Error(ergebnis.fehler.art);
    return warte(ergebnis.fehler.art === 'noetig' ? (sonst ?? ergebnis.fehler) : ergebnis.fehler);
  };
  const fordereNach = ({ claims }: Nachforderung): Partial<Wunsch> => {
    nachgefordert = { neu: true, claims };
    return nachgefordert;
  };
  const meldeAn = async (): Promise<void> => {
    const vorher = stand();
    if (vorher.art !== 'noetig') return;
    const nummer = (versuch += 1);
    setze({ art: 'laeuft', hindernis: vorher.hindernis });
    const ergebnis = await oeffne()
      .then((leiter) => leiter.fragend(nachgefordert))
      .catch(() => ({ ok: false, fehler: { art: 'netz' } }) as const);
    if (nummer !== versuch) return;
    if (ergebnis.ok) da(ergebnis.wert.token);
    else setze({ art: 'noetig', hindernis: ergebnis.fehler });
  };

  return {
    stand,
    beiWechsel,
    meldeAn,
    token: () => {
      still ??= versuche(nachgefordert).finally(() => (still = undefined));
      return still;
    },
    anderesToken: (grund) => versuche(fordereNach(grund), { art: grund.art }),
    neueAnmeldung: (grund) => {
      fordereNach(grund);
      return warte({ art: grund.art });
    },
    brichAb: () => {
      versuch += 1;
      if (stand().art === 'laeuft') setze({ art: 'noetig', hindernis: { art: 'abgebrochen' } });
    },
  };
}
