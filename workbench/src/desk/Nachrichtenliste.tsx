import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Skeleton,
  SkeletonItem,
  tokens as t,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { kurz } from './datum.ts';
import { fokusziel } from './fokus.ts';
import type { Brief } from './graph.ts';
import { Veraktet } from './Veraktet.tsx';
import { texte } from './texte.ts';
import type { Person } from './werkbank.ts';
import { istVeraktet, type Zustand } from './zustand.ts';

const einzeilig = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

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
  zeile: {
    display: 'grid',
    padding: '12px 16px 12px 12px',
    borderLeft: '4px solid transparent',
    borderBottom: `1px solid ${t.colorNeutralStroke3}`,
    cursor: 'pointer',
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    ':hover': { backgroundColor: t.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${t.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  gewaehlt: {
    borderLeftColor: t.colorCompoundBrandStroke,
    backgroundColor: t.colorBrandBackground2,
    ':hover': { backgroundColor: t.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  reihe: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0, minHeight: '20px' },
  waechst: { flexGrow: 1, ...einzeilig },
  text: { ...einzeilig, fontSize: t.fontSizeBase300, lineHeight: t.lineHeightBase300 },
  leise: { color: t.colorNeutralForeground3, fontSize: t.fontSizeBase200, lineHeight: t.lineHeightBase200 },
  neu: { color: t.colorBrandForeground1, fontWeight: t.fontWeightSemibold },
  stark: { fontWeight: t.fontWeightSemibold },
  symbol: { flexShrink: 0, color: t.colorNeutralForeground3 },
});

export interface Listenteile {
  readonly zustand: Zustand;
  readonly person: Person;
  readonly liste: readonly Brief[];
  readonly waehle: (id: string) => void;
  /** Goes on to the e-mail, where it does not stand beside the list. */
  readonly lies: () => void;
  readonly erneut: () => void;
}

export function Nachrichtenliste(teile: Listenteile): ReactElement {
  const stile = useStile();
  const { zustand, person } = teile;
  const geteilt = person.postfaecher.find((p) => p.adresse === zustand.ordner);
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

function Inhalt({ zustand, liste, waehle, lies, erneut }: Listenteile): ReactElement {
  const stile = useStile();
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
  return (
    <div role="listbox" aria-label={texte.eMails} className={stile.liste} {...pfeile}>
      {liste.map((brief) => (
        <Zeile
          key={brief.nachricht.id}
          brief={brief}
          gewaehlt={brief.nachricht.id === zustand.gewaehlt}
          waehle={waehle}
          lies={lies}
        />
      ))}
    </div>
  );
}

interface Zeilenteile {
  readonly brief: Brief;
  readonly gewaehlt: boolean;
  readonly waehle: (id: string) => void;
  readonly lies: () => void;
}

/** Moving through the list chooses, as people know it from Outlook. */
function Zeile({ brief, gewaehlt, waehle, lies }: Zeilenteile): ReactElement {
  const stile = useStile();
  const { nachricht, gelesen, vorschau, hatAnlagen } = brief;
  const neu = !gelesen && stile.neu;
  return (
    <div
      role="option"
      aria-selected={gewaehlt}
      id={gewaehlt ? fokusziel.escape : undefined}
      tabIndex={0}
      className={mergeClasses(stile.zeile, gewaehlt && stile.gewaehlt)}
      onFocus={() => waehle(nachricht.id)}
      onClick={() => {
        waehle(nachricht.id);
        lies();
      }}
      onKeyDown={(taste) => {
        if (taste.key !== 'Enter') return;
        // Else it would press the button the focus goes to.
        taste.preventDefault();
        lies();
      }}
    >
      <div className={stile.reihe}>
        <span className={mergeClasses(stile.text, stile.waechst, !gelesen && stile.stark)}>
          {nachricht.von?.name ?? texte.ohneAbsender}
        </span>
        {hatAnlagen && <AttachRegular className={stile.symbol} fontSize={16} aria-label={texte.mitAnlagen} />}
        <time dateTime={nachricht.empfangen} className={mergeClasses(stile.leise, neu)}>
          {kurz(new Date(nachricht.empfangen), new Date())}
        </time>
      </div>
      <span className={mergeClasses(stile.text, neu)}>{nachricht.betreff || texte.ohneBetreff}</span>
      <div className={stile.reihe}>
        <span className={mergeClasses(stile.leise, stile.waechst)}>{vorschau}</span>
        {istVeraktet(brief) && <Veraktet />}
      </div>
    </div>
  );
}
