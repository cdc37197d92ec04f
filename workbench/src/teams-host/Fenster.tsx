import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens as t,
} from '@fluentui/react-components';
import { DarkThemeRegular, MailRegular } from '@fluentui/react-icons';
import { aktenseite, aktentab } from '@registratur/shared/contract/orte';
import { marke } from '@registratur/shared/ui/marke';
import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { brueckeFuer } from '../desk/bruecke.ts';
import { sageTeamsOffen } from '../desk/gemerkt.ts';
import { imEngen } from '../desk/medien.ts';
import { Personenwahl } from '../desk/Personenwahl.tsx';
import { Statuszeile } from '../desk/Statuszeile.tsx';
import type { Auskunft, Person } from '../desk/werkbank.ts';
import type { Teamsthema } from './protokoll.ts';
import { oeffneTab, type Tab } from './tab.ts';
import { texte } from './texte.ts';
import { liesVerweis } from './verweis.ts';

const useStile = makeStyles({
  flaeche: {
    display: 'grid',
    gridTemplateColumns: '80px minmax(0, 1fr)',
    gridTemplateRows: '52px minmax(0, 1fr) auto',
    height: '100vh',
    backgroundColor: t.colorNeutralBackground4,
    color: t.colorNeutralForeground1,
    [imEngen]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: '52px auto minmax(0, 1fr) auto' },
  },
  kopf: {
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    padding: '0 16px',
    [imEngen]: { padding: '0 8px', columnGap: '4px' },
  },
  stadt: { fontWeight: t.fontWeightSemibold, marginRight: 'auto' },
  knopf: { color: t.colorNeutralForeground1 },
  apps: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '4px 0',
    [imEngen]: { flexDirection: 'row', columnGap: '8px', padding: '0 8px' },
  },
  app: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '4px',
    padding: '8px 4px',
    borderRadius: t.borderRadiusMedium,
    color: t.colorNeutralForeground2,
    fontSize: t.fontSizeBase200,
    lineHeight: t.lineHeightBase200,
    textDecorationLine: 'none',
    ':focus-visible': { outline: `2px solid ${t.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [imEngen]: { flexDirection: 'row', columnGap: '8px', padding: '4px 8px' },
  },
  hier: {
    color: t.colorBrandForeground1,
    fontWeight: t.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${t.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  tab: {
    minHeight: 0,
    backgroundColor: t.colorNeutralBackground1,
    borderTopLeftRadius: t.borderRadiusLarge,
    overflow: 'hidden',
    '& iframe': { display: 'block', width: '100%', height: '100%', border: 0 },
  },
  fuss: { gridColumn: '1 / -1' },
});

export interface Fensterteile {
  readonly auskunft: Auskunft;
  readonly person: Person;
  readonly waehle: (person: Person) => void;
  readonly thema: Teamsthema;
  readonly setzeThema: (thema: Teamsthema) => void;
  /** Deep link, as far as it stands behind `#`. */
  readonly verweis: string;
}

/** The bar, the apps, and the personal tab of the Registratur. */
export function Fenster(teile: Fensterteile): ReactElement {
  const { auskunft, person, waehle, thema, setzeThema } = teile;
  const stile = useStile();
  const ort = useTab(teile);
  return (
    <div className={stile.flaeche}>
      <header className={stile.kopf}>
        <span className={stile.stadt}>{texte.stadt}</span>
        <Designwahl thema={thema} setzeThema={setzeThema} />
        <Personenwahl personen={auskunft.personen} person={person} waehle={waehle} className={stile.knopf} />
      </header>
      <nav className={stile.apps} aria-label={texte.apps}>
        <a className={mergeClasses(stile.app, stile.hier)} href="#" aria-current="page">
          <img src={marke} width={24} height={24} alt="" />
          {texte.registratur}
        </a>
        <a className={stile.app} href={`/#${person.upn}`}>
          <MailRegular fontSize={24} aria-hidden />
          {texte.outlook}
        </a>
      </nav>
      <div ref={ort} className={stile.tab} />
      <div className={stile.fuss}>
        <Statuszeile />
      </div>
    </div>
  );
}

function Designwahl({ thema, setzeThema }: Pick<Fensterteile, 'thema' | 'setzeThema'>): ReactElement {
  return (
    <Menu
      checkedValues={{ thema: [thema] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const [neu] = checkedItems;
        if (neu) setzeThema(neu as Teamsthema);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<DarkThemeRegular />}
          aria-label={texte.design}
          title={texte.design}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.entries(texte.designs).map(([name, text]) => (
            <MenuItemRadio key={name} name="thema" value={name}>
              {text}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Keeps the tab open for the person and the deep link; a new one of either opens it anew, as Teams does. */
function useTab({ auskunft, person, thema, verweis }: Fensterteile): RefObject<HTMLDivElement | null> {
  const ort = useRef<HTMLDivElement>(null);
  const tab = useRef<Tab>(undefined);
  const anfangs = useRef(thema);
  useEffect(() => {
    if (!ort.current) return undefined;
    const ziel = liesVerweis(verweis);
    const offen = oeffneTab({
      ort: ort.current,
      seite: new URL(aktenseite, location.origin),
      kontext: {
        person,
        mandant: auskunft.mandant,
        thema: anfangs.current,
        tab: aktentab,
        unterseite: ziel?.unterseite,
      },
      bruecke: brueckeFuer(auskunft.mandant, person),
      beiBereit: sageTeamsOffen,
    });
    tab.current = offen;
    return () => offen.schliesse();
  }, [auskunft, person, verweis]);
  useEffect(() => {
    anfangs.current = thema;
    tab.current?.setzeThema(thema);
  }, [thema]);
  return ort;
}
