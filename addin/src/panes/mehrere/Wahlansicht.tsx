import { Button } from '@fluentui/react-components';
import type { Ruf } from '@registratur/shared/contract/client';
import { de } from '@registratur/shared/ui/texte/de';
import { mehrere } from '@registratur/shared/ui/texte/mehrere';
import { use, useCallback, useEffect, useReducer, useState, type JSX, type SubmitEvent } from 'react';
import type { Auswahl, Gewaehlte, Outlook } from '../../office/host.ts';
import { Einzelheiten } from '@registratur/shared/ui/seite/Einzelheiten.tsx';
import { Ablehnung, Getrennt, Meldung } from '../ablage/Meldung.tsx';
import { Platzhalter } from '../ablage/Platzhalter.tsx';
import type { Ziel } from '../ablage/schritt.ts';
import { useStile } from '../ablage/stile.ts';
import { Suche } from '../ablage/Suche.tsx';
import { gewaehltesZiel, type Vorschlag } from '../ablage/vorschlaege.ts';
import { Ziele } from '../ablage/Ziele.tsx';
import { frage } from './auskunft.ts';
import { Dateiwahl } from './drop/Dateiwahl.tsx';
import { Ausgewaehlte } from './Ausgewaehlte.tsx';
import { RueckblickKontext } from './rueckblick.ts';
import { schonVeraktet } from './schonVeraktet.ts';
import { anfang, angebot as angebotIn, weiter, type Auskunft, type Wahl, type Wahlaktion } from './wahl.ts';

interface Wahlteile {
  readonly auswahl: readonly Gewaehlte[];
  readonly ruf: Ruf;
  readonly outlook: Pick<Outlook, 'auswahl'>;
  readonly beginne: (ziel: Ziel) => void;
}

/** One target for all that are selected. */
export function Wahlansicht(p: Wahlteile): JSX.Element {
  const s = useStile();
  const { auswahl, ruf } = p;
  const [wahl, melde] = useReducer(weiter, anfang);
  const frageErneut = useFrage(ruf, auswahl, melde);
  const schonDa = useSchonVeraktet(ruf, p.outlook.auswahl, auswahl);
  const angebot = angebotIn(wahl);
  const ziel = gewaehltesZiel(wahl, angebot);
  const knopf = knopfFuer(wahl.auskunft, ziel);
  const sendeAb = (ereignis: SubmitEvent): void => {
    ereignis.preventDefault();
    if (knopf.tat === 'anmelden') frageErneut();
    else if (knopf.tat === 'ablegen' && ziel) p.beginne(ziel);
  };
  return (
    <main>
      <div className={s.unsichtbar} role="status">
        {`${mehrere['mehrere.titel'](auswahl.length)}. ${wahl.auskunft.art === 'da' ? de['ablage.vorschlaege.anzahl'](angebot.length) : ''}`}
      </div>
      <form className={s.seite} aria-label={de['ablage.formular']} onSubmit={sendeAb} noValidate>
        <div className={s.inhalt}>
          <h1 className={s.ergebnis}>{mehrere['mehrere.titel'](auswahl.length)}</h1>
          <Auskunftsteil wahl={wahl} frageErneut={frageErneut} />
          {wahl.auskunft.art === 'da' && (
            <Angebot wahl={wahl} angebot={angebot} ziel={ziel} ruf={ruf} melde={melde} />
          )}
          <Ausgewaehlte auswahl={auswahl} schonDa={schonDa} />
          {use(RueckblickKontext)}
        </div>
        <footer className={s.fuss}>
          <Button
            type="submit"
            appearance="primary"
            size="large"
            className={s.breit}
            disabledFocusable={knopf.tat === 'nichts'}
            aria-describedby="darunter-mehrere"
          >
            {knopf.tat === 'anmelden' ? knopf.text : mehrere['mehrere.ablegen'](auswahl.length)}
          </Button>
          <span className={s.klein} id="darunter-mehrere">
            {knopf.tat === 'anmelden' ? '' : knopf.text}
          </span>
        </footer>
      </form>
    </main>
  );
}

interface Knopf {
  readonly tat: 'ablegen' | 'anmelden' | 'nichts';
  /** Below the button; on it for `anmelden`. */
  readonly text: string;
}

function knopfFuer(auskunft: Auskunft, ziel: Ziel | undefined): Knopf {
  switch (auskunft.art) {
    case 'laden':
      return { tat: 'nichts', text: de['ablage.vorschlaege.laden'] };
    case 'getrennt':
      return { tat: 'nichts', text: de['fehler.offline.knopf'] };
    case 'abgelehnt': {
      const anmelden = auskunft.problem.code === 'nicht_angemeldet';
      return { tat: 'anmelden', text: anmelden ? de.anmelden : de['fehler.offline.jetzt'] };
    }
    case 'da':
      return ziel
        ? { tat: 'ablegen', text: de['schriftstueck.ablegen.ziel'](ziel.vorgangszeichen) }
        : { tat: 'nichts', text: de['ablage.waehlen'] };
  }
}

/** Asks for suggestions whenever other e-mails are selected; returns how to ask again. */
function useFrage(ruf: Ruf, auswahl: readonly Gewaehlte[], melde: (aktion: Wahlaktion) => void): () => void {
  const frageJetzt = useCallback((): (() => void) => {
    let gilt = true;
    melde({ art: 'gefragt' });
    void frage(ruf, auswahl).then((antwort) => {
      if (gilt) melde({ art: 'beauskunftet', antwort });
    });
    return () => {
      gilt = false;
    };
  }, [ruf, auswahl, melde]);
  useEffect(frageJetzt, [frageJetzt]);
  return useCallback(() => void frageJetzt(), [frageJetzt]);
}

const keine: ReadonlyMap<string, string> = new Map();

/** Told once all are looked at; the places of the rows stay as they are. */
function useSchonVeraktet(
  ruf: Ruf,
  outlook: Auswahl | undefined,
  mails: readonly Gewaehlte[],
): ReadonlyMap<string, string> {
  const [schonDa, setSchonDa] = useState(keine);
  useEffect(() => {
    let gilt = true;
    void schonVeraktet(ruf, outlook, mails).then((da) => {
      if (gilt) setSchonDa(da);
    });
    return () => {
      gilt = false;
    };
  }, [ruf, outlook, mails]);
  return schonDa;
}

/** The one message of the surface, or the place of what is still to come. */
function Auskunftsteil(p: { readonly wahl: Wahl; readonly frageErneut: () => void }): JSX.Element | null {
  const { auskunft } = p.wahl;
  switch (auskunft.art) {
    case 'laden':
      return <Platzhalter hoehen={[96, 96, 96]} />;
    case 'getrennt':
      return <Getrennt key={auskunft.versuch} versuch={auskunft.versuch} erneut={p.frageErneut} />;
    case 'abgelehnt':
      return auskunft.problem.code === 'nicht_angemeldet' ? (
        <Meldung ton="info" titel={de['anmelden.titel']} text={de['anmelden.text']} />
      ) : (
        <>
          <Ablehnung titel={de['fehler.ziele']} ablehnung={auskunft} />
          <Einzelheiten ablehnung={auskunft} />
        </>
      );
    case 'da':
      return null;
  }
}

/** The search knows its e-mail by an id; there is only one of it here. */
const nachricht = { id: 'mehrere' } as const;

function Angebot(p: {
  readonly wahl: Wahl;
  readonly angebot: readonly Vorschlag[];
  readonly ziel: Ziel | undefined;
  readonly ruf: Ruf;
  readonly melde: (aktion: Wahlaktion) => void;
}): JSX.Element {
  const s = useStile();
  return (
    <>
      {p.angebot.length > 0 ? (
        <Ziele
          titel={de['ablage.vorschlaege']}
          angebot={p.angebot}
          gewaehlt={p.ziel}
          gesperrt={false}
          waehle={(ziel) => p.melde({ art: 'zielGewaehlt', ziel })}
        />
      ) : (
        <p className={s.text}>{de['leer.vorschlag']}</p>
      )}
      <Suche
        ablage={{ nachricht, suche: p.wahl.suche }}
        gewaehlt={p.ziel}
        gesperrt={false}
        ruf={p.ruf}
        melde={p.melde}
      />
      <Dateiwahl ziel={p.ziel} gesperrt={false} />
    </>
  );
}
