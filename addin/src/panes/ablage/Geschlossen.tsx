import { Button } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import type { Ruf } from '@registratur/shared/contract/client';
import { de } from '@registratur/shared/ui/texte/de';
import { vorgaenge as t } from '@registratur/shared/ui/texte/vorgaenge';
import { useEffect, useState, type JSX, type SubmitEvent } from 'react';
import { Auswahl } from './Auswahl.tsx';
import { wiedereroeffnung, type Stelle } from './briefe.ts';
import { tag } from '@registratur/shared/ui/datum';
import { Fuss } from './Fuss.tsx';
import type { Knopfzeile } from './knopfzeile.ts';
import { Kopf } from './Kopf.tsx';
import { Meldung } from './Meldung.tsx';
import type { Nebenteile } from './Nebenseite.tsx';
import { Anlagemeldung, Betrefffeld, knopf } from './NeuerVorgang.tsx';
import { folgeFuer, gibAn, legeAnUndAb, oeffne, type Neuanlage } from './neuanlage.ts';
import type { Schritt, Ziel } from './schritt.ts';
import { useStile } from './stile.ts';

type Abgelehnt = Extract<Schritt, { art: 'abgelehnt' }>;

/** The chosen Vorgang is closed: a Folge-Vorgang, or the request to reopen. No dead end. */
export function Geschlossen(p: Nebenteile): JSX.Element | null {
  const { schritt } = p.ablage;
  return schritt.art === 'abgelehnt' ? <Seite {...p} schritt={schritt} /> : null;
}

const anfrage = { text: t['geschlossen.anfragen'], tat: 'anfragen' } as const;
const nurAnfragen: Knopfzeile = {
  ...anfrage,
  neben: { text: de['ablage.anderesZiel'], tat: 'anderesZiel' },
};
const mitFolge = (zeile: Knopfzeile): Knopfzeile => ({ ...zeile, neben: anfrage });

function Seite(p: Nebenteile & { readonly schritt: Abgelehnt }): JSX.Element {
  const s = useStile();
  const { bedienung: b, ablage, schritt } = p;
  const { nachricht } = ablage;
  const { ziel } = schritt.auftrag;
  const was = schritt.problem.was ?? 'vorgang';
  const lage = useLage(p.ruf, ziel, was);
  const [ohneBrief, setzeOhneBrief] = useState(false);
  const neu = ablage.neu?.folgt?.vorgang === ziel.vorgang ? ablage.neu : folgeFuer(ziel);
  const aendere = (betreff: string): void =>
    b.melde({ art: 'neuanlage', id: nachricht.id, weiter: (alt) => gibAn({ betreff })(oeffne(neu)(alt)) });
  const anfragen = (): void => {
    const { seit, stelle } = lage;
    const entwurf = wiedereroeffnung({ nachricht, ziel, was, seit, stelle, jetzt: new Date() });
    setzeOhneBrief(!b.umfeld.outlook.schreibe(entwurf));
  };
  const anderes = (): void => b.melde({ art: 'anderesZiel', id: nachricht.id });
  const sendeAb = (ereignis: SubmitEvent): void => {
    ereignis.preventDefault();
    if (was === 'akte' || neu.gang.art === 'laeuft' || !b.istGewaehlt(nachricht.id)) return;
    b.melde({ art: 'neuanlage', id: nachricht.id, weiter: oeffne(neu) });
    void legeAnUndAb(b.umfeld, ablage, neu);
  };
  return (
    <form className={s.seite} aria-label={t['geschlossen.folge']} onSubmit={sendeAb} noValidate>
      <div className={s.inhalt}>
        <Kopf ablage={ablage} titel={p.titel} />
        {neu.gang.art === 'form' || neu.gang.art === 'laeuft' ? (
          <Meldung
            ton="warning"
            titel={t[`geschlossen.${was}.titel`]}
            text={t[`geschlossen.${was}`](lage.seit)}
          />
        ) : (
          <Anlagemeldung neu={neu} />
        )}
        <Auswahl ziel={ziel} titel={t['geschlossen.alter']} geschlossen />
        {was === 'vorgang' && <Folge neu={neu} aendere={aendere} />}
        <p className={s.klein} role={ohneBrief ? 'alert' : undefined}>
          {ohneBrief ? `${t['brief.geht_nicht']} ` : ''}
          {lage.stelle.name === '' ? '' : t['brief.an_stelle'](lage.stelle.name)}
        </p>
        {was === 'vorgang' && (
          <Button appearance="subtle" className={s.links} onClick={anderes}>
            {de['ablage.anderesZiel']}
          </Button>
        )}
      </div>
      <Fuss
        zeile={was === 'akte' ? nurAnfragen : mitFolge(knopf(ablage, neu, t['geschlossen.knopf']))}
        taten={{ anfragen, anderesZiel: anderes }}
      />
    </form>
  );
}

function Folge(p: { readonly neu: Neuanlage; readonly aendere: (betreff: string) => void }): JSX.Element {
  const s = useStile();
  const { art } = p.neu.gang;
  return (
    <section className={s.gruppe} aria-labelledby="folge">
      <h2 className={s.h2} id="folge">
        {t['geschlossen.folge']}
      </h2>
      <Betrefffeld neu={p.neu} gesperrt={art === 'laeuft' || art === 'ungewiss'} aendere={p.aendere} />
      <span className={`${s.reihe} ${s.klein}`}>
        <LinkRegular fontSize={16} className={s.symbol} aria-hidden />
        {t['geschlossen.verweis']}
      </span>
    </section>
  );
}

interface Lage {
  /** TT.MM.JJJJ */
  readonly seit: string | undefined;
  readonly stelle: Stelle;
}

/** Since when it is closed and who is responsible; what does not come is left out. */
function useLage(ruf: Ruf, ziel: Ziel, was: 'akte' | 'vorgang'): Lage {
  const [lage, setze] = useState<Lage>({ seit: undefined, stelle: { name: '' } });
  const { akte, vorgang } = ziel;
  useEffect(() => {
    let gilt = true;
    void Promise.all([
      ruf('vorgang.lesen', { pfad: { akte, vorgang } }),
      was === 'akte' ? ruf('akte.lesen', { pfad: { akte } }) : undefined,
    ]).then(([v, a]) => {
      if (!gilt) return;
      const { ende } = (a?.ok ? a.wert : v.ok ? v.wert : undefined)?.laufzeit ?? {};
      const stelle = v.ok ? v.wert.zustaendig : undefined;
      setze({
        seit: typeof ende === 'string' ? tag(new Date(`${ende}T12:00:00Z`)) : undefined,
        stelle: stelle ?? { name: '' },
      });
    });
    return () => {
      gilt = false;
    };
  }, [ruf, akte, vorgang, was]);
  return lage;
}
