import type { Ruf } from '@registratur/shared/contract/client';
import { MailRegular } from '@fluentui/react-icons';
import { Button, mergeClasses } from '@fluentui/react-components';
import { de } from '@registratur/shared/ui/texte/de';
import { useState, type ComponentProps, type JSX, type RefObject, type SubmitEvent } from 'react';
import type { Outlook } from '../../office/host.ts';
import type { KeineMail } from '../hilfe/KeineMail.tsx';
import { ansage } from './ansage.ts';
import { Fuss } from './Fuss.tsx';
import { knopfzeile, ruecknahmeBis, type Taten } from './knopfzeile.ts';
import { Inhalt } from './Inhalt.tsx';
import type { Nebenseite } from './Nebenseite.tsx';
import { nebenseite } from './nebenweg.ts';
import { useStile } from './stile.ts';
import { Platzhalter } from './Platzhalter.tsx';
import { useNachgeladen } from '@registratur/shared/ui/seite/useNachgeladen';
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
      {!ablage && (zustand.gewaehlt === 'keine' ? <Keine {...p} bedienung={bedienung} /> : <Laden />)}
    </main>
  );
}

function Formular(p: {
  readonly bedienung: Bedienung;
  readonly ablage: Eine;
  readonly angebot: readonly Vorschlag[];
  readonly titel: RefObject<HTMLHeadingElement | null>;
  readonly ruf: Ruf;
}): JSX.Element {
  const s = useStile();
  const { bedienung: b, ablage } = p;
  const { id } = ablage.nachricht;
  const [offen, falte] = useState<string>();
  const frist = Object.values(b.zustand.ablagen).some((a) => ruecknahmeBis(a.schritt, new Date()));
  const jetzt = useJetzt(frist);
  const ziel = gewaehltesZiel(ablage, p.angebot);
  const seite = nebenseite(ablage);
  if (seite) return <Daneben key={`${id}${seite}`} {...p} seite={seite} ziel={ziel} />;
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
        <Aktualisieren bedienung={b} />
      </div>
      {zeile && <Fuss zeile={zeile} taten={tatenFuer(b, ablage, () => falte(id))} />}
    </form>
  );
}

const ladeNebenseite = (): Promise<typeof Nebenseite> =>
  import('./Nebenseite.tsx').then((chunk) => chunk.Nebenseite);

function Daneben(p: ComponentProps<typeof Nebenseite>): JSX.Element {
  const Seite = useNachgeladen(ladeNebenseite, p.ablage.nachricht.id);
  return Seite ? <Seite {...p} /> : <Laden />;
}

/** What the buttons of the footer do. */
const tatenFuer = (
  b: Bedienung,
  { nachricht, schritt }: Eine,
  oeffneAngaben: () => void,
): Partial<Taten> => ({
  anderesZiel: () => b.melde({ art: 'anderesZiel', id: nachricht.id }),
  bearbeiten: () => {
    b.melde({ art: 'bearbeiten', id: nachricht.id });
    oeffneAngaben();
  },
  frageErneut: () => b.frageErneut(nachricht),
  zurueck: () => {
    if (schritt.art === 'abgelegt') b.zurueck(nachricht, schritt);
  },
});

const ladeHilfe = (): Promise<typeof KeineMail> =>
  import('../hilfe/KeineMail.tsx').then((chunk) => chunk.KeineMail);

function Keine(p: {
  readonly outlook: Outlook;
  readonly ruf: Ruf;
  readonly bedienung: Bedienung;
}): JSX.Element {
  const s = useStile();
  const Hilfe = useNachgeladen(ladeHilfe, true);
  return (
    <div className={mergeClasses(s.gruppe, s.leer)}>
      <MailRegular fontSize={32} aria-hidden />
      <h1 className={s.h1}>{de['leer.pane']}</h1>
      {Hilfe && <Hilfe gewaehlt={p.outlook.ungeeignet()} ruf={p.ruf} />}
      <Aktualisieren {...p} />
    </div>
  );
}

/** For a client that was seen not to tell when another e-mail is chosen. */
function Aktualisieren({ bedienung }: { readonly bedienung: Bedienung }): JSX.Element | null {
  const s = useStile();
  if (!bedienung.aktualisiere) return null;
  return (
    <Button appearance="subtle" size="small" className={s.links} onClick={bedienung.aktualisiere}>
      {de['ansicht.aktualisieren']}
    </Button>
  );
}

export function Laden(): JSX.Element {
  const s = useStile();
  return (
    <div className={s.inhalt}>
      <h1 className={s.unsichtbar}>{de['laden.titel']}</h1>
      <Platzhalter hoehen={[40, 96, 96, 96]} />
    </div>
  );
}
