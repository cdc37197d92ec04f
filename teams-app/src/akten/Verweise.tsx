import { LinkRegular } from '@fluentui/react-icons';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import { useId, type JSX } from 'react';
import type { Verweis, Vorgang } from './fragen.ts';
import { useStile, useZeilenstile } from './stile.ts';
import { useAbruf, useUmgebung } from './umgebung.ts';
import { verweis } from './weg.ts';

/** What belongs to a Vorgang too and lies elsewhere; nothing where there is none. */
export function Verweise({ vorgang }: { readonly vorgang: Vorgang }): JSX.Element | null {
  const s = useStile();
  const titel = useId();
  const { fragen } = useUmgebung();
  const darf = vorgang.erlaubt.includes('schriftstueck.liste');
  const verweise = useAbruf(darf ? fragen.verweise(vorgang.akte, vorgang.id) : undefined);
  if (verweise.art !== 'da' || verweise.wert.length === 0) return null;
  return (
    <section aria-labelledby={titel}>
      <div className={s.inhalt}>
        <h2 className={s.abschnitt} id={titel}>
          {de['vorgang.verweise']}
        </h2>
      </div>
      <ul className={s.liste}>
        {verweise.wert.map((v) => (
          <Zeile key={v.schriftstueck} verweis={v} />
        ))}
      </ul>
    </section>
  );
}

function Zeile({ verweis: v }: { readonly verweis: Verweis }): JSX.Element {
  const s = useStile();
  const z = useZeilenstile();
  return (
    <li>
      <a
        className={z.stueck}
        href={verweis({ art: 'schriftstueck', akte: v.akte, schriftstueck: v.schriftstueck })}
      >
        <LinkRegular fontSize={20} className={s.symbol} aria-hidden />
        <span className={z.worte}>
          <span className={z.name}>{v.betreff || de['schriftstueck.ohneBetreff']}</span>
          <span className={s.klein}>
            {v.kennzeichen} · {v.vorgangBetreff}
          </span>
        </span>
      </a>
    </li>
  );
}
