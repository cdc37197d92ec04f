import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Skeleton,
  SkeletonItem,
  tokens as t,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Brief } from './graph.ts';
import { Nachrichtenzeile } from './Nachrichtenzeile.tsx';
import { texte } from './texte.ts';
import type { Person } from './werkbank.ts';
import type { Markierung, Zustand } from './zustand.ts';

const useStile = makeStyles({
  spalte: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: t.colorNeutralBackground1,
    borderRight: `1px solid ${t.colorNeutralStroke2}`,
    borderTopLeftRadius: t.borderRadiusXLarge,
  },
  kopf: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    height: '48px',
    margin: 0,
    padding: '0 16px',
    borderBottom: `1px solid ${t.colorNeutralStroke2}`,
    fontSize: t.fontSizeBase400,
    fontWeight: t.fontWeightSemibold,
  },
  liste: { overflowY: 'auto', flexGrow: 1 },
  leer: { padding: '16px', color: t.colorNeutralForeground3 },
  geruest: { display: 'grid', rowGap: '12px', padding: '16px' },
});

export interface Listenteile {
  readonly zustand: Zustand;
  readonly person: Person;
  readonly liste: readonly Brief[];
  readonly waehle: (id: string) => void;
  readonly markiere: (aktion: Markierung) => void;
  /** E-mails begin to be dragged out of the list; empty = that is over. */
  readonly ziehe: (ids: readonly string[]) => void;
  /** Goes on to the e-mail, where it does not stand beside the list. */
  readonly lies: () => void;
  readonly erneut: () => void;
}

export function Nachrichtenliste(teile: Listenteile): ReactElement {
  const stile = useStile();
  const { zustand, person } = teile;
  const geteilt = [...person.postfaecher, ...person.vertritt].find((p) => p.adresse === zustand.ordner);
  const name = geteilt?.name ?? (zustand.ordner === 'veraktet' ? texte.veraktet : texte.eingang);
  return (
    <section aria-label={texte.eMails} className={stile.spalte}>
      <h1 className={stile.kopf}>{name}</h1>
      <Inhalt {...teile} />
    </section>
  );
}

function leer({ briefe, suche, ordner }: Zustand): string {
  if (briefe.length === 0) return texte.ohnePost;
  if (suche.trim() !== '') return texte.nichtsGefunden(suche.trim());
  return ordner === 'veraktet' ? texte.nichtsVeraktet : texte.postfachLeer;
}

function Inhalt(teile: Listenteile): ReactElement {
  const { zustand, liste, erneut, markiere } = teile;
  const stile = useStile();
  const mitAnderen = useRef(false);
  const pfeile = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  if (zustand.stand === 'fehler')
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{texte.postfachFehlt}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={erneut}>{texte.erneut}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  if (zustand.stand === 'laden')
    return (
      <Skeleton className={stile.geruest} aria-label={texte.laden}>
        {[0, 1, 2, 3, 4, 5].map((i) => (
          <SkeletonItem key={i} size={48} />
        ))}
      </Skeleton>
    );
  if (liste.length === 0) {
    return <div className={stile.leer}>{leer(zustand)}</div>;
  }
  const waehleAlle = (taste: KeyboardEvent): void => {
    if (taste.key.toLowerCase() !== 'a' || !(taste.ctrlKey || taste.metaKey)) return;
    taste.preventDefault();
    markiere({ art: 'markiereAlle' });
  };
  return (
    <div
      role="listbox"
      aria-label={texte.eMails}
      aria-multiselectable
      className={stile.liste}
      onKeyDownCapture={waehleAlle}
      {...pfeile}
    >
      {liste.map((brief) => (
        <Nachrichtenzeile
          key={brief.nachricht.id}
          brief={brief}
          markiert={zustand.markiert.includes(brief.nachricht.id)}
          mitAnderen={mitAnderen}
          vorn={brief.nachricht.id === zustand.gewaehlt}
          {...teile}
        />
      ))}
    </div>
  );
}
