import { mergeClasses } from '@fluentui/react-components';
import { ArchiveRegular, ClipboardTextLtrRegular } from '@fluentui/react-icons';
import { de } from '@registratur/shared/ui/texte/de';
import type { JSX } from 'react';
import type { Ziel } from './schritt.ts';
import { useStile } from './stile.ts';

/** How a target is written everywhere. */
export function Zielworte(p: { readonly ziel: Ziel; readonly id: string }): JSX.Element {
  const s = useStile();
  return (
    <>
      <span id={`${p.id}-titel`} className={s.stark}>
        <bdi>{p.ziel.betreff}</bdi>
      </span>
      <span id={`${p.id}-zeichen`} className={s.zeichen}>
        {p.ziel.vorgangszeichen}
      </span>
    </>
  );
}

/** The chosen target while it cannot be changed. */
export function Auswahl(p: {
  readonly ziel: Ziel;
  readonly titel?: string;
  readonly geschlossen?: boolean;
}): JSX.Element {
  const s = useStile();
  const Symbol = p.geschlossen ? ArchiveRegular : ClipboardTextLtrRegular;
  return (
    <section className={s.gruppe}>
      <h2 className={s.h2}>{p.titel ?? de['ablage.auswahl']}</h2>
      <div className={mergeClasses(s.karte, s.karteRuhig)}>
        <Symbol fontSize={20} className={s.symbol} aria-hidden />
        <span className={mergeClasses(s.eng, s.waechst)}>
          <Zielworte ziel={p.ziel} id="auswahl" />
        </span>
      </div>
    </section>
  );
}
