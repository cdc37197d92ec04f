import { Button, mergeClasses, ProgressBar, Spinner } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { de } from '@registratur/shared/ui/texte/de';
import { mehrere } from '@registratur/shared/ui/texte/mehrere';
import { useEffect, useRef, useState, useSyncExternalStore, type JSX } from 'react';
import { uhrzeit } from '@registratur/shared/ui/datum';
import { Getrennt } from '../ablage/Meldung.tsx';
import type { Ziel } from '../ablage/schritt.ts';
import { useStile } from '../ablage/stile.ts';
import { useJetzt } from '../ablage/zeit.ts';
import type { Betrieb } from './betrieb.ts';
import {
  allesZurueck,
  bearbeitet,
  istOffen,
  laeuft,
  nimmtZurueck,
  restSekunden,
  ruecknahmeBis,
  ruecknahmen,
  veraktet,
  type Lauf,
} from './lauf.ts';
import { useZeilenstile } from './stile.ts';
import type { Worte } from './worte.ts';
import { Zeile } from './Zeile.tsx';

interface Verlaufsteile {
  readonly betrieb: Betrieb;
  readonly ziel: Ziel;
  readonly worte: Worte;
  /** Something else is selected in Outlook by now. */
  readonly verlassen: boolean;
  readonly fertig: () => void;
}

/** A run while it goes on and after it has ended; the rows keep their order (ux §6.4). */
export function Verlauf(p: Verlaufsteile): JSX.Element {
  const s = useStile();
  const z = useZeilenstile();
  const { betrieb, worte } = p;
  const lauf = useSyncExternalStore(betrieb.hoere, betrieb.stand);
  const inGang = laeuft(lauf);
  const tickt = inGang || lauf.posten.some(({ stand }) => ruecknahmeBis(stand, new Date()) !== undefined);
  const jetzt = useJetzt(tickt);
  const titel = useTitelfokus(inGang, nimmtZurueck(lauf));
  const erledigt = !inGang && !nimmtZurueck(lauf) && !lauf.posten.some(istOffen);
  const { verlassen, fertig } = p;
  useEffect(() => {
    // The new selection takes the place of a result with nothing left to do.
    if (erledigt && verlassen) fertig();
  });
  const text = inGang
    ? worte.laeuft(lauf.runde.ids.length)
    : worte.fertig(veraktet(lauf), lauf.posten.length);
  const zurueck = ruecknahmetext(lauf, worte);
  return (
    <main className={s.seite}>
      <Ansage lauf={lauf} ergebnis={inGang ? '' : [text, zurueck].filter(Boolean).join('. ')} />
      <div className={s.inhalt}>
        <header className={s.eng}>
          <h1 className={s.ergebnis} tabIndex={-1} ref={titel}>
            {text}
          </h1>
          <span className={s.klein}>{mehrere['lauf.ziel'](p.ziel.vorgangszeichen, p.ziel.betreff)}</span>
        </header>
        {lauf.halt === 'getrennt' && (
          <Getrennt key={lauf.versuche} versuch={lauf.versuche - 1} erneut={betrieb.verbinde} />
        )}
        {inGang && <Balken lauf={lauf} jetzt={jetzt} titel={text} />}
        <ul className={z.liste} aria-label={worte.zeilen}>
          {lauf.posten.map((posten) => (
            <Zeile
              key={posten.id}
              posten={posten}
              jetzt={jetzt}
              erneut={() => betrieb.erneut([posten.id])}
              nimmZurueck={() => betrieb.nimmZurueck([posten.id])}
            />
          ))}
        </ul>
        {zurueck !== '' && <p className={s.text}>{zurueck}</p>}
        {worte.grenze !== undefined && <p className={s.klein}>{worte.grenze}</p>}
        {p.verlassen && <p className={s.klein}>{mehrere['mehrere.wechsel']}</p>}
      </div>
      <Fuss {...p} lauf={lauf} inGang={inGang} jetzt={jetzt} />
    </main>
  );
}

/** The heading, focused when the run begins and when it ends, and when an undo took its button away; never while the person is elsewhere in Outlook. */
function useTitelfokus(inGang: boolean, zurueck: boolean): React.RefObject<HTMLHeadingElement | null> {
  const titel = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus()) titel.current?.focus();
  }, [inGang]);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) titel.current?.focus();
  }, [zurueck]);
  return titel;
}

function Balken(p: { readonly lauf: Lauf; readonly jetzt: Date; readonly titel: string }): JSX.Element {
  const s = useStile();
  const z = useZeilenstile();
  const { fertig, gesamt } = bearbeitet(p.lauf);
  const rest = restSekunden(p.lauf, p.jetzt.getTime());
  return (
    <div className={z.balken}>
      <ProgressBar thickness="large" value={fertig} max={gesamt} aria-label={p.titel} />
      <div className={mergeClasses(s.auseinander, z.umbruch)}>
        <span className={s.klein}>{mehrere['lauf.bearbeitet'](fertig, gesamt)}</span>
        {rest !== undefined && <span className={s.klein}>{mehrere['lauf.rest'](rest)}</span>}
      </div>
    </div>
  );
}

/** Said once all undos are answered. */
function ruecknahmetext(lauf: Lauf, worte: Worte): string {
  const { gelungen, misslungen } = ruecknahmen(lauf);
  return nimmtZurueck(lauf) ? '' : worte.zurueck(gelungen, misslungen);
}

function Fuss(
  p: Verlaufsteile & { readonly lauf: Lauf; readonly inGang: boolean; readonly jetzt: Date },
): JSX.Element {
  const s = useStile();
  const { betrieb, worte } = p;
  const offen = p.lauf.posten.filter(istOffen).length;
  if (p.inGang) {
    return (
      <footer className={s.fuss}>
        <Button size="large" className={s.breit} aria-describedby="bleiben" onClick={betrieb.brichAb}>
          {mehrere['lauf.abbrechen']}
        </Button>
        <span className={s.klein} id="bleiben">
          {worte.bleiben}
        </span>
      </footer>
    );
  }
  return (
    <footer className={s.fuss}>
      {offen > 0 && (
        <Button appearance="primary" size="large" className={s.breit} onClick={() => betrieb.erneut()}>
          {worte.erneut(offen)}
        </Button>
      )}
      <Alles lauf={p.lauf} jetzt={p.jetzt} nimm={betrieb.nimmZurueck} />
      <Button size="large" className={s.breit} onClick={p.fertig}>
        {mehrere['lauf.fertig']}
      </Button>
    </footer>
  );
}

/** One undo for the whole run. */
function Alles(p: {
  readonly lauf: Lauf;
  readonly jetzt: Date;
  readonly nimm: (ids: readonly string[]) => void;
}): JSX.Element | null {
  const s = useStile();
  const laufend = nimmtZurueck(p.lauf);
  const alles = allesZurueck(p.lauf, p.jetzt);
  if (!alles) return null;
  return (
    <>
      <Button
        size="large"
        className={s.breit}
        icon={laufend ? <Spinner size="tiny" aria-hidden /> : <ArrowUndoRegular aria-hidden />}
        disabledFocusable={laufend}
        aria-describedby="alles-bis"
        onClick={() => p.nimm(alles.ids)}
      >
        {mehrere['lauf.zuruecknehmen']}
      </Button>
      <span className={s.klein} id="alles-bis">
        {de['schriftstueck.zuruecknehmen.bis'](uhrzeit(alles.bis))}
      </span>
    </>
  );
}

const ansageAbstandMs = 5_000;

/** What is read aloud: how far it is, at most every five seconds, then the result; a lost connection at once. */
function Ansage({ lauf, ergebnis }: { readonly lauf: Lauf; readonly ergebnis: string }): JSX.Element {
  const s = useStile();
  const { fertig, gesamt } = bearbeitet(lauf);
  const stand = mehrere['lauf.bearbeitet'](fertig, gesamt);
  const gedrosselt = useGedrosselt(stand);
  return (
    <>
      <div className={s.unsichtbar} role="status">
        {ergebnis === '' ? gedrosselt : ergebnis}
      </div>
      <div className={s.unsichtbar} role="alert">
        {lauf.halt === 'getrennt' && de['fehler.offline.titel']}
      </div>
    </>
  );
}

function useGedrosselt(text: string): string {
  const [gesagt, setGesagt] = useState(text);
  const zuletzt = useRef(0);
  useEffect(() => {
    const pause = Math.max(0, zuletzt.current + ansageAbstandMs - Date.now());
    const warte = setTimeout(() => {
      zuletzt.current = Date.now();
      setGesagt(text);
    }, pause);
    return () => clearTimeout(warte);
  }, [text]);
  return gesagt;
}
