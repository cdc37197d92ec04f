import { Button, makeStyles, mergeClasses, tokens as t } from '@fluentui/react-components';
import { ArrowDownloadRegular, ShieldErrorRegular } from '@fluentui/react-icons';
import { groesse } from '@registratur/shared/ui/datum';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import type { JSX } from 'react';
import type { Schriftstueck } from './fragen.ts';
import { anlagenVon, symbolFuer } from './schriftstuecke.ts';
import { useStile } from './stile.ts';
import { useHerunterladen } from './useHerunterladen.ts';

type Anlage = Schriftstueck['anlagen'][number];

const useAnlagenstile = makeStyles({
  anlage: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '40px', minWidth: 0 },
  innen: {
    listStyleType: 'none',
    margin: 0,
    paddingLeft: '12px',
    borderLeft: `2px solid ${t.colorNeutralStroke2}`,
  },
  worte: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  gesperrt: { color: t.colorStatusDangerForeground1 },
});

/** What came with the mail, to download one by one; what lies within an attachment below it. */
export function Anlagen({ ss }: { readonly ss: Schriftstueck }): JSX.Element | null {
  const s = useStile();
  const anlagen = anlagenVon(ss);
  if (anlagen.length === 0) return null;
  return (
    <section className={s.gruppe} aria-label={de['schriftstueck.anlagen'](anlagen.length)}>
      <h3 className={s.abschnitt}>{de['schriftstueck.anlagen'](anlagen.length)}</h3>
      <ul className={s.liste}>
        {anlagen.map((anlage) => (
          <Eine key={anlage.pfad} ss={ss} anlage={anlage} />
        ))}
      </ul>
    </section>
  );
}

function Eine({ ss, anlage }: { readonly ss: Schriftstueck; readonly anlage: Anlage }): JSX.Element {
  const s = useStile();
  const a = useAnlagenstile();
  const Symbol = anlage.quarantaene ? ShieldErrorRegular : symbolFuer(anlage.mime);
  const laden = useHerunterladen(
    (dateien) =>
      dateien('schriftstueck.anlage', {
        pfad: { akte: ss.akte, schriftstueck: ss.id, anlage: anlage.pfad },
      }),
    anlage.ablageName,
  );
  const hinweise = [
    groesse(anlage.bytes),
    ...(anlage.quarantaene ? [de['schriftstueck.anlageGesperrt']] : []),
    ...anlage.warnungen.map((w) => w.text),
  ];
  return (
    <li>
      <div className={a.anlage}>
        <Symbol
          fontSize={20}
          className={mergeClasses(s.symbol, anlage.quarantaene && a.gesperrt)}
          aria-hidden
        />
        <span className={a.worte}>
          <bdi>{anlage.anzeigeName}</bdi>
          <span className={s.klein}>{hinweise.join(' · ')}</span>
          {laden.stand !== 'bereit' && (
            <span className={s.klein} role={laden.stand === 'fehler' ? 'alert' : 'status'}>
              {laden.text}
            </span>
          )}
        </span>
        {!anlage.quarantaene && ss.erlaubt.includes('schriftstueck.anlage') && (
          <Button
            appearance="subtle"
            icon={<ArrowDownloadRegular />}
            aria-label={de['schriftstueck.anlage'](anlage.anzeigeName)}
            title={de['schriftstueck.anlage'](anlage.anzeigeName)}
            disabledFocusable={laden.stand === 'laeuft'}
            onClick={laden.lade}
          />
        )}
      </div>
      {anlage.anlagen.length > 0 && (
        <ul className={a.innen}>
          {anlage.anlagen.map((innere) => (
            <Eine key={innere.pfad} ss={ss} anlage={innere} />
          ))}
        </ul>
      )}
    </li>
  );
}
