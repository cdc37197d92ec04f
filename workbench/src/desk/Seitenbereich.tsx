import { Button, makeStyles, mergeClasses, tokens as t, Tooltip } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { marke } from '@registratur/shared/ui/marke';
import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import type { Nachricht, Sitzung } from '../office-host/modell.ts';
import { oeffneBereich, type Bereich } from '../office-host/outlook.ts';
import type { Ausgang } from '../office-host/outlook.ts';
import { Ablegeflaeche } from './Ablegeflaeche.tsx';
import { fokusziel } from './fokus.ts';
import type { Brief } from './graph.ts';
import { imEngen } from './medien.ts';
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
    [imEngen]: { position: 'absolute', zIndex: 1, top: 0, right: 0, bottom: 0, maxWidth: '100%' },
  },
  verdeckt: { display: 'none' },
  schleier: { position: 'absolute', zIndex: 1, inset: 0, backgroundColor: t.colorBackgroundOverlay },
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
  flaeche: { position: 'relative', flexGrow: 1, minHeight: 0 },
  rahmen: {
    height: '100%',
    '& iframe': { display: 'block', width: '100%', height: '100%', border: 0 },
  },
});

export interface Seitenteile {
  readonly sitzung: Sitzung;
  /** Whether a message is chosen; `nachricht` follows once it is fetched, and until then the pane keeps the last. */
  readonly gewaehlt: boolean;
  readonly nachricht: Nachricht | undefined;
  /** Ids of all that are selected. */
  readonly markierte: readonly string[];
  readonly briefe: readonly Brief[];
  /** Ids of what is being dragged out of the list. */
  readonly zug: readonly string[];
  /** Loaded, and not shown for want of room. */
  readonly verdeckt: boolean;
  /** Lies over the rest, which is veiled then. */
  readonly davor: boolean;
  /** Filled while the pane is there. */
  readonly griff: RefObject<Bereich | undefined>;
  readonly beiAusgang: (ausgang: Ausgang) => void;
  readonly beiBetreten: () => void;
  readonly beiSchliessen: () => void;
}

/** Tells the pane what is selected; by id, for a message with another category is the same message. */
function useMarkierte({ sitzung, griff, markierte, briefe }: Seitenteile): void {
  const aktuelle = useRef(briefe);
  aktuelle.current = briefe;
  const da = briefe.length > 0;
  useEffect(() => {
    const auswahl = markierte.flatMap((id) => aktuelle.current.find((b) => b.nachricht.id === id) ?? []);
    griff.current?.markiere(auswahl.map(({ nachricht, hatAnlagen }) => ({ ...nachricht, hatAnlagen })));
  }, [sitzung, griff, markierte, da]);
}

/** The add-in in its frame, as Outlook shows it: our title bar belongs to the host. */
export function Seitenbereich(teile: Seitenteile): ReactElement {
  const { sitzung, gewaehlt, nachricht, briefe, zug, verdeckt, davor, griff, beiSchliessen } = teile;
  const gezogen = briefe.filter((b) => zug.includes(b.nachricht.id)).map((b) => b.nachricht);
  const stile = useStile();
  const ort = useRef<HTMLDivElement>(null);
  const melde = useRef(teile);
  melde.current = teile;

  useEffect(() => {
    if (!ort.current) return undefined;
    const bereich = oeffneBereich({
      ort: ort.current,
      seite,
      sitzung,
      beiAusgang: (ausgang) => melde.current.beiAusgang(ausgang),
      beiBetreten: () => melde.current.beiBetreten(),
    });
    griff.current = bereich;
    return () => {
      griff.current = undefined;
      bereich.schliesse();
    };
  }, [sitzung, griff]);
  useEffect(() => {
    if (nachricht || !gewaehlt) griff.current?.waehle(nachricht);
  }, [sitzung, griff, gewaehlt, nachricht]);
  useMarkierte(teile);

  return (
    <>
      {davor && <div className={stile.schleier} onClick={beiSchliessen} />}
      <aside
        aria-label={texte.registratur}
        className={mergeClasses(stile.bereich, verdeckt && stile.verdeckt)}
      >
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
        <div className={stile.flaeche}>
          <div ref={ort} className={stile.rahmen} />
          {zug.length > 0 && <Ablegeflaeche griff={griff} sitzung={sitzung} gezogen={gezogen} />}
        </div>
      </aside>
    </>
  );
}
