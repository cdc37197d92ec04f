import { makeStyles, tokens as t } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { betrete } from './fokus.ts';
import { ErsteSchritte, type Schritte } from './ErsteSchritte.tsx';
import { Kopfleiste } from './Kopfleiste.tsx';
import { Lesebereich } from './Lesebereich.tsx';
import { Nachrichtenliste } from './Nachrichtenliste.tsx';
import { Ordnerleiste } from './Ordnerleiste.tsx';
import { Seitenbereich } from './Seitenbereich.tsx';
import { Statuszeile } from './Statuszeile.tsx';
import { useMedium } from './useMedium.ts';
import { usePostfach } from './usePostfach.ts';
import { zugangFuer, type Auskunft, type Person } from './werkbank.ts';
import { gewaehlter, istVeraktet, sichtbar, type Zustand } from './zustand.ts';

/** Below this width the folders fold to icons, never the pane (ux §3). */
const schmal = '(max-width: 1359px)';

const useStile = makeStyles({
  flaeche: {
    display: 'grid',
    gridTemplateRows: '52px minmax(0, 1fr) auto',
    height: '100vh',
    backgroundColor: t.colorNeutralBackground4,
  },
  spalten: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '240px 330px minmax(0, 1fr) auto',
    gridTemplateRows: 'minmax(0, 1fr)',
    [`@media ${schmal}`]: { gridTemplateColumns: '56px 330px minmax(0, 1fr) auto' },
  },
});

export interface Platz {
  readonly auskunft: Auskunft;
  readonly person: Person;
  readonly zuletzt: string | undefined;
  /** Whether the first steps are shown; undefined = where there is room. */
  readonly hilfe: boolean | undefined;
  readonly setzeHilfe: (offen: boolean) => void;
  readonly wechsle: (person: Person, gewaehlt: string | undefined) => void;
}

/** Outlook as one person sees it. */
export function Arbeitsplatz(platz: Platz): ReactElement {
  const { auskunft, person, zuletzt, hilfe, setzeHilfe, wechsle } = platz;
  const stile = useStile();
  const zugang = useMemo(() => zugangFuer(auskunft.mandant, person), [auskunft, person]);
  const { zustand, sitzung, melde, waehle, ladeNeu } = usePostfach(person, zugang, zuletzt);
  const [bereichOffen, setzeBereichOffen] = useState(true);
  const [betreten, setzeBetreten] = useState(false);
  const istSchmal = useMedium(schmal);
  const brief = gewaehlter(zustand);
  return (
    <div className={stile.flaeche}>
      <Kopfleiste
        personen={auskunft.personen}
        person={person}
        suche={zustand.suche}
        beiSuche={(text) => melde({ art: 'suche', text })}
        beiPerson={(neue) => wechsle(neue, brief?.nachricht.internetMessageId)}
        beiHilfe={() => setzeHilfe(true)}
      />
      <div className={stile.spalten}>
        <Ordnerleiste
          person={person}
          zustand={zustand}
          schmal={istSchmal}
          waehle={(ordner) => melde({ art: 'ordner', ordner })}
        />
        <Nachrichtenliste
          zustand={zustand}
          person={person}
          liste={sichtbar(zustand)}
          waehle={waehle}
          erneut={ladeNeu}
        />
        <Lesebereich
          brief={brief}
          anlagen={zustand.geoeffnet?.anlagen}
          beiAblegen={() => (bereichOffen ? betrete() : setzeBereichOffen(true))}
        />
        {bereichOffen && (
          <Seitenbereich
            sitzung={sitzung}
            gewaehlt={brief !== undefined}
            nachricht={zustand.geoeffnet?.nachricht}
            beiBetreten={() => setzeBetreten(true)}
            beiSchliessen={() => setzeBereichOffen(false)}
          />
        )}
        {(hilfe ?? !istSchmal) && (
          <ErsteSchritte erledigt={schritte(zustand, betreten)} beiSchliessen={() => setzeHilfe(false)} />
        )}
      </div>
      <Statuszeile />
    </div>
  );
}

/** Ticked by what really happened. */
function schritte(zustand: Zustand, betreten: boolean): Schritte {
  const abgelegt = zustand.briefe.some(istVeraktet);
  return [zustand.geoeffnet !== undefined, betreten || abgelegt, abgelegt];
}
