import { Link } from '@fluentui/react-components';
import type { Ruf } from '@registratur/shared/contract/client';
import { de } from '@registratur/shared/ui/texte/de';
import type { JSX, Ref } from 'react';
import { Angaben } from './Angaben.tsx';
import { Fertig } from './Fertig.tsx';
import { ruecknahmeBis } from './knopfzeile.ts';
import { Kopf } from './Kopf.tsx';
import { Ablehnung, Einzelheiten, Getrennt, Meldung } from './Meldung.tsx';
import { Platzhalter } from './Platzhalter.tsx';
import { useStile } from './stile.ts';
import { Suche } from './Suche.tsx';
import type { Bedienung } from './useAblage.ts';
import type { Vorschlag } from './vorschlaege.ts';
import { Auswahl, Ziele } from './Ziele.tsx';
import type { Ziel } from './schritt.ts';
import type { Ablage } from './zustand.ts';

interface Teile {
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
          <Kopf nachricht={nachricht} stand="unbekannt" titel={p.titel} />
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
          <Kopf nachricht={nachricht} stand="offen" titel={p.titel} />
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

function Bereit(p: Teile): JSX.Element {
  const { ablage, bedienung } = p;
  const { melde, zustand } = bedienung;
  const { id } = ablage.nachricht;
  const gesperrt = ablage.schritt.art !== 'bereit';
  const getrennt = zustand.ziele.art === 'getrennt';
  return (
    <>
      <Kopf nachricht={ablage.nachricht} stand={getrennt ? 'unbekannt' : 'offen'} titel={p.titel} />
      <Hinweis {...p} />
      {zustand.ziele.art === 'laden' && <Platzhalter hoehen={[96, 96, 96]} />}
      {zustand.ziele.art === 'da' && (
        <>
          {p.angebot.length > 0 ? (
            <Ziele
              titel={de['ablage.vorschlaege']}
              angebot={p.angebot}
              gewaehlt={p.ziel}
              gesperrt={gesperrt}
              waehle={(ziel) => melde({ art: 'zielGewaehlt', id, ziel })}
            />
          ) : (
            <LeerVorschlag />
          )}
          <Suche ablage={ablage} gewaehlt={p.ziel} gesperrt={gesperrt} ruf={p.ruf} melde={melde} />
          <Angaben
            ablage={ablage}
            offen={p.offen}
            falte={p.falte}
            gesperrt={gesperrt}
            aendere={(angaben) => melde({ art: 'angegeben', id, angaben })}
          />
          <Zuletzt {...p} />
        </>
      )}
      {getrennt && ablage.ziel && <Auswahl ziel={ablage.ziel} />}
      {zustand.ziele.art === 'abgelehnt' && <Einzelheiten ablehnung={zustand.ziele} />}
    </>
  );
}

/** The one message of the surface: the connection first, then what just happened. */
function Hinweis({ ablage, bedienung }: Teile): JSX.Element | null {
  const { ziele } = bedienung.zustand;
  if (ziele.art === 'getrennt')
    return <Getrennt key={ziele.versuch} versuch={ziele.versuch} erneut={bedienung.ladeZiele} />;
  if (ziele.art === 'abgelehnt') {
    return ziele.problem.code === 'nicht_angemeldet' ? (
      <Meldung ton="info" titel={de['anmelden.titel']} text={de['anmelden.text']} />
    ) : (
      <Ablehnung titel={de['fehler.ziele']} ablehnung={ziele} />
    );
  }
  const hinweis = ablage.schritt.art === 'bereit' ? ablage.schritt.hinweis : undefined;
  return hinweis ? <Meldung ton="info" text={de[`ablage.${hinweis}`]} /> : null;
}

function LeerVorschlag(): JSX.Element {
  const s = useStile();
  return <p className={s.text}>{de['leer.vorschlag']}</p>;
}

/** Undo of the last filing stays reachable when the next e-mail is on show. */
function Zuletzt({ ablage, bedienung, jetzt }: Teile): JSX.Element | null {
  const s = useStile();
  for (const andere of Object.values(bedienung.zustand.ablagen).reverse()) {
    const { schritt, nachricht } = andere;
    if (andere === ablage || schritt.art !== 'abgelegt' || !ruecknahmeBis(schritt, jetzt)) continue;
    return (
      <p className={s.klein}>
        {de['ablage.zuletzt'](nachricht.betreff)}{' '}
        <Link
          inline
          as="button"
          type="button"
          className={s.wieUmgebung}
          disabled={schritt.ruecknahme.art === 'laeuft'}
          onClick={() => bedienung.zurueck(nachricht.id, schritt)}
        >
          {de['schriftstueck.zuruecknehmen']}
        </Link>
      </p>
    );
  }
  return null;
}
