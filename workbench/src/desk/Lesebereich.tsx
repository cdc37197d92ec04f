import { Avatar, Button, makeStyles, mergeClasses, tokens as t, Tooltip } from '@fluentui/react-components';
import { ArrowLeftRegular, LockClosedRegular, MailRegular, RibbonRegular } from '@fluentui/react-icons';
import { marke } from '@registratur/shared/ui/marke';
import type { ReactElement } from 'react';
import type { Adresse } from '../office-host/modell.ts';
import { Anlagen } from './Anlagen.tsx';
import { lang } from './datum.ts';
import { fokusziel } from './fokus.ts';
import type { Brief, Mitschicksel } from './graph.ts';
import { oeffneHuelle } from './huelle.ts';
import { Veraktet } from './Veraktet.tsx';
import { alsDokument } from './mailtext.ts';
import { ohneTitel } from './namen.ts';
import { texte } from './texte.ts';
import { istVeraktet } from './zustand.ts';

const useStile = makeStyles({
  bereich: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    backgroundColor: t.colorNeutralBackground1,
  },
  leiste: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    height: '48px',
    padding: '0 12px',
    borderBottom: `1px solid ${t.colorNeutralStroke2}`,
  },
  ablegen: { color: t.colorBrandForeground1, fontWeight: t.fontWeightSemibold },
  rolle: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    overflowY: 'auto',
    minHeight: 0,
    ':focus-visible': { outline: `2px solid ${t.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  inhalt: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '20px',
    padding: '24px',
    overflowWrap: 'anywhere',
  },
  betreff: {
    margin: 0,
    fontSize: t.fontSizeBase500,
    lineHeight: '26px',
    fontWeight: t.fontWeightSemibold,
    hyphens: 'auto',
  },
  kopf: { display: 'flex', alignItems: 'flex-start', columnGap: '12px' },
  wer: { flexGrow: 1, minWidth: 0 },
  /** The time goes below the name before the name is broken. */
  zeile: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', justifyContent: 'space-between' },
  von: { fontSize: t.fontSizeBase300, lineHeight: t.lineHeightBase300, fontWeight: t.fontWeightSemibold },
  leise: { color: t.colorNeutralForeground3, fontSize: t.fontSizeBase200, lineHeight: t.lineHeightBase200 },
  zeit: { paddingTop: '2px' },
  stand: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '4px' },
  hinweis: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    color: t.colorNeutralForeground2,
    fontSize: t.fontSizeBase300,
    lineHeight: t.lineHeightBase300,
  },
  symbol: { flexShrink: 0 },
  text: {
    whiteSpace: 'pre-wrap',
    fontSize: t.fontSizeBase300,
    lineHeight: '22px',
    color: t.colorNeutralForeground1,
  },
  ohneRand: { margin: 0 },
  rahmen: {
    flexGrow: 1,
    minHeight: '320px',
    border: `1px solid ${t.colorNeutralStroke2}`,
    borderRadius: t.borderRadiusMedium,
  },
  leer: { margin: 'auto', padding: '24px', textAlign: 'center', color: t.colorNeutralForeground3 },
});

export interface Lesung {
  readonly brief: Brief | undefined;
  /** How many are selected. */
  readonly anzahl: number;
  /** Undefined while they are fetched. */
  readonly anlagen: readonly Mitschicksel[] | undefined;
  /** Something to choose stands in the list. */
  readonly zurWahl: boolean;
  /** The pane lies over it. */
  readonly verdeckt: boolean;
  readonly beiAblegen: () => void;
  /** Back to the list, where it does not stand beside. */
  readonly zurueck: (() => void) | undefined;
}

export function Lesebereich({
  brief,
  anzahl,
  anlagen,
  zurWahl,
  verdeckt,
  beiAblegen,
  zurueck,
}: Lesung): ReactElement {
  const stile = useStile();
  return (
    <section aria-label={texte.eMail} className={stile.bereich} inert={verdeckt}>
      <div className={stile.leiste}>
        {zurueck && (
          <Tooltip content={texte.zurueck} relationship="label">
            <Button
              id={fokusziel.zurueck}
              appearance="subtle"
              icon={<ArrowLeftRegular />}
              onClick={zurueck}
            />
          </Tooltip>
        )}
        <Button
          id={fokusziel.ablegen}
          appearance="subtle"
          className={stile.ablegen}
          icon={<img src={marke} width={20} height={20} alt="" />}
          onClick={beiAblegen}
        >
          {texte.inAkteAblegen}
        </Button>
      </div>
      <div className={stile.rolle} role="group" aria-label={texte.eMailInhalt} tabIndex={0}>
        {brief && anzahl === 1 ? (
          <Nachricht key={brief.nachricht.id} brief={brief} anlagen={anlagen} />
        ) : (
          <div className={stile.leer}>
            <MailRegular fontSize={32} aria-hidden />
            {anzahl > 1 && <p>{texte.mehrereGewaehlt(anzahl)}</p>}
            {anzahl === 0 && zurWahl && <p>{texte.keineGewaehlt}</p>}
          </div>
        )}
      </div>
    </section>
  );
}

const namen = (leute: readonly Adresse[]): string => leute.map((a) => a.name).join(', ');

type Inhalt = Pick<Lesung, 'anlagen'> & { readonly brief: Brief };
type Brieftext = Inhalt & { readonly verschluesselt: boolean };

function Nachricht({ brief, anlagen }: Inhalt): ReactElement {
  const stile = useStile();
  const { huelle, anlagen: beigelegt } = oeffneHuelle(anlagen ?? []);
  const { betreff, von, an, cc, empfangen } = brief.nachricht;
  const name = von?.name ?? texte.ohneAbsender;
  return (
    <article className={stile.inhalt}>
      <h2 className={stile.betreff}>{betreff || texte.ohneBetreff}</h2>
      {(istVeraktet(brief) || huelle === 'signiert') && (
        <div className={stile.stand}>
          {istVeraktet(brief) && <Veraktet />}
          {huelle === 'signiert' && (
            <span className={stile.hinweis}>
              <RibbonRegular fontSize={20} aria-hidden className={stile.symbol} />
              {texte.signiert}
            </span>
          )}
        </div>
      )}
      <div className={stile.kopf}>
        <Avatar name={ohneTitel(name)} size={40} color="colorful" aria-hidden />
        <div className={stile.wer}>
          <div className={stile.zeile}>
            <span className={stile.von} title={von?.adresse}>
              {name}
            </span>
            <time dateTime={empfangen} className={mergeClasses(stile.leise, stile.zeit)}>
              {lang(new Date(empfangen))}
            </time>
          </div>
          <div className={stile.leise}>{`${texte.an}: ${namen(an)}`}</div>
          {cc.length > 0 && <div className={stile.leise}>{`${texte.cc}: ${namen(cc)}`}</div>}
        </div>
      </div>
      <Anlagen anlagen={beigelegt} />
      <Text brief={brief} anlagen={anlagen} verschluesselt={huelle === 'verschluesselt'} />
    </article>
  );
}

function Text({ brief, anlagen, verschluesselt }: Brieftext): ReactElement | null {
  const stile = useStile();
  const { art, inhalt } = brief.koerper;
  if (verschluesselt)
    return (
      <p className={mergeClasses(stile.hinweis, stile.ohneRand)}>
        <LockClosedRegular fontSize={20} aria-hidden className={stile.symbol} />
        {texte.verschluesselt}
      </p>
    );
  if (art === 'text') return <div className={stile.text}>{inhalt.trim()}</div>;
  return anlagen ? (
    <iframe
      className={stile.rahmen}
      title={texte.eMailText}
      sandbox=""
      srcDoc={alsDokument(inhalt, anlagen)}
    />
  ) : null;
}
