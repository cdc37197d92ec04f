import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { TextBulletListTreeRegular } from '@fluentui/react-icons';
import { ortText, type Ort } from '@registratur/shared/contract/orte';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import { marke } from '@registratur/shared/ui/marke';
import { useCallback, useState, useSyncExternalStore, type JSX } from 'react';
import { Seite } from './Seite.tsx';
import { useStand } from './stand.ts';
import { useStile } from './stile.ts';
import { ladeAktenplan, ladeSchublade } from './teile.ts';
import { useAbruf, useUmgebung } from './umgebung.ts';
import { useMedium } from '@registratur/shared/ui/seite/useMedium';
import { breite } from './breite.ts';
import { useNachgeladen } from '@registratur/shared/ui/seite/useNachgeladen';
import { useOrt } from './weg.ts';
import { Getrennt, NichtGefunden, Platzhalter } from './Zustand.tsx';

/** The Akten pages: Aktenplan, what was chosen in it, and one Schriftstück of it. */
export function Akten({ mitName }: { readonly mitName: boolean }): JSX.Element {
  const s = useStile();
  const ort = useOrt();
  const zwei = useMedium(breite.zwei);
  const [planOffen, setPlanOffen] = useState(false);
  const merke = useRestoreFocusTarget();
  return (
    <div className={s.grund}>
      <header className={s.leiste}>
        <a
          className={s.sprung}
          href="#inhalt"
          onClick={(e) => {
            // The address behind # is the place of the page.
            e.preventDefault();
            document.getElementById('inhalt')?.focus();
          }}
        >
          {de.zumInhalt}
        </a>
        <img src={marke} width={28} height={28} alt="" />
        <span className={s.haus}>{de.name}</span>
        {!zwei && (
          <Button
            {...merke}
            className={s.amStueck}
            icon={<TextBulletListTreeRegular />}
            onClick={() => setPlanOffen(true)}
          >
            {de['aktenplan.lesen']}
          </Button>
        )}
        {mitName && <Name />}
      </header>
      {ort ? (
        <Spalten ort={ort} planOffen={planOffen && !zwei} schliessePlan={() => setPlanOffen(false)} />
      ) : (
        <main id="inhalt" tabIndex={-1} className={s.mitte}>
          <NichtGefunden text={de['fehler.nicht_gefunden']} />
        </main>
      )}
    </div>
  );
}

/** Who is signed in, where the host does not show it. */
function Name(): JSX.Element | null {
  const s = useStile();
  const { fragen } = useUmgebung();
  const ich = useAbruf(fragen.ich);
  if (ich.art !== 'da') return null;
  return (
    <span className={s.rechts} title={de.angemeldetAls(ich.wert.name)}>
      <span className={s.unsichtbar}>{de.angemeldetAls('')}</span>
      {ich.wert.name}
    </span>
  );
}

function Spalten(p: {
  readonly ort: Ort;
  readonly planOffen: boolean;
  readonly schliessePlan: () => void;
}): JSX.Element {
  const s = useStile();
  const zwei = useMedium(breite.zwei);
  const stand = useStand(p.ort);
  const anlass = `${ortText(p.ort)} ${String(p.planOffen)}`;
  const Aktenplan = useNachgeladen(ladeAktenplan, anlass);
  const Schublade = useNachgeladen(ladeSchublade, anlass);
  const plan = Aktenplan ? (
    <Aktenplan akte={stand.art === 'akte' ? stand.akte : undefined} beiWahl={p.schliessePlan} />
  ) : (
    <Platzhalter hoehen={[20, 32, 34, 34, 34]} />
  );
  return (
    <div className={s.spalten}>
      {zwei && (
        <nav className={s.plan} aria-label={de['aktenplan.lesen']}>
          {plan}
        </nav>
      )}
      {p.planOffen && Schublade && (
        <Schublade
          seite="start"
          titel={de['aktenplan.lesen']}
          schliesse={p.schliessePlan}
          knopf={de['aktenplan.schliessen']}
        >
          {plan}
        </Schublade>
      )}
      <Seite stand={stand} hinweis={<Verbindung />} />
    </div>
  );
}

/** The one message that belongs to the whole page. */
function Verbindung(): JSX.Element | null {
  const s = useStile();
  const { bestand } = useUmgebung();
  const versuch = useSyncExternalStore(bestand.hoere, bestand.getrennt);
  const erneut = useCallback(() => bestand.erneut(), [bestand]);
  if (versuch === undefined) return null;
  return (
    <div className={s.inhalt}>
      <Getrennt key={versuch} versuch={versuch} erneut={erneut} />
    </div>
  );
}
