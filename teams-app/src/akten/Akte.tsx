import { Badge } from '@fluentui/react-components';
import { ChevronLeftRegular, FolderFilled } from '@fluentui/react-icons';
import type { Ort } from '@registratur/shared/contract/orte';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import type { JSX } from 'react';
import { weg } from './baum.ts';
import type { Akte as Eine } from './fragen.ts';
import { Stand } from './Stand.tsx';
import { useStile } from './stile.ts';
import { Titel } from './Titel.tsx';
import { useAbruf, useUmgebung } from './umgebung.ts';
import { useMedium } from '@registratur/shared/ui/seite/useMedium';
import { breite } from './breite.ts';
import { Vorgaenge } from './Vorgaenge.tsx';
import { verweis } from './weg.ts';
import { Zeichen } from './Zeichen.tsx';

/** An Akte with what lies in it. */
export function Akte(p: {
  readonly akte: Eine;
  /** The Vorgang that is open. */
  readonly vorgang: string | undefined;
  readonly schriftstueck: string | undefined;
}): JSX.Element {
  return (
    <>
      <Kopf akte={p.akte} />
      <Vorgaenge akte={p.akte} offen={p.vorgang} gewaehlt={p.schriftstueck} />
    </>
  );
}

function Kopf({ akte }: { readonly akte: Eine }): JSX.Element {
  const s = useStile();
  const { fragen } = useUmgebung();
  const plan = useAbruf(fragen.aktenplan);
  const eine = useMedium(breite.eine);
  const einheiten = plan.art === 'da' ? plan.wert.einheiten : [];
  const pfad = weg(einheiten, akte.einheit);
  const stelle = einheiten.find((e) => e.kennzeichen === akte.einheit)?.aktenfuehrung;
  const stand = (
    <div className={s.zeile}>
      {akte.schutzklasse !== null && <Badge appearance="outline">{de['akte.geschuetzt']}</Badge>}
      <Stand zustand={akte.zustand} ende={akte.laufzeit.ende} />
    </div>
  );
  return (
    <header className={s.kopf}>
      {eine ? (
        <Zurueck
          ort={{ art: 'akten' }}
          text={pfad.slice(-1).map((e) => `${e.kennzeichen} ${e.titel}`)[0] ?? de['akte.liste']}
        />
      ) : (
        <p className={s.klein}>{pfad.map((e) => `${e.kennzeichen} ${e.titel}`).join(' › ')}</p>
      )}
      <div className={s.reihe}>
        <FolderFilled fontSize={32} className={s.markenfarbe} aria-hidden />
        <div className={s.waechst}>
          <Titel text={akte.betreff} />
          <div className={s.zeile}>
            <Zeichen text={akte.aktenzeichen} />
            {stelle?.id === akte.aktenfuehrung && <span className={s.text}>{stelle.name}</span>}
          </div>
          {eine && stand}
        </div>
        {!eine && stand}
      </div>
    </header>
  );
}

/** In one column: the way back to where this lies. */
export function Zurueck({ ort, text }: { readonly ort: Ort; readonly text: string }): JSX.Element {
  const s = useStile();
  return (
    <a className={s.schlichterLink} href={verweis(ort)}>
      <span className={s.zeile}>
        <ChevronLeftRegular fontSize={16} aria-hidden />
        <span className={s.klein}>{text}</span>
      </span>
    </a>
  );
}
