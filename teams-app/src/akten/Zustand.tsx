import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import type { JSX, ReactNode } from 'react';
import type { Abfrage, Ablehnung } from './bestand.ts';
import { Einzelheiten } from '@registratur/shared/ui/seite/Einzelheiten.tsx';
import { useNach, useNeuerVersuch } from '@registratur/shared/ui/seite/zeit';
import { useStile } from './stile.ts';
import { useUmgebung } from './umgebung.ts';
import { verweis } from './weg.ts';

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

/** No answer from the server: tries again by itself after 3, 12, 30, then every 60 seconds. */
export function Getrennt(p: { readonly versuch: number; readonly erneut: () => void }): JSX.Element {
  const rest = useNeuerVersuch(p.versuch, p.erneut);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{de['fehler.offline.titel']}</MessageBarTitle>
        {de['fehler.offline'](rest)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={p.erneut}>
          {de['fehler.offline.jetzt']}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
