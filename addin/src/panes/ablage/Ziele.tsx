import {
  ChatMultipleRegular,
  ClipboardTextLtrFilled,
  ClipboardTextLtrRegular,
  HistoryRegular,
  NumberSymbolRegular,
  PersonRegular,
  AddCircleRegular,
  StarRegular,
  TextWordCountRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { mergeClasses } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { Grund } from './auskunft.ts';
import { drop } from '@registratur/shared/ui/texte/drop';
import { useDropziel } from '../mehrere/drop/useDropziel.ts';
import { Stern } from './Stern.tsx';
import { useStile } from './stile.ts';
import { gleich, type Vorschlag } from './vorschlaege.ts';
import { Zielworte } from './Auswahl.tsx';
import type { Ziel } from './schritt.ts';
import type { Merken } from './useMerken.ts';

const gruende: Readonly<Record<Grund['art'], FluentIcon>> = {
  zeichen: NumberSymbolRegular,
  faden: ChatMultipleRegular,
  person: PersonRegular,
  betreff: TextWordCountRegular,
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
  /** With it each card can be put on the list of favourites. */
  readonly merken?: Merken | undefined;
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
        <div key={vorschlag.ziel.vorgang} className={s.kartenplatz}>
          <Karte
            gruppe={name}
            vorschlag={vorschlag}
            gewaehlt={gleich(vorschlag.ziel, p.gewaehlt)}
            waehle={p.waehle}
          />
          {p.merken && <Stern ziel={vorschlag.ziel} merken={p.merken} />}
        </div>
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
  const { darueber, merkmal } = useDropziel(ziel);
  return (
    <label className={mergeClasses(s.karte, (p.gewaehlt || darueber) && s.karteGewaehlt)} {...merkmal}>
      <Symbol fontSize={20} className={mergeClasses(s.symbol, p.gewaehlt && s.markenfarbe)} aria-hidden />
      <span className={mergeClasses(s.eng, s.waechst)}>
        <Zielworte ziel={ziel} id={id} />
        {darueber && (
          <span className={mergeClasses(s.klein, s.stark, s.grundFarbe)}>{drop['ablage.drop']}</span>
        )}
        {!darueber && grund && Grundsymbol && (
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
