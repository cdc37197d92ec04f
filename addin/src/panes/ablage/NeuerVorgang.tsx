import { Field, Input } from '@fluentui/react-components';
import { NumberSymbolRegular } from '@fluentui/react-icons';
import { de } from '@registratur/shared/ui/texte/de';
import { vorgaenge as t } from '@registratur/shared/ui/texte/vorgaenge';
import { useState, type JSX, type SubmitEvent } from 'react';
import { Akteauswahl } from './Akteauswahl.tsx';
import { Angaben } from './Angaben.tsx';
import { maengel } from './auftrag.ts';
import { Fuss } from './Fuss.tsx';
import type { Knopfzeile } from './knopfzeile.ts';
import { Kopf } from './Kopf.tsx';
import { Einzelheiten } from '@registratur/shared/ui/seite/Einzelheiten.tsx';
import { Ablehnung, Meldung } from './Meldung.tsx';
import type { Nebenteile } from './Nebenseite.tsx';
import { betreffMax, falteEin, gibAn, legeAnUndAb, mangel, type Neuanlage } from './neuanlage.ts';
import { useStile } from './stile.ts';
import type { Ablage } from './zustand.ts';

/** „Neuer Vorgang“: opened and filed into with one button. */
export function NeuerVorgang({ bedienung: b, ablage, titel, ruf }: Nebenteile): JSX.Element | null {
  const s = useStile();
  const [offen, falte] = useState(false);
  const { neu, nachricht } = ablage;
  if (!neu) return null;
  const { id } = nachricht;
  const zeile = knopf(ablage, neu, t['anlegen.knopf']);
  const laeuft = neu.gang.art === 'laeuft';
  const sendeAb = (ereignis: SubmitEvent): void => {
    ereignis.preventDefault();
    if (!zeile.gesperrt && !laeuft && b.istGewaehlt(id)) void legeAnUndAb(b.umfeld, ablage, neu);
  };
  const aendere = (angaben: Parameters<typeof gibAn>[0]): void =>
    b.melde({ art: 'neuanlage', id, weiter: gibAn(angaben) });
  const fest = laeuft || neu.gang.art === 'ungewiss';
  return (
    <form className={s.seite} aria-label={t['vorgang.anlegen']} onSubmit={sendeAb} noValidate>
      <div className={s.inhalt}>
        <Kopf ablage={ablage} titel={titel} />
        <Anlagemeldung neu={neu} />
        <section className={s.gruppe} aria-labelledby="neuer-vorgang">
          <h2 className={s.h2} id="neuer-vorgang">
            {t['vorgang.anlegen']}
          </h2>
          <Akteauswahl gewaehlt={neu.akte} gesperrt={fest} ruf={ruf} waehle={(akte) => aendere({ akte })} />
          <Betrefffeld neu={neu} gesperrt={fest} aendere={(betreff) => aendere({ betreff })} />
          <span className={`${s.reihe} ${s.klein}`}>
            <NumberSymbolRegular fontSize={16} className={s.symbol} aria-hidden />
            {t['anlegen.nummer']}
          </span>
        </section>
        <Angaben
          ablage={ablage}
          bedienung={b}
          offen={offen}
          falte={falte}
          gesperrt={fest}
          aendere={(angaben) => b.melde({ art: 'angegeben', id, angaben })}
        />
        {neu.gang.art === 'abgelehnt' && <Einzelheiten ablehnung={neu.gang} />}
      </div>
      <Fuss
        zeile={laeuft ? zeile : { ...zeile, neben: { text: t['anlegen.zurueck'], tat: 'zurWahl' } }}
        taten={{ zurWahl: () => b.melde({ art: 'neuanlage', id, weiter: falteEin }) }}
      />
    </form>
  );
}

/** The main button of a form that opens a Vorgang and files into it. */
export function knopf(ablage: Ablage, neu: Neuanlage, text: string): Knopfzeile {
  const absenden = { text, tat: 'absenden' } as const;
  switch (neu.gang.art) {
    case 'laeuft':
      return { ...absenden, laeuft: true, darunter: t['anlegen.laeuft'] };
    case 'ungewiss':
      return { ...absenden, text: t['anlegen.erneut'] };
    case 'abgelehnt':
    case 'form': {
      const fehlt = mangel(neu);
      if (fehlt) return { ...absenden, gesperrt: true, darunter: t[`anlegen.${fehlt}.fehlt`] };
      if (maengel(ablage).size > 0)
        return { ...absenden, gesperrt: true, darunter: de['ablage.angaben.falsch'] };
      return absenden;
    }
  }
}

/** What became of the opening so far; nothing while the form is being filled in. */
export function Anlagemeldung({ neu }: { readonly neu: Neuanlage }): JSX.Element | null {
  const { gang } = neu;
  if (gang.art === 'abgelehnt') return <Ablehnung titel={t['anlegen.nicht']} ablehnung={gang} />;
  if (gang.art !== 'ungewiss') return null;
  return <Meldung ton="warning" titel={t['anlegen.ungewiss.titel']} text={t['anlegen.ungewiss']} />;
}

export function Betrefffeld(p: {
  readonly neu: Neuanlage;
  readonly gesperrt: boolean;
  readonly aendere: (betreff: string) => void;
}): JSX.Element {
  const s = useStile();
  const { betreff, folgt } = p.neu;
  const leer = betreff.trim() === '';
  return (
    <Field
      className={s.feld}
      label={t['anlegen.betreff']}
      {...(leer ? { validationMessage: t['anlegen.betreff.fehlt'] } : {})}
      {...(leer || folgt ? {} : { hint: t['anlegen.betreff.hinweis'] })}
    >
      <Input
        className={s.breit}
        value={betreff}
        maxLength={betreffMax}
        disabled={p.gesperrt}
        onChange={(_, { value }) => p.aendere(value)}
      />
    </Field>
  );
}
