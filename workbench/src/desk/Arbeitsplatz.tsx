import { makeStyles, mergeClasses, tokens as t } from '@fluentui/react-components';
import { useMemo, useRef, type ReactElement } from 'react';
import type { Bereich } from '../office-host/outlook.ts';
import { brueckeFuer } from './bruecke.ts';
import { Kopfleiste } from './Kopfleiste.tsx';
import { imEngen, schmal } from './medien.ts';
import { NeueNachricht } from './NeueNachricht.tsx';
import { Spalten } from './Spalten.tsx';
import { Statuszeile } from './Statuszeile.tsx';
import { useFenster } from './useFenster.ts';
import { usePostfach } from './usePostfach.ts';
import { zugangFuer, type Auskunft, type Person } from './werkbank.ts';
import { gewaehlter } from './zustand.ts';

const useStile = makeStyles({
  flaeche: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: '52px minmax(0, 1fr) auto',
    height: '100vh',
    backgroundColor: t.colorNeutralBackground4,
  },
  spalten: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '240px 330px minmax(0, 1fr) auto',
    gridTemplateRows: 'minmax(0, 1fr)',
    [`@media ${schmal}`]: { gridTemplateColumns: '56px clamp(240px, 24vw, 330px) minmax(0, 1fr) auto' },
    [imEngen]: { gridTemplateColumns: '56px minmax(0, 1fr)' },
  },
  nurBrief: { [imEngen]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
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
  const { auskunft, person, zuletzt, setzeHilfe, wechsle } = platz;
  const stile = useStile();
  const zugang = useMemo(() => zugangFuer(auskunft.mandant, person), [auskunft, person]);
  const bruecke = useMemo(() => brueckeFuer(auskunft.mandant, person), [auskunft, person]);
  const postfach = usePostfach(person, zugang, bruecke, zuletzt);
  const { zustand, melde } = postfach;
  const griff = useRef<Bereich>(undefined);
  const fenster = useFenster(() => griff.current?.betrete());
  const brief = gewaehlter(zustand);
  return (
    <div className={stile.flaeche}>
      <Kopfleiste
        personen={auskunft.personen}
        person={person}
        suche={zustand.suche}
        beiSuche={(text) => {
          fenster.raeume();
          melde({ art: 'suche', text });
        }}
        beiPerson={(neue) => wechsle(neue, brief?.nachricht.internetMessageId)}
        beiHilfe={() => {
          fenster.raeume();
          setzeHilfe(true);
        }}
      />
      <div className={mergeClasses(stile.spalten, !fenster.zeigtListe && stile.nurBrief)}>
        <Spalten platz={platz} postfach={postfach} fenster={fenster} griff={griff} />
      </div>
      {postfach.entwurf && (
        <NeueNachricht entwurf={postfach.entwurf} beiSchliessen={postfach.schliesseEntwurf} />
      )}
      <Statuszeile />
    </div>
  );
}
