import { Button, mergeClasses, useArrowNavigationGroup } from '@fluentui/react-components';
import { FolderRegular } from '@fluentui/react-icons';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import type { JSX } from 'react';
import type { Akte } from './fragen.ts';
import { Stand } from './Stand.tsx';
import { useStile, useZeilenstile } from './stile.ts';
import { Titel } from './Titel.tsx';
import { useAbruf, useUmgebung } from './umgebung.ts';
import { verweis } from './weg.ts';
import { Abgelehnt, Leer, Platzhalter } from './Zustand.tsx';

/** Every Akte the person may see, by place in the Aktenplan. */
export function Aktenliste(): JSX.Element {
  const s = useStile();
  const { fragen, bestand } = useUmgebung();
  const abfrage = fragen.akten();
  const akten = useAbruf(abfrage);
  const plan = useAbruf(fragen.aktenplan);
  const pfeile = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  if (akten.art === 'abgelehnt') return <Abgelehnt ablehnung={akten} abfrage={abfrage} />;
  const titelVon = (kz: string): string =>
    (plan.art === 'da' && plan.wert.einheiten.find((e) => e.kennzeichen === kz)?.titel) || '';
  return (
    <>
      <header className={s.kopf}>
        <Titel text={de['akte.liste']} />
      </header>
      {akten.art === 'laden' && (
        <div className={s.inhalt}>
          <Platzhalter hoehen={[24, 52, 52, 24, 52]} />
        </div>
      )}
      {akten.art === 'da' && akten.wert.eintraege.length === 0 && (
        <Leer symbol={<FolderRegular fontSize={32} aria-hidden />} text={de['akte.liste.leer']} />
      )}
      {akten.art === 'da' && (
        <div {...pfeile}>
          {[...Map.groupBy(akten.wert.eintraege, (a) => a.einheit)].map(([kz, eintraege]) => (
            <section key={kz} aria-label={`${kz} ${titelVon(kz)}`.trim()}>
              <div className={s.kopf}>
                <h2 className={s.abschnitt}>
                  <span className={s.zeichen}>{kz}</span> {titelVon(kz)}
                </h2>
              </div>
              <ul className={s.liste}>
                {eintraege.map((akte) => (
                  <Zeile key={akte.id} akte={akte} />
                ))}
              </ul>
            </section>
          ))}
          {akten.wert.weiter !== undefined && (
            <div className={s.inhalt}>
              <Button onClick={() => void bestand.frage(abfrage.mehr)}>{de['liste.weitere']}</Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

function Zeile({ akte }: { readonly akte: Akte }): JSX.Element {
  const s = useStile();
  const z = useZeilenstile();
  return (
    <li>
      <a className={mergeClasses(z.stueck, z.akte)} href={verweis({ art: 'akte', akte: akte.id })}>
        <FolderRegular fontSize={20} className={s.markenfarbe} aria-hidden />
        <span className={z.worte}>
          <span className={z.name}>{akte.betreff}</span>
          <span className={mergeClasses(s.klein, s.zeichen)}>{akte.aktenzeichen}</span>
        </span>
        <span className={z.rand}>
          <Stand zustand={akte.zustand} ende={akte.laufzeit.ende} nurZda />
        </span>
      </a>
    </li>
  );
}
