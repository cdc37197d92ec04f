import type { Ruf } from '@registratur/shared/contract/client';
import { de } from '@registratur/shared/ui/texte/de';
import { useCallback, type JSX, type Ref } from 'react';
import type { Angebot } from './Angebot.tsx';
import { Fertig } from './Fertig.tsx';
import { Kopf } from './Kopf.tsx';
import { Ablehnung, Einzelheiten, Getrennt, Meldung } from './Meldung.tsx';
import { Platzhalter } from './Platzhalter.tsx';
import type { Bedienung } from './useAblage.ts';
import type { Vorschlag } from './vorschlaege.ts';
import { Auswahl } from './Auswahl.tsx';
import { useNachgeladen } from './useNachgeladen.ts';
import type { Ziel } from './schritt.ts';
import type { Ablage } from './zustand.ts';

export interface Teile {
  readonly bedienung: Bedienung;
  readonly ablage: Ablage;
  readonly angebot: readonly Vorschlag[];
  readonly ziel: Ziel | undefined;
  readonly ruf: Ruf;
  readonly titel: Ref<HTMLHeadingElement>;
  readonly jetzt: Date;
  readonly offen: boolean;
  readonly falte: (offen: boolean) => void;
}

/** What stands above the button, by step. */
export function Inhalt(p: Teile): JSX.Element {
  const { nachricht, schritt } = p.ablage;
  switch (schritt.art) {
    case 'bereit':
    case 'ablegend':
      return <Bereit {...p} />;
    case 'ungewiss':
      return (
        <>
          <Kopf ablage={p.ablage} ungewiss titel={p.titel} />
          <Meldung
            ton="warning"
            titel={de['fehler.ergebnis_offen.titel']}
            text={de['fehler.ergebnis_offen']}
          />
          <Auswahl ziel={schritt.auftrag.ziel} />
        </>
      );
    case 'abgelehnt':
      return (
        <>
          <Kopf ablage={p.ablage} titel={p.titel} />
          <Ablehnung titel={de['fehler.nicht_abgelegt']} ablehnung={schritt} />
          <Auswahl ziel={schritt.auftrag.ziel} geschlossen={schritt.problem.code === 'zu_den_akten_gelegt'} />
          <Einzelheiten ablehnung={schritt} />
        </>
      );
    case 'abgelegt':
      return (
        <>
          <Fertig
            ablage={p.ablage}
            schritt={schritt}
            titel={p.titel}
            kennzeichneErneut={() => p.bedienung.marke(nachricht.id)}
          />
          {schritt.ruecknahme.art === 'ungewiss' && (
            <Meldung ton="warning" text={de['ruecknahme.ungewiss']} />
          )}
          {schritt.ruecknahme.art === 'abgelehnt' && (
            <Ablehnung titel={de['fehler.nicht_zurueckgenommen']} ablehnung={schritt.ruecknahme} />
          )}
        </>
      );
  }
}

/** Fetched while the question is on its way. */
const ladeAngebot = (): Promise<typeof Angebot> => import('./Angebot.tsx').then((chunk) => chunk.Angebot);

function Bereit(p: Teile): JSX.Element {
  const { ablage } = p;
  const { auskunft } = ablage;
  const Darunter = useNachgeladen(ladeAngebot, auskunft.art);
  const wartet = auskunft.art === 'laden' || (auskunft.art === 'da' && !Darunter);
  return (
    <>
      <Kopf ablage={ablage} titel={p.titel} />
      <Hinweis {...p} />
      {wartet && <Platzhalter key={ablage.nachricht.id} hoehen={[96, 96, 96]} />}
      {auskunft.art === 'da' && Darunter && <Darunter {...p} />}
      {auskunft.art === 'getrennt' && ablage.ziel && <Auswahl ziel={ablage.ziel} />}
      {auskunft.art === 'abgelehnt' && <Einzelheiten ablehnung={auskunft} />}
    </>
  );
}

/** The one message of the surface: the connection first, then what just happened. */
function Hinweis({ ablage, bedienung: { frageErneut } }: Teile): JSX.Element | null {
  const { auskunft, nachricht, schritt } = ablage;
  const erneut = useCallback((): void => frageErneut(nachricht), [frageErneut, nachricht]);
  if (auskunft.art === 'getrennt') {
    return <Getrennt key={`${nachricht.id}${auskunft.versuch}`} versuch={auskunft.versuch} erneut={erneut} />;
  }
  if (auskunft.art === 'abgelehnt') {
    return auskunft.problem.code === 'nicht_angemeldet' ? (
      <Meldung ton="info" titel={de['anmelden.titel']} text={de['anmelden.text']} />
    ) : (
      <Ablehnung titel={de['fehler.ziele']} ablehnung={auskunft} />
    );
  }
  const hinweis = schritt.art === 'bereit' ? schritt.hinweis : undefined;
  return hinweis ? <Meldung ton="info" text={de[`ablage.${hinweis}`]} /> : null;
}
