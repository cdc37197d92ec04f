import { Badge, Button, mergeClasses, useRestoreFocusTarget } from '@fluentui/react-components';
import { ShieldErrorRegular } from '@fluentui/react-icons';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import { useEffect, useRef, type JSX, type KeyboardEvent } from 'react';
import type { Schriftstueck, Vorgang } from './fragen.ts';
import { herkunft, neuesteZuerst, symbolVon } from './schriftstuecke.ts';
import { useStile, useZeilenstile } from './stile.ts';
import { Tag } from './Tag.tsx';
import { useAbruf, useUmgebung } from './umgebung.ts';
import { gehe, verweis } from './weg.ts';
import { Abgelehnt, Platzhalter } from './Zustand.tsx';

/** What lies in an open Vorgang, the newest first. */
export function Schriftstuecke(p: {
  readonly vorgang: Vorgang;
  readonly gewaehlt: string | undefined;
}): JSX.Element {
  const s = useStile();
  const { fragen, bestand } = useUmgebung();
  const { vorgang } = p;
  const darf = vorgang.erlaubt.includes('schriftstueck.liste');
  const abfrage = fragen.schriftstuecke(vorgang.akte, vorgang.id);
  const stuecke = useAbruf(darf ? abfrage : undefined);
  if (!darf) return <Hinweis text={de['vorgang.ohneInhalte']} />;
  if (stuecke.art === 'abgelehnt') return <Abgelehnt ablehnung={stuecke} abfrage={abfrage} />;
  if (stuecke.art !== 'da')
    return <div className={s.inhalt}>{stuecke.art === 'laden' && <Platzhalter hoehen={[44, 44]} />}</div>;
  const { eintraege, weiter } = stuecke.wert;
  if (eintraege.length === 0) return <Hinweis text={de['vorgang.leer']} />;
  return (
    <>
      <ul className={s.liste} aria-label={vorgang.betreff}>
        {neuesteZuerst(eintraege).map((ss) => (
          <Zeile key={ss.id} ss={ss} gewaehlt={ss.id === p.gewaehlt} />
        ))}
      </ul>
      {weiter !== undefined && (
        <div className={s.inhalt}>
          <Button onClick={() => void bestand.frage(abfrage.mehr)}>{de['liste.weitere']}</Button>
        </div>
      )}
    </>
  );
}

function Hinweis({ text }: { readonly text: string }): JSX.Element {
  const s = useStile();
  return (
    <div className={s.inhalt}>
      <p className={s.text}>{text}</p>
    </div>
  );
}

/** Id of the row, where the focus returns to. */
export const zeileId = (schriftstueck: string): string => `zeile-${schriftstueck}`;

function Zeile({ ss, gewaehlt }: { readonly ss: Schriftstueck; readonly gewaehlt: boolean }): JSX.Element {
  const s = useStile();
  const z = useZeilenstile();
  const Symbol = symbolVon(ss);
  const ort = { art: 'schriftstueck', akte: ss.akte, schriftstueck: ss.id } as const;
  const merke = useRestoreFocusTarget();
  const zeile = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (gewaehlt) zeile.current?.scrollIntoView({ block: 'nearest' });
  }, [gewaehlt]);
  const beiTaste = (e: KeyboardEvent): void => {
    if (e.key !== ' ') return;
    e.preventDefault();
    gehe(ort);
  };
  return (
    <li>
      <a
        {...merke}
        ref={zeile}
        id={zeileId(ss.id)}
        className={mergeClasses(z.stueck, gewaehlt && z.gewaehlt)}
        href={verweis(ort)}
        aria-current={gewaehlt ? 'true' : undefined}
        onKeyDown={beiTaste}
      >
        <Symbol fontSize={20} className={gewaehlt ? s.markenfarbe : s.symbol} aria-hidden />
        <span className={z.worte}>
          <span className={mergeClasses(z.name, gewaehlt && z.betreff)}>
            {ss.betreff || de['schriftstueck.ohneBetreff']}
          </span>
          <span className={s.klein}>{herkunft(ss)}</span>
        </span>
        <span className={z.rand}>
          {ss.quarantaene && (
            <Badge appearance="tint" color="danger" icon={<ShieldErrorRegular aria-hidden />}>
              {de['schriftstueck.quarantaene']}
            </Badge>
          )}
          <Tag datum={ss.eingangsdatum} />
        </span>
      </a>
    </li>
  );
}
