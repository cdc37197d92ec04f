import { Button, mergeClasses } from '@fluentui/react-components';
import {
  BuildingGovernmentRegular,
  ClipboardTextLtrFilled,
  ClipboardTextLtrRegular,
} from '@fluentui/react-icons';
import { de } from '@registratur/shared/ui/texte/de';
import type { JSX } from 'react';
import type { Marke } from './auskunft.ts';
import { tagUndUhr } from './datum.ts';
import { useStile } from './stile.ts';

/** Where the e-mail is filed already: the Vorgang for who may read it, otherwise only who can be asked. */
export function Bekannt(p: {
  readonly marken: readonly Marke[];
  readonly waehleTrotzdem: () => void;
}): JSX.Element {
  const s = useStile();
  const lesbar = p.marken.some((marke) => marke.stand === 'hier');
  return (
    <>
      {!lesbar && <p className={s.text}>{de['bekannt.gesperrt']}</p>}
      {p.marken.map((marke) =>
        marke.stand === 'hier' ? (
          <Fundort key={marke.schriftstueck} marke={marke} />
        ) : (
          <Auskunftstelle key={marke.auskunft} name={marke.auskunft} />
        ),
      )}
      {lesbar && <p className={s.text}>{de['ablage.bereits.text']}</p>}
      <section className={s.gruppe}>
        <h2 className={s.h2}>{lesbar ? de['bekannt.woanders'] : de['bekannt.eigene']}</h2>
        <Button
          appearance="subtle"
          className={s.links}
          icon={<ClipboardTextLtrRegular aria-hidden />}
          onClick={p.waehleTrotzdem}
        >
          {de['bekannt.waehlen']}
        </Button>
      </section>
    </>
  );
}

function Fundort({ marke }: { readonly marke: Extract<Marke, { stand: 'hier' }> }): JSX.Element {
  const s = useStile();
  const wann = tagUndUhr(new Date(marke.abgelegtAm), new Date());
  return (
    <div className={mergeClasses(s.kachel, s.kachelGut)}>
      <div className={s.reihe}>
        <ClipboardTextLtrFilled fontSize={20} className={mergeClasses(s.symbol, s.gut)} aria-hidden />
        <span className={s.eng}>
          <span className={s.stark}>{marke.vorgangBetreff}</span>
          <span className={s.zeichen}>{marke.kennzeichen}</span>
        </span>
      </div>
      <span className={s.text}>{de['bekannt.wer'](marke.abgelegtVon.name, wann)}</span>
    </div>
  );
}

function Auskunftstelle({ name }: { readonly name: string }): JSX.Element {
  const s = useStile();
  return (
    <div className={mergeClasses(s.kachel, s.kachelRuhig)}>
      <span className={s.klein}>{de['bekannt.auskunft']}</span>
      <div className={s.reihe}>
        <BuildingGovernmentRegular fontSize={20} className={s.symbol} aria-hidden />
        <span className={s.stark}>{name}</span>
      </div>
    </div>
  );
}
