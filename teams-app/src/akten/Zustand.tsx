import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular, DocumentSearchRegular } from '@fluentui/react-icons';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import { useEffect, useState, type JSX, type ReactNode } from 'react';
import type { Abfrage, Ablehnung } from './bestand.ts';
import { kopiere } from '@registratur/shared/ui/seite/kopiere';
import { useStile } from './stile.ts';
import { useUmgebung } from './umgebung.ts';
import { verweis } from './weg.ts';

/** True once the part has been there so long. */
function useNach(ms: number): boolean {
  const [um, setUm] = useState(false);
  useEffect(() => {
    const warte = setTimeout(() => setUm(true), ms);
    return () => clearTimeout(warte);
  }, [ms]);
  return um;
}

/** Nothing at first, then the final geometry in grey (heights in px), then a word. */
export function Platzhalter({ hoehen }: { readonly hoehen: readonly number[] }): JSX.Element {
  const s = useStile();
  const grau = useNach(300);
  const lange = useNach(5_000);
  return (
    <div className={s.gruppe}>
      <span className={s.unsichtbar} role="status">
        {de['laden.titel']}
      </span>
      {grau &&
        hoehen.map((height, i) => <div key={i} className={s.grau} style={{ height }} aria-hidden="true" />)}
      {lange && <p className={s.text}>{de['laden.lang']}</p>}
    </div>
  );
}

/** One sentence, one action. */
export function Leer(p: {
  readonly symbol: ReactNode;
  readonly text: string;
  readonly titel?: boolean;
  readonly children?: ReactNode;
}): JSX.Element {
  const s = useStile();
  return (
    <div className={s.leer}>
      {p.symbol}
      {p.titel ? <h1 className={s.untertitel}>{p.text}</h1> : <p className={s.text}>{p.text}</p>}
      {p.children}
    </div>
  );
}

/** What is not there and what must not be seen look the same. */
export function NichtGefunden({ text }: { readonly text: string }): JSX.Element {
  return (
    <Leer symbol={<DocumentSearchRegular fontSize={32} aria-hidden />} text={text} titel>
      <Button as="a" href={verweis({ art: 'akten' })}>
        {de['fehler.zuDenAkten']}
      </Button>
    </Leer>
  );
}

/** A refusal, with what can be done about it. */
export function Abgelehnt<T>(p: {
  readonly ablehnung: Ablehnung;
  readonly abfrage: Abfrage<T>;
}): JSX.Element {
  const s = useStile();
  const { bestand } = useUmgebung();
  const { problem } = p.ablehnung;
  if (problem.code === 'nicht_gefunden') return <NichtGefunden text={problem.title} />;
  return (
    <div className={s.inhalt}>
      <div className={s.teile}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{de['fehler.titel']}</MessageBarTitle>
            {problem.title}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void bestand.frage(p.abfrage)}>
              {de['fehler.erneut']}
            </Button>
          </MessageBarActions>
        </MessageBar>
        <Einzelheiten ablehnung={p.ablehnung} />
      </div>
    </div>
  );
}

/** Code and id for the people who look after the system. */
function Einzelheiten({ ablehnung }: { readonly ablehnung: Ablehnung }): JSX.Element {
  const s = useStile();
  const [offen, falte] = useState(false);
  const { problem, kennung } = ablehnung;
  const Pfeil = offen ? ChevronDownRegular : ChevronRightRegular;
  const zeilen = [
    de['fehler.meldung'](problem.code.toUpperCase()),
    ...(kennung === undefined ? [] : [de['fehler.kennung'](kennung)]),
  ];
  return (
    <section className={s.gruppe}>
      <Button
        appearance="subtle"
        size="small"
        className={s.links}
        icon={<Pfeil aria-hidden />}
        aria-expanded={offen}
        onClick={() => falte(!offen)}
      >
        {de['fehler.einzelheiten']}
      </Button>
      {offen && (
        <>
          <span className={s.klein}>
            {zeilen.map((zeile) => (
              <div key={zeile}>{zeile}</div>
            ))}
          </span>
          <Button size="small" className={s.links} onClick={() => void kopiere(zeilen.join('\n'))}>
            {de['fehler.kopieren']}
          </Button>
        </>
      )}
    </section>
  );
}

const abstaende = [3, 12, 30, 60] as const;

/** No answer from the server: tries again by itself after 3, 12, 30, then every 60 seconds. */
export function Getrennt(p: { readonly versuch: number; readonly erneut: () => void }): JSX.Element {
  const { versuch, erneut } = p;
  const [rest, setRest] = useState<number>(abstaende[Math.min(versuch, 3)] ?? 60);
  useEffect(() => {
    if (rest === 0) {
      erneut();
      return undefined;
    }
    const takt = setTimeout(() => setRest(rest - 1), 1_000);
    return () => clearTimeout(takt);
  }, [rest, erneut]);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{de['fehler.offline.titel']}</MessageBarTitle>
        {de['fehler.offline'](rest)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={erneut}>
          {de['fehler.offline.jetzt']}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
