import { useState, type ReactElement, type RefObject } from 'react';
import type { Ausgang, Bereich } from '../office-host/outlook.ts';
import type { Platz } from './Arbeitsplatz.tsx';
import { ErsteSchritte, type Schritte } from './ErsteSchritte.tsx';
import { setzeFokus } from './fokus.ts';
import { Lesebereich } from './Lesebereich.tsx';
import { mitempfang } from './mitempfang.ts';
import { Nachrichtenliste } from './Nachrichtenliste.tsx';
import { Ordnerleiste } from './Ordnerleiste.tsx';
import { Seitenbereich } from './Seitenbereich.tsx';
import type { Fenster } from './useFenster.ts';
import type { Postfachansicht } from './usePostfach.ts';
import { gewaehlter, istVeraktet, sichtbar, type Zustand } from './zustand.ts';

export interface Spaltenteile {
  readonly platz: Platz;
  readonly postfach: Postfachansicht;
  readonly fenster: Fenster;
  readonly griff: RefObject<Bereich | undefined>;
}

/** Folders, list, e-mail and pane: side by side where there is room. */
export function Spalten({ platz, postfach, fenster, griff }: Spaltenteile): ReactElement {
  const { person } = platz;
  const { zustand, sitzung, melde, waehle, ladeNeu } = postfach;
  const [betreten, setzeBetreten] = useState(false);
  const brief = gewaehlter(zustand);
  const liste = sichtbar(zustand);
  const ohnePost = zustand.stand === 'da' && zustand.briefe.length === 0;
  const davor = fenster.eng && fenster.bereich === 'offen';
  const beiAusgang = (ausgang: Ausgang): void => {
    if (davor && ausgang === 'escape') fenster.schliesseBereich();
    else setzeFokus(ausgang);
  };
  return (
    <>
      {fenster.zeigtListe && (
        <>
          <Ordnerleiste
            person={person}
            zustand={zustand}
            schmal={fenster.schmal}
            waehle={(ordner) => melde({ art: 'ordner', ordner })}
          />
          <Nachrichtenliste
            zustand={zustand}
            person={person}
            liste={liste}
            waehle={waehle}
            lies={fenster.lies}
            erneut={ladeNeu}
          />
        </>
      )}
      {fenster.zeigtBrief && (
        <Lesebereich
          brief={brief}
          anlagen={zustand.geoeffnet?.anlagen}
          zurWahl={liste.length > 0}
          verdeckt={davor}
          beiAblegen={fenster.oeffneBereich}
          zurueck={fenster.eng ? fenster.zurListe : undefined}
        />
      )}
      {fenster.bereich !== 'zu' && (
        <Seitenbereich
          sitzung={sitzung}
          gewaehlt={brief !== undefined}
          nachricht={zustand.geoeffnet?.nachricht}
          verdeckt={fenster.bereich === 'verdeckt'}
          davor={davor}
          griff={griff}
          beiAusgang={beiAusgang}
          beiBetreten={() => setzeBetreten(true)}
          beiSchliessen={fenster.schliesseBereich}
        />
      )}
      <Hilfe platz={platz} zustand={zustand} betreten={betreten} wenn={!fenster.schmal && !ohnePost} />
    </>
  );
}

interface Hilfsteile {
  readonly platz: Platz;
  readonly zustand: Zustand;
  readonly betreten: boolean;
  /** Whether they are shown to those who said nothing. */
  readonly wenn: boolean;
}

function Hilfe({ platz, zustand, betreten, wenn }: Hilfsteile): ReactElement | null {
  const { auskunft, person, hilfe, setzeHilfe } = platz;
  if (!(hilfe ?? wenn)) return null;
  const brief = gewaehlter(zustand);
  const andere =
    brief && istVeraktet(brief) ? mitempfang(brief.nachricht, person, auskunft.personen) : undefined;
  return (
    <ErsteSchritte
      erledigt={schritte(zustand, betreten)}
      mitempfang={andere?.name}
      beiSchliessen={() => setzeHilfe(false)}
    />
  );
}

/** Ticked by what really happened. */
function schritte(zustand: Zustand, betreten: boolean): Schritte {
  const abgelegt = zustand.briefe.some(istVeraktet);
  return [zustand.schonGeoeffnet, betreten || abgelegt, abgelegt];
}
