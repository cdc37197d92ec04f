import { Button, Link, mergeClasses, Spinner } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  ArrowUndoRegular,
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
  CircleRegular,
  ErrorCircleFilled,
  QuestionCircleRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { de } from '@registratur/shared/ui/texte/de';
import { mehrere } from '@registratur/shared/ui/texte/mehrere';
import type { JSX } from 'react';
import { useStile } from '../ablage/stile.ts';
import { istOffen, ruecknahmeBis, type Posten, type Stand } from './lauf.ts';
import { useZeilenstile } from './stile.ts';
import { zeilentext } from './zeilentext.ts';

const symbole: Readonly<Record<Exclude<Stand['art'], 'laeuft'>, FluentIcon>> = {
  wartet: CircleRegular,
  abgelegt: CheckmarkCircleFilled,
  abgelehnt: ErrorCircleFilled,
  ungewiss: QuestionCircleRegular,
  abgebrochen: CircleRegular,
  zurueckgenommen: ArrowUndoRegular,
};

/** One e-mail or file of the run: what it is, what became of it, what can be done. */
export function Zeile(p: {
  readonly posten: Posten;
  readonly jetzt: Date;
  readonly erneut: () => void;
  readonly nimmZurueck: () => void;
}): JSX.Element {
  const s = useStile();
  const z = useZeilenstile();
  const { titel, stand } = p.posten;
  const schlecht = stand.art === 'abgelehnt';
  return (
    <li className={z.zeile}>
      <Zeichen stand={stand} />
      <span className={mergeClasses(s.eng, s.waechst)}>
        <span className={z.titel} title={titel}>
          {titel}
        </span>
        <span className={mergeClasses(s.klein, schlecht && z.grund)}>
          {zeilentext(stand)}
          {ruecknahmeBis(stand, p.jetzt) && (
            <>
              {' · '}
              <Link
                inline
                as="button"
                type="button"
                className={s.wieUmgebung}
                aria-label={mehrere['zeile.zuruecknehmen'](titel)}
                disabled={stand.art === 'abgelegt' && stand.ruecknahme.art === 'laeuft'}
                onClick={p.nimmZurueck}
              >
                {de['schriftstueck.zuruecknehmen']}
              </Link>
            </>
          )}
        </span>
      </span>
      {istOffen(p.posten) && (
        <Button
          appearance="subtle"
          icon={<ArrowClockwiseRegular aria-hidden />}
          aria-label={mehrere['zeile.erneut'](titel)}
          title={mehrere['zeile.erneut'](titel)}
          onClick={p.erneut}
        />
      )}
    </li>
  );
}

function Zeichen({ stand }: { readonly stand: Stand }): JSX.Element {
  const z = useZeilenstile();
  if (stand.art === 'laeuft') return <Spinner size="tiny" className={z.symbol} aria-hidden />;
  const schonDa = stand.art === 'abgelegt' && !stand.ergebnis.neu;
  const Symbol = schonDa ? CheckmarkCircleRegular : symbole[stand.art];
  return (
    <Symbol
      fontSize={20}
      className={mergeClasses(
        z.symbol,
        stand.art === 'abgelegt' && z.gut,
        stand.art === 'abgelehnt' && z.schlecht,
      )}
      aria-hidden
    />
  );
}
