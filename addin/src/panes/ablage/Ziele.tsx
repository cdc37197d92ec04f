import {
  ArchiveRegular,
  ClipboardTextLtrFilled,
  ClipboardTextLtrRegular,
  NumberSymbolRegular,
} from '@fluentui/react-icons';
import { mergeClasses } from '@fluentui/react-components';
import { de } from '@registratur/shared/ui/texte/de';
import { useId, type JSX } from 'react';
import { useStile } from './stile.ts';
import { gleich, type Vorschlag } from './vorschlaege.ts';
import type { Ziel } from './schritt.ts';

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
  return (
    <label className={mergeClasses(s.karte, p.gewaehlt && s.karteGewaehlt)}>
      <Symbol fontSize={20} className={mergeClasses(s.symbol, p.gewaehlt && s.markenfarbe)} aria-hidden />
      <span className={mergeClasses(s.eng, s.waechst)}>
        <Zielworte ziel={ziel} id={id} />
        {grund && (
          <span className={mergeClasses(s.reihe, s.klein, p.gewaehlt && s.grundFarbe)}>
            <NumberSymbolRegular fontSize={16} className={s.symbol} aria-hidden />
            <span id={`${id}-grund`}>{de['grund.aktenzeichen']}</span>
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

function Zielworte(p: { readonly ziel: Ziel; readonly id: string }): JSX.Element {
  const s = useStile();
  return (
    <>
      <span id={`${p.id}-titel`} className={s.stark}>
        {p.ziel.betreff}
      </span>
      <span id={`${p.id}-zeichen`} className={s.zeichen}>
        {p.ziel.vorgangszeichen}
      </span>
    </>
  );
}

/** The chosen target while it cannot be changed. */
export function Auswahl(p: { readonly ziel: Ziel; readonly geschlossen?: boolean }): JSX.Element {
  const s = useStile();
  const Symbol = p.geschlossen ? ArchiveRegular : ClipboardTextLtrRegular;
  return (
    <section className={s.gruppe}>
      <h2 className={s.h2}>{de['ablage.auswahl']}</h2>
      <div className={mergeClasses(s.karte, s.karteRuhig)}>
        <Symbol fontSize={20} className={s.symbol} aria-hidden />
        <span className={mergeClasses(s.eng, s.waechst)}>
          <Zielworte ziel={p.ziel} id="auswahl" />
        </span>
      </div>
    </section>
  );
}
