import type { Ruf } from '@registratur/shared/contract/client';
import { de } from '@registratur/shared/ui/texte/de';
import { useCallback, type JSX, type Ref } from 'react';
import { legeZurueck } from './ablauf.ts';
import type { Angebot } from './Angebot.tsx';
import type { Fertig } from './Fertig.tsx';
import { Kopf } from './Kopf.tsx';
import { Einzelheiten } from '@registratur/shared/ui/seite/Einzelheiten.tsx';
import { Ablehnung, Getrennt, Meldung, useMeldeleiste } from './Meldung.tsx';
import { Platzhalter } from './Platzhalter.tsx';
import type { Bedienung } from './useAblage.ts';
import type { Vorschlag } from './vorschlaege.ts';
import { Auswahl } from './Auswahl.tsx';
import { useStile } from './stile.ts';
import { useNachgeladen } from '@registratur/shared/ui/seite/useNachgeladen';
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
  const { schritt, angelegt } = p.ablage;
  const Ergebnis = useNachgeladen(ladeFertig, schritt.art);
  useMeldeleiste();
  const angelegtes =
    'auftrag' in schritt && schritt.auftrag.ziel.vorgang === angelegt?.vorgang ? angelegt : undefined;
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
          {angelegtes && <Angelegt zeichen={angelegtes.vorgangszeichen} />}
          <Auswahl ziel={schritt.auftrag.ziel} />
        </>
      );
    case 'abgelehnt':
      return (
        <>
          <Kopf ablage={p.ablage} titel={p.titel} />
          <Ablehnung titel={de['fehler.nicht_abgelegt']} ablehnung={schritt} />
          {angelegtes && <Angelegt zeichen={angelegtes.vorgangszeichen} />}
          <Auswahl ziel={schritt.auftrag.ziel} />
          <Einzelheiten ablehnung={schritt} />
        </>
      );
    case 'abgelegt':
      return (
        <>
          {Ergebnis ? <Ergebnis {...p} schritt={schritt} /> : <Abgelegt titel={p.titel} />}
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

/** Fetched as soon as the pane stands, so that it is there when a filing is done. */
const ladeFertig = (): Promise<typeof Fertig> => import('./Fertig.tsx').then((chunk) => chunk.Fertig);

/** Until the rest is there. */
function Abgelegt({ titel }: Pick<Teile, 'titel'>): JSX.Element {
  const s = useStile();
  return (
    <h1 className={s.ergebnis} tabIndex={-1} ref={titel}>
      {de['ablage.fertig.titel']}
    </h1>
  );
}

/** The Vorgang that was opened for this filing stays when the filing fails. */
function Angelegt({ zeichen }: { readonly zeichen: string }): JSX.Element {
  const s = useStile();
  return <p className={s.text}>{de['ablage.angelegt'](zeichen)}</p>;
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
function Hinweis({ ablage, bedienung: { frageErneut, umfeld } }: Teile): JSX.Element | null {
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
  if (schritt.art !== 'bereit' || !schritt.hinweis) return null;
  const { hinweis, verlegt } = schritt;
  const erneutZurueck = verlegt && {
    text: de['ablage.zuruecklegen'],
    druecke: () => void legeZurueck(umfeld, nachricht, verlegt),
  };
  return (
    <Meldung ton="info" text={de[`ablage.${hinweis}`]} {...(erneutZurueck && { knopf: erneutZurueck })} />
  );
}
