import {
  ChatMultipleRegular,
  ClipboardTextLtrFilled,
  ClipboardTextLtrRegular,
  HistoryRegular,
  NumberSymbolRegular,
  PersonRegular,
  AddCircleRegular,
  StarRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { mergeClasses } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { Grund } from './auskunft.ts';
import { useStile } from './stile.ts';
import { gleich, type Vorschlag } from './vorschlaege.ts';
import { Zielworte } from './Auswahl.tsx';
import type { Ziel } from './schritt.ts';

const gruende: Readonly<Record<Grund['art'], FluentIcon>> = {
  zeichen: NumberSymbolRegular,
  faden: ChatMultipleRegular,
  person: PersonRegular,
  favorit: StarRegular,
  zuletzt: HistoryRegular,
  neu: AddCircleRegular,
};

/** Targets as cards, one of them chosen: a native radio group, one tab stop, arrows choose. */
export function Ziele(p: {
  readonly titel: string;
  readonly angebot: readonly Vorschlag[];
  readonly gewaehlt: Ziel | undefined;
  readonly gesperrt: boolean;
  readonly waehle: (ziel: Ziel) => void;
}): JSX.Element {
  const s = useStile();
  const name = useId();
  return (
    <fieldset className={mergeClasses(s.gruppe, s.rahmenlos)} disabled={p.gesperrt}>
      <legend className={s.unsichtbar}>{p.titel}</legend>
      <h2 className={s.h2} aria-hidden="true">
        {p.titel}
      </h2>
      {p.angebot.map((vorschlag) => (
        <Karte
          key={vorschlag.ziel.vorgang}
          gruppe={name}
          vorschlag={vorschlag}
          gewaehlt={gleich(vorschlag.ziel, p.gewaehlt)}
          waehle={p.waehle}
        />
      ))}
    </fieldset>
  );
}

function Karte(p: {
  readonly gruppe: string;
  readonly vorschlag: Vorschlag;
  readonly gewaehlt: boolean;
  readonly waehle: (ziel: Ziel) => void;
}): JSX.Element {
  const s = useStile();
  const id = useId();
  const { ziel, grund } = p.vorschlag;
  const Symbol = p.gewaehlt ? ClipboardTextLtrFilled : ClipboardTextLtrRegular;
  const Grundsymbol = grund && gruende[grund.art];
  return (
    <label className={mergeClasses(s.karte, p.gewaehlt && s.karteGewaehlt)}>
      <Symbol fontSize={20} className={mergeClasses(s.symbol, p.gewaehlt && s.markenfarbe)} aria-hidden />
      <span className={mergeClasses(s.eng, s.waechst)}>
        <Zielworte ziel={ziel} id={id} />
        {grund && Grundsymbol && (
          <span className={mergeClasses(s.reihe, s.klein, p.gewaehlt && s.grundFarbe)}>
            <Grundsymbol fontSize={16} className={s.symbol} aria-hidden />
            <span id={`${id}-grund`}>{grund.text}</span>
          </span>
        )}
      </span>
      <input
        type="radio"
        className={s.knopfRund}
        name={p.gruppe}
        checked={p.gewaehlt}
        onChange={() => p.waehle(ziel)}
        aria-labelledby={`${id}-titel`}
        aria-describedby={`${id}-zeichen ${id}-grund`}
      />
    </label>
  );
}
