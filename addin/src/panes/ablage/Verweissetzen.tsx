import { de } from '@registratur/shared/ui/texte/de';
import { verweise as t } from '@registratur/shared/ui/texte/verweise';
import { useCallback, type ComponentProps, type JSX, type SubmitEvent } from 'react';
import { Fuss } from './Fuss.tsx';
import type { Knopfzeile } from './knopfzeile.ts';
import { Kopf } from './Kopf.tsx';
import { Einzelheiten } from '@registratur/shared/ui/seite/Einzelheiten.tsx';
import { Ablehnung, Meldung } from './Meldung.tsx';
import type { Nebenteile } from './Nebenseite.tsx';
import { useStile } from './stile.ts';
import { Suche } from './Suche.tsx';
import { falteEin, finde, fundortVon, setze, suche, waehle, type Verweisstand } from './verweis.ts';
import { Ziele } from './Ziele.tsx';

/** „Verweis setzen“: the e-mail stays where it lies, the chosen Vorgang leads to it (R1.1). */
export function Verweissetzen(p: Nebenteile): JSX.Element | null {
  const s = useStile();
  const { bedienung: b, ablage } = p;
  const { verweis, nachricht } = ablage;
  const { id } = nachricht;
  const { melde } = b;
  const meldeSuche = useCallback<ComponentProps<typeof Suche>['melde']>(
    (a) => melde({ art: 'verweis', id, weiter: schrittFuer(a) }),
    [melde, id],
  );
  if (!verweis) return null;
  const { gang } = verweis;
  const zeile = knopf(verweis);
  const fest = gang.art === 'laeuft' || gang.art === 'ungewiss';
  const ort = fundortVon(ablage);
  const sendeAb = (ereignis: SubmitEvent): void => {
    ereignis.preventDefault();
    if (!zeile.gesperrt && !zeile.laeuft && b.istGewaehlt(id)) void setze(b.umfeld, ablage);
  };
  return (
    <form className={s.seite} aria-label={t['verweis.setzen']} onSubmit={sendeAb} noValidate>
      <div className={s.inhalt}>
        <Kopf ablage={ablage} titel={p.titel} />
        {gang.art === 'abgelehnt' && <Ablehnung titel={t['verweis.nicht']} ablehnung={gang} />}
        {gang.art === 'ungewiss' && (
          <Meldung ton="warning" titel={t['verweis.ungewiss.titel']} text={t['verweis.ungewiss']} />
        )}
        <section className={s.gruppe} aria-labelledby="verweis-setzen">
          <h2 className={s.h2} id="verweis-setzen">
            {t['verweis.setzen']}
          </h2>
          {ort && <p className={s.text}>{t['verweis.erklaert'](ort.vorgangszeichen)}</p>}
        </section>
        {p.angebot.length > 0 && (
          <Ziele
            titel={de['ablage.vorschlaege']}
            angebot={p.angebot}
            gewaehlt={verweis.ziel}
            gesperrt={fest}
            waehle={(ziel) => melde({ art: 'verweis', id, weiter: waehle(ziel) })}
          />
        )}
        <Suche
          ablage={{ nachricht, suche: verweis.suche }}
          gewaehlt={verweis.ziel}
          gesperrt={fest}
          ruf={p.ruf}
          melde={meldeSuche}
        />
        {gang.art === 'abgelehnt' && <Einzelheiten ablehnung={gang} />}
      </div>
      <Fuss
        zeile={zeile.laeuft ? zeile : { ...zeile, neben: { text: t['verweis.zurueck'], tat: 'zurWahl' } }}
        taten={{ zurWahl: () => melde({ art: 'verweis', id, weiter: falteEin }) }}
      />
    </form>
  );
}

type Suchaktion = Parameters<ComponentProps<typeof Suche>['melde']>[0];

function schrittFuer(a: Suchaktion): ReturnType<typeof waehle> {
  switch (a.art) {
    case 'gesucht':
      return suche(a.text);
    case 'gefunden':
      return finde(a.text, a.antwort);
    case 'zielGewaehlt':
      return waehle(a.ziel);
  }
}

function knopf({ gang, ziel }: Verweisstand): Knopfzeile {
  const setzen = { text: t['verweis.setzen'], tat: 'absenden' } as const;
  if (gang.art === 'ungewiss') return { ...setzen, text: t['verweis.erneut'] };
  if (!ziel) return { ...setzen, gesperrt: true, darunter: de['ablage.waehlen'] };
  const darunter = de['schriftstueck.ablegen.ziel'](ziel.vorgangszeichen);
  return { ...setzen, darunter, laeuft: gang.art === 'laeuft' };
}
