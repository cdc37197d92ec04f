import type { Ruf } from '@registratur/shared/contract/client';
import { MailRegular } from '@fluentui/react-icons';
import { mergeClasses } from '@fluentui/react-components';
import { de } from '@registratur/shared/ui/texte/de';
import { useState, type JSX, type Ref, type SubmitEvent } from 'react';
import type { Outlook } from '../../office/host.ts';
import { ansage } from './ansage.ts';
import { Fuss } from './Fuss.tsx';
import { knopfzeile, ruecknahmeBis, type Taten } from './knopfzeile.ts';
import { Inhalt } from './Inhalt.tsx';
import { useStile } from './stile.ts';
import { Platzhalter } from './Platzhalter.tsx';
import { useAblage, type Bedienung } from './useAblage.ts';
import { useFokus } from './useFokus.ts';
import { gewaehltesZiel, vorschlaege, type Vorschlag } from './vorschlaege.ts';
import { useJetzt } from './zeit.ts';
import { ablageOf, type Ablage as Eine } from './zustand.ts';

/** The pane: what is chosen, where it may go, and the one button. */
export function Ablage(p: { readonly outlook: Outlook; readonly ruf: Ruf }): JSX.Element {
  const s = useStile();
  const bedienung = useAblage(p.outlook, p.ruf);
  const { zustand } = bedienung;
  const ablage = ablageOf(zustand);
  const titel = useFokus(ablage);
  const angebot = ablage ? vorschlaege(ablage) : [];
  const { hoeflich, sofort } = ansage(ablage, angebot.length);
  return (
    <main>
      <div className={s.unsichtbar} role="status">
        {hoeflich}
      </div>
      <div className={s.unsichtbar} role="alert">
        {sofort}
      </div>
      {ablage && (
        <Formular bedienung={bedienung} ablage={ablage} angebot={angebot} titel={titel} ruf={p.ruf} />
      )}
      {!ablage && (zustand.gewaehlt === 'keine' ? <Keine /> : <Laden />)}
    </main>
  );
}

function Formular(p: {
  readonly bedienung: Bedienung;
  readonly ablage: Eine;
  readonly angebot: readonly Vorschlag[];
  readonly titel: Ref<HTMLHeadingElement>;
  readonly ruf: Ruf;
}): JSX.Element {
  const s = useStile();
  const { bedienung: b, ablage } = p;
  const { id } = ablage.nachricht;
  const [offen, falte] = useState<string>();
  const frist = Object.values(b.zustand.ablagen).some((a) => ruecknahmeBis(a.schritt, new Date()));
  const jetzt = useJetzt(frist);
  const ziel = gewaehltesZiel(ablage, p.angebot);
  const zeile = knopfzeile({ ablage, ziel, jetzt });
  const sendeAb = (ereignis: SubmitEvent): void => {
    ereignis.preventDefault();
    const { schritt } = ablage;
    const wohin = 'auftrag' in schritt ? schritt.auftrag.ziel : ziel;
    if (zeile?.tat === 'absenden' && !zeile.gesperrt && !zeile.laeuft && wohin) b.lege(ablage, wohin);
  };
  return (
    <form className={s.seite} aria-label={de['ablage.formular']} onSubmit={sendeAb} noValidate>
      <div className={s.inhalt}>
        <Inhalt
          {...p}
          ziel={ziel}
          jetzt={jetzt}
          offen={offen === id}
          falte={(auf) => falte(auf ? id : undefined)}
        />
      </div>
      {zeile && <Fuss zeile={zeile} taten={tatenFuer(b, ablage, () => falte(id))} />}
    </form>
  );
}

/** What the buttons of the footer do. */
const tatenFuer = (b: Bedienung, { nachricht, schritt }: Eine, oeffneAngaben: () => void): Taten => ({
  anderesZiel: () => b.melde({ art: 'anderesZiel', id: nachricht.id }),
  bearbeiten: () => {
    b.melde({ art: 'bearbeiten', id: nachricht.id });
    oeffneAngaben();
  },
  frageErneut: () => b.frageErneut(nachricht),
  zurueck: () => {
    if (schritt.art === 'abgelegt') b.zurueck(nachricht.id, schritt);
  },
});

function Keine(): JSX.Element {
  const s = useStile();
  return (
    <div className={mergeClasses(s.gruppe, s.leer)}>
      <MailRegular fontSize={32} aria-hidden />
      <h1 className={s.h1}>{de['leer.pane']}</h1>
    </div>
  );
}

function Laden(): JSX.Element {
  const s = useStile();
  return (
    <div className={s.inhalt}>
      <h1 className={s.unsichtbar}>{de['laden.titel']}</h1>
      <Platzhalter hoehen={[40, 96, 96, 96]} />
    </div>
  );
}
