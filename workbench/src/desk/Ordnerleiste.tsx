import { makeStyles, mergeClasses, tokens as t, Tooltip } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
  MailInboxFilled,
  MailInboxRegular,
  MailMultipleFilled,
  MailMultipleRegular,
  PersonMailFilled,
  PersonMailRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { Fragment, type ReactElement } from 'react';
import { texte } from './texte.ts';
import type { Person, Postfach } from './werkbank.ts';
import { ungelesen, type Ordner, type Zustand } from './zustand.ts';

const useStile = makeStyles({
  leiste: { padding: '12px', overflowY: 'auto' },
  leisteSchmal: { padding: '12px 8px' },
  liste: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '4px' },
  titel: {
    margin: '16px 12px 4px',
    fontSize: t.fontSizeBase200,
    lineHeight: t.lineHeightBase200,
    fontWeight: t.fontWeightSemibold,
    color: t.colorNeutralForeground3,
  },
  eintrag: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    width: '100%',
    minHeight: '36px',
    padding: '0 12px',
    border: '1px solid transparent',
    borderRadius: t.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: t.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: t.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: t.colorNeutralBackground4Hover },
    ':focus-visible': { outline: `2px solid ${t.colorStrokeFocus2}` },
  },
  schmal: { justifyContent: 'center', padding: 0 },
  gewaehlt: {
    backgroundColor: t.colorNeutralBackground1,
    boxShadow: t.shadow2,
    color: t.colorNeutralForeground1,
    fontWeight: t.fontWeightSemibold,
    ':hover': { backgroundColor: t.colorNeutralBackground1 },
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
  },
  name: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  marke: { color: t.colorBrandForeground1 },
  zahl: { color: t.colorBrandForeground1, fontSize: t.fontSizeBase200, fontWeight: t.fontWeightSemibold },
});

interface Eintrag {
  readonly ordner: Ordner;
  readonly name: string;
  readonly symbole: readonly [ruhig: FluentIcon, gewaehlt: FluentIcon];
}

const eigene: readonly Eintrag[] = [
  { ordner: 'eingang', name: texte.eingang, symbole: [MailInboxRegular, MailInboxFilled] },
  { ordner: 'veraktet', name: texte.veraktet, symbole: [CheckmarkCircleRegular, CheckmarkCircleFilled] },
];

const eintragMit =
  (...symbole: Eintrag['symbole']) =>
  ({ adresse, name }: Postfach): Eintrag => ({ ordner: adresse, name, symbole });

export interface Ordnerwahl {
  readonly person: Person;
  readonly zustand: Zustand;
  /** Icons only. */
  readonly schmal: boolean;
  readonly waehle: (ordner: Ordner) => void;
}

export function Ordnerleiste({ person, zustand, schmal, waehle }: Ordnerwahl): ReactElement {
  const stile = useStile();
  const gruppen: readonly [titel: string, eintraege: readonly Eintrag[]][] = [
    [texte.funktionspostfaecher, person.postfaecher.map(eintragMit(MailMultipleRegular, MailMultipleFilled))],
    [texte.vertretungen, person.vertritt.map(eintragMit(PersonMailRegular, PersonMailFilled))],
  ];
  const liste = (eintraege: readonly Eintrag[]): ReactElement => (
    <ul className={stile.liste}>
      {eintraege.map((e) => (
        <li key={e.ordner}>
          <Knopf
            eintrag={e}
            schmal={schmal}
            gewaehlt={zustand.ordner === e.ordner}
            anzahl={e.ordner === 'veraktet' ? 0 : ungelesen(zustand, e.ordner)}
            waehle={waehle}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <nav aria-label={texte.ordner} className={mergeClasses(stile.leiste, schmal && stile.leisteSchmal)}>
      {liste(eigene)}
      {gruppen.map(
        ([titel, eintraege]) =>
          eintraege.length > 0 && (
            <Fragment key={titel}>
              {schmal ? <div className={stile.titel} /> : <h2 className={stile.titel}>{titel}</h2>}
              {liste(eintraege)}
            </Fragment>
          ),
      )}
    </nav>
  );
}

interface Knopfteile {
  readonly eintrag: Eintrag;
  readonly schmal: boolean;
  readonly gewaehlt: boolean;
  readonly anzahl: number;
  readonly waehle: (ordner: Ordner) => void;
}

function Knopf({ eintrag, schmal, gewaehlt, anzahl, waehle }: Knopfteile): ReactElement {
  const stile = useStile();
  const Symbol = eintrag.symbole[gewaehlt ? 1 : 0];
  const knopf = (
    <button
      type="button"
      className={mergeClasses(stile.eintrag, schmal && stile.schmal, gewaehlt && stile.gewaehlt)}
      aria-current={gewaehlt ? 'page' : undefined}
      onClick={() => waehle(eintrag.ordner)}
    >
      <Symbol fontSize={20} aria-hidden className={mergeClasses(gewaehlt && stile.marke)} />
      {!schmal && <span className={stile.name}>{eintrag.name}</span>}
      {!schmal && anzahl > 0 && (
        <span className={stile.zahl} aria-label={texte.ungelesen(anzahl)}>
          {anzahl}
        </span>
      )}
    </button>
  );
  if (!schmal) return knopf;
  return (
    <Tooltip content={eintrag.name} relationship="label" positioning="after">
      {knopf}
    </Tooltip>
  );
}
