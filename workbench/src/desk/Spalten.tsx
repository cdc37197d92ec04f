import { useEffect, useState, type ReactElement, type RefObject } from 'react';
import type { Ausgang, Bereich } from '../office-host/outlook.ts';
import type { Platz } from './Arbeitsplatz.tsx';
import { ErsteSchritte, type Schritte } from './ErsteSchritte.tsx';
import { setzeFokus } from './fokus.ts';
import { beiTeamsOffen } from './gemerkt.ts';
import type { Brief } from './graph.ts';
import { Lesebereich } from './Lesebereich.tsx';
import { mitempfang } from './mitempfang.ts';
import { Nachrichtenliste } from './Nachrichtenliste.tsx';
import { Ordnerleiste } from './Ordnerleiste.tsx';
import { Seitenbereich } from './Seitenbereich.tsx';
import type { Fenster } from './useFenster.ts';
import type { Postfachansicht } from './usePostfach.ts';
import type { Person } from './werkbank.ts';
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
  const { zustand, sitzung } = postfach;
  const [betreten, setzeBetreten] = useState(false);
  const [zug, setzeZug] = useState<readonly string[]>([]);
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
        <Listen person={person} postfach={postfach} liste={liste} fenster={fenster} ziehe={setzeZug} />
      )}
      {fenster.zeigtBrief && (
        <Lesebereich
          brief={brief}
          anzahl={zustand.markiert.length}
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
          markierte={zustand.markiert}
          briefe={zustand.briefe}
          zug={zug}
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

/** Folders and e-mails. */
function Listen(p: {
  readonly person: Person;
  readonly postfach: Postfachansicht;
  readonly liste: readonly Brief[];
  readonly fenster: Fenster;
  readonly ziehe: (ids: readonly string[]) => void;
}): ReactElement {
  const { zustand, melde, waehle, markiere, ladeNeu } = p.postfach;
  return (
    <>
      <Ordnerleiste
        person={p.person}
        zustand={zustand}
        schmal={p.fenster.schmal}
        waehle={(ordner) => melde({ art: 'ordner', ordner })}
      />
      <Nachrichtenliste
        zustand={zustand}
        person={p.person}
        liste={p.liste}
        waehle={waehle}
        markiere={markiere}
        ziehe={p.ziehe}
        lies={p.fenster.lies}
        erneut={ladeNeu}
      />
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
  const [nachgesehen, setzeNachgesehen] = useState(false);
  useEffect(() => beiTeamsOffen(() => setzeNachgesehen(true)), []);
  if (!(hilfe ?? wenn)) return null;
  const brief = gewaehlter(zustand);
  const andere =
    brief && istVeraktet(brief) ? mitempfang(brief.nachricht, person, auskunft.personen) : undefined;
  return (
    <ErsteSchritte
      erledigt={schritte(zustand, betreten, nachgesehen)}
      mitempfang={andere?.name}
      beiSchliessen={() => setzeHilfe(false)}
    />
  );
}

/** Ticked by what really happened. */
function schritte(zustand: Zustand, betreten: boolean, nachgesehen: boolean): Schritte {
  const abgelegt = zustand.briefe.some(istVeraktet);
  return [zustand.schonGeoeffnet, betreten || abgelegt, abgelegt, abgelegt && nachgesehen];
}
