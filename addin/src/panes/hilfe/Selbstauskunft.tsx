import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissCircleRegular } from '@fluentui/react-icons';
import { hilfe } from '@registratur/shared/ui/texte/hilfe';
import { useState, type JSX } from 'react';
import { umgebung } from '../../office/umgebung.ts';
import { kopiere } from '@registratur/shared/ui/seite/kopiere';
import { useStile } from '../ablage/stile.ts';

const useListe = makeStyles({ liste: { listStyleType: 'none', margin: 0, padding: 0, textAlign: 'start' } });

/** Asked of the host at this moment, not guessed from its name. */
export function Selbstauskunft(): JSX.Element {
  const s = useStile();
  const { liste } = useListe();
  const [kopiert, merke] = useState<boolean>();
  const { plattform, fassung, faehigkeiten } = umgebung();
  const kopf = hilfe['umgebung.programm'](plattform, fassung);
  const zeilen = faehigkeiten.map(({ name, satz, da }) => ({
    da,
    text: hilfe[`satz.${name}`],
    stand: `${satz}: ${hilfe[da ? 'umgebung.geht' : 'umgebung.fehlt']}`,
  }));
  const alles = [kopf, ...zeilen.map(({ text, stand }) => `${stand} – ${text}`)].join('\n');
  return (
    <section className={s.gruppe} aria-label={hilfe['umgebung.titel']}>
      <span className={s.klein}>{kopf}</span>
      <ul className={mergeClasses(s.gruppe, liste)}>
        {zeilen.map(({ da, text, stand }) => (
          <li key={stand} className={s.reihe}>
            {da ? (
              <CheckmarkCircleRegular fontSize={16} className={s.symbol} aria-hidden />
            ) : (
              <DismissCircleRegular fontSize={16} className={s.symbol} aria-hidden />
            )}
            <span className={s.eng}>
              <span>{text}</span>
              <span className={s.klein}>{stand}</span>
            </span>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => void kopiere(alles).then(merke)}>
        {hilfe['umgebung.kopieren']}
      </Button>
      <span className={s.klein} role="status">
        {kopiert === undefined ? '' : hilfe[kopiert ? 'umgebung.kopiert' : 'umgebung.kopieren.fehlt']}
      </span>
    </section>
  );
}
