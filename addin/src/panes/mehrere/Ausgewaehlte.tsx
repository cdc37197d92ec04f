import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular, MailRegular } from '@fluentui/react-icons';
import { de } from '@registratur/shared/ui/texte/de';
import { mehrere } from '@registratur/shared/ui/texte/mehrere';
import type { JSX } from 'react';
import { hoechstens } from '../../office/auswahl.ts';
import type { Gewaehlte } from '../../office/host.ts';
import { useStile } from '../ablage/stile.ts';
import { useZeilenstile } from './stile.ts';

/** What will be filed, and what of it lies in a Vorgang already. */
export function Ausgewaehlte(p: {
  readonly auswahl: readonly Gewaehlte[];
  readonly schonDa: ReadonlyMap<string, string>;
}): JSX.Element {
  const s = useStile();
  const z = useZeilenstile();
  const voll = p.auswahl.length >= hoechstens;
  return (
    <section className={s.gruppe} aria-labelledby="ausgewaehlte">
      <h2 className={s.h2} id="ausgewaehlte">
        {mehrere['mehrere.auswahl']}
      </h2>
      <p className={s.klein}>{mehrere[voll ? 'mehrere.grenze.erreicht' : 'mehrere.grenze']}</p>
      <ul className={z.liste}>
        {p.auswahl.map((mail) => {
          const da = p.schonDa.get(mail.id);
          const Symbol = da === undefined ? MailRegular : CheckmarkCircleRegular;
          return (
            <li key={mail.id} className={z.zeile}>
              <Symbol
                fontSize={20}
                className={mergeClasses(z.symbol, da !== undefined && z.gut)}
                aria-hidden
              />
              <span className={mergeClasses(s.eng, s.waechst)}>
                <span className={z.titel} title={mail.betreff}>
                  {mail.betreff === '' ? de['nachricht.ohneBetreff'] : mail.betreff}
                </span>
                {da !== undefined && <span className={s.klein}>{da}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
