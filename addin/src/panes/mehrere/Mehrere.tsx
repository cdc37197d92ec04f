import { de } from '@registratur/shared/ui/texte/de';
import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import type { Gewaehlte } from '../../office/host.ts';
import type { Ziel } from '../ablage/schritt.ts';
import { erzeugeBetrieb, type Betrieb, type Werkzeug } from './betrieb.ts';
import { fuerDateien, postenFuer } from './drop/dateien.ts';
import type { Dateien } from './drop/useAblegeplatz.ts';
import type { Posten } from './lauf.ts';
import { Rueckblick } from './Rueckblick.tsx';
import { Verlauf } from './Verlauf.tsx';
import { Wahlansicht } from './Wahlansicht.tsx';
import type { Wegteile } from './Weiche.tsx';
import { fuerMails } from './werkzeuge.ts';
import { worte, type Worte } from './worte.ts';

/** A run and what is said of it. */
export interface Gang {
  readonly betrieb: Betrieb;
  readonly ziel: Ziel;
  readonly worte: Worte;
  /** What was selected when it came on show. */
  readonly auswahl: string;
  readonly rueckblick: (zeige: () => void) => ReactNode;
}

/** The pane for several e-mails, and for files that were dropped: choosing, then the run. */
export function Mehrere(
  p: Wegteile & {
    readonly auswahl: readonly Gewaehlte[];
    /** Which these are. */
    readonly kennung: string;
    readonly dateien: Dateien | undefined;
    /** The run on show, which stays whatever is selected. */
    readonly gang: Gang | undefined;
    readonly beginne: (gang: Gang) => void;
    readonly beende: () => void;
  },
): JSX.Element | null {
  const { auswahl, kennung, gang } = p;
  const beginne = (was: Laufwunsch): void => p.beginne(neuerGang(was, kennung));
  useNeueDateien(p.dateien, ({ ziel, dateien }) => {
    const werkzeug = fuerDateien(p, dateien, ziel);
    beginne({ posten: postenFuer(dateien), werkzeug, ziel, worte: worte.dateien });
  });
  if (gang) return <Verlauf {...gang} verlassen={gang.auswahl !== kennung} fertig={p.beende} />;
  if (auswahl.length < 2) return null;
  const lege = (ziel: Ziel): void =>
    beginne({
      posten: auswahl.map(({ id, betreff }) => ({ id, titel: betreff || de['nachricht.ohneBetreff'] })),
      werkzeug: fuerMails(p, auswahl, ziel),
      ziel,
      worte: worte.mails,
    });
  return <Wahlansicht auswahl={auswahl} ruf={p.ruf} outlook={p.outlook} beginne={lege} />;
}

interface Laufwunsch extends Pick<Gang, 'ziel' | 'worte'> {
  readonly posten: readonly Omit<Posten, 'stand'>[];
  readonly werkzeug: Werkzeug;
}

function neuerGang({ posten, werkzeug, ziel, worte: w }: Laufwunsch, auswahl: string): Gang {
  const betrieb = erzeugeBetrieb(posten, werkzeug);
  const rueckblick = (zeige: () => void): JSX.Element => (
    <Rueckblick betrieb={betrieb} worte={w} zeige={zeige} />
  );
  return { betrieb, ziel, worte: w, auswahl, rueckblick };
}

/** Each handful of files once. */
function useNeueDateien(dateien: Dateien | undefined, nimm: (dateien: Dateien) => void): void {
  const genommen = useRef<Dateien>(undefined);
  useEffect(() => {
    if (!dateien || genommen.current === dateien) return;
    genommen.current = dateien;
    nimm(dateien);
  });
}
