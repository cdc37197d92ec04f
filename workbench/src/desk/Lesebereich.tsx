import { Avatar, Button, makeStyles, tokens as t } from '@fluentui/react-components';
import { MailRegular } from '@fluentui/react-icons';
import { marke } from '@registratur/shared/ui/marke';
import type { ReactElement } from 'react';
import type { Adresse } from '../office-host/modell.ts';
import { Anlagen } from './Anlagen.tsx';
import { lang } from './datum.ts';
import type { Brief, Mitschicksel } from './graph.ts';
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
  rolle: { flexGrow: 1, display: 'flex', flexDirection: 'column', overflowY: 'auto', minHeight: 0 },
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
  von: { fontSize: t.fontSizeBase300, lineHeight: t.lineHeightBase300, fontWeight: t.fontWeightSemibold },
  leise: { color: t.colorNeutralForeground3, fontSize: t.fontSizeBase200, lineHeight: t.lineHeightBase200 },
  zeit: { whiteSpace: 'nowrap', paddingTop: '2px' },
  text: {
    whiteSpace: 'pre-wrap',
    fontSize: t.fontSizeBase300,
    lineHeight: '22px',
    color: t.colorNeutralForeground1,
  },
  rahmen: {
    flexGrow: 1,
    minHeight: '320px',
    border: `1px solid ${t.colorNeutralStroke2}`,
    borderRadius: t.borderRadiusMedium,
  },
  leer: { margin: 'auto', textAlign: 'center', color: t.colorNeutralForeground3 },
});

export interface Lesung {
  readonly brief: Brief | undefined;
  /** Undefined while they are fetched. */
  readonly anlagen: readonly Mitschicksel[] | undefined;
  readonly beiAblegen: () => void;
}

export function Lesebereich({ brief, anlagen, beiAblegen }: Lesung): ReactElement {
  const stile = useStile();
  return (
    <section aria-label={texte.nachricht} className={stile.bereich}>
      <div className={stile.leiste}>
        <Button
          appearance="subtle"
          className={stile.ablegen}
          icon={<img src={marke} width={20} height={20} alt="" />}
          onClick={beiAblegen}
        >
          {texte.inAkteAblegen}
        </Button>
      </div>
      <div className={stile.rolle}>
        {brief ? (
          <Nachricht key={brief.nachricht.id} brief={brief} anlagen={anlagen} />
        ) : (
          <div className={stile.leer}>
            <MailRegular fontSize={32} aria-hidden />
            <p>{texte.keineGewaehlt}</p>
          </div>
        )}
      </div>
    </section>
  );
}

const namen = (leute: readonly Adresse[]): string => leute.map((a) => a.name).join(', ');

function Nachricht({
  brief,
  anlagen,
}: {
  readonly brief: Brief;
  readonly anlagen: readonly Mitschicksel[] | undefined;
}): ReactElement {
  const stile = useStile();
  const { betreff, von, an, cc, empfangen } = brief.nachricht;
  const name = von?.name ?? texte.ohneAbsender;
  return (
    <article className={stile.inhalt}>
      <h2 className={stile.betreff}>{betreff || texte.ohneBetreff}</h2>
      {istVeraktet(brief) && <Veraktet />}
      <div className={stile.kopf}>
        <Avatar name={ohneTitel(name)} size={40} color="colorful" aria-hidden />
        <div className={stile.wer}>
          <div className={stile.von} title={von?.adresse}>
            {name}
          </div>
          <div className={stile.leise}>{`${texte.an}: ${namen(an)}`}</div>
          {cc.length > 0 && <div className={stile.leise}>{`${texte.cc}: ${namen(cc)}`}</div>}
        </div>
        <time dateTime={empfangen} className={`${stile.leise} ${stile.zeit}`}>
          {lang(new Date(empfangen))}
        </time>
      </div>
      <Anlagen anlagen={(anlagen ?? []).filter((a) => !a.imText)} />
      {brief.koerper.art === 'text' && <div className={stile.text}>{brief.koerper.inhalt.trim()}</div>}
      {brief.koerper.art === 'html' && anlagen && (
        <iframe
          className={stile.rahmen}
          title={texte.nachrichtentext}
          sandbox=""
          srcDoc={alsDokument(brief.koerper.inhalt, anlagen)}
        />
      )}
    </article>
  );
}
