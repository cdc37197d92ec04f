import { Button, makeStyles, tokens as t, Tooltip } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { marke } from '@registratur/shared/ui/marke';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Nachricht, Sitzung } from '../office-host/modell.ts';
import { oeffneBereich, type Bereich } from '../office-host/outlook.ts';
import { bereichsort, fokusziel, setzeFokus } from './fokus.ts';
import { texte } from './texte.ts';

const seite = new URL('/addin/index.html', location.origin);

const useStile = makeStyles({
  bereich: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    width: '336px',
    minHeight: 0,
    backgroundColor: t.colorNeutralBackground1,
    borderLeft: `1px solid ${t.colorNeutralStroke1}`,
    boxShadow: t.shadow4,
  },
  titel: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    flexShrink: 0,
    height: '48px',
    padding: '0 8px 0 16px',
    borderBottom: `1px solid ${t.colorNeutralStroke2}`,
  },
  name: {
    flexGrow: 1,
    margin: 0,
    fontSize: t.fontSizeBase300,
    lineHeight: t.lineHeightBase300,
    fontWeight: t.fontWeightSemibold,
  },
  rahmen: {
    flexGrow: 1,
    minHeight: 0,
    '& iframe': { display: 'block', width: '100%', height: '100%', border: 0 },
  },
});

export interface Seitenteile {
  readonly sitzung: Sitzung;
  /** Whether a message is chosen; `nachricht` follows once it is fetched, and until then the pane keeps the last. */
  readonly gewaehlt: boolean;
  readonly nachricht: Nachricht | undefined;
  readonly beiBetreten: () => void;
  readonly beiSchliessen: () => void;
}

/** The add-in in its frame, as Outlook shows it: our title bar belongs to the host. */
export function Seitenbereich(teile: Seitenteile): ReactElement {
  const { sitzung, gewaehlt, nachricht, beiBetreten, beiSchliessen } = teile;
  const stile = useStile();
  const ort = useRef<HTMLDivElement>(null);
  const offen = useRef<Bereich>(undefined);
  const betreten = useRef(beiBetreten);
  betreten.current = beiBetreten;

  useEffect(() => {
    if (!ort.current) return undefined;
    const bereich = oeffneBereich({
      ort: ort.current,
      seite,
      sitzung,
      beiAusgang: setzeFokus,
      beiBetreten: () => betreten.current(),
    });
    offen.current = bereich;
    return bereich.schliesse;
  }, [sitzung]);
  useEffect(() => {
    if (nachricht || !gewaehlt) offen.current?.waehle(nachricht);
  }, [sitzung, gewaehlt, nachricht]);

  return (
    <aside aria-label={texte.registratur} className={stile.bereich}>
      <div className={stile.titel}>
        <img src={marke} width={20} height={20} alt="" />
        <h2 className={stile.name}>{texte.registratur}</h2>
        <Tooltip content={texte.bereichSchliessen} relationship="label">
          <Button
            id={fokusziel.rueckwaerts}
            appearance="subtle"
            icon={<DismissRegular />}
            onClick={beiSchliessen}
          />
        </Tooltip>
      </div>
      <div ref={ort} id={bereichsort} className={stile.rahmen} />
    </aside>
  );
}
