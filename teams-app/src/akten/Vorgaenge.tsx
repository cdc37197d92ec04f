import { Button, mergeClasses, useArrowNavigationGroup } from '@fluentui/react-components';
import {
  ChevronDownRegular,
  ChevronRightRegular,
  ClipboardTextLtrRegular,
  FolderRegular,
} from '@fluentui/react-icons';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import type { JSX } from 'react';
import type { Akte, Vorgang } from './fragen.ts';
import { Schriftstuecke } from './Schriftstuecke.tsx';
import { Stand } from './Stand.tsx';
import { useStile, useZeilenstile } from './stile.ts';
import { useAbruf, useUmgebung } from './umgebung.ts';
import { gehe } from './weg.ts';
import { Verweise } from './Verweise.tsx';
import { Abgelehnt, Leer, Platzhalter } from './Zustand.tsx';

/** The Vorgänge of an Akte, the newest first, one of them open. */
export function Vorgaenge(p: {
  readonly akte: Akte;
  readonly offen: string | undefined;
  readonly gewaehlt: string | undefined;
}): JSX.Element {
  const s = useStile();
  const { fragen, bestand } = useUmgebung();
  const abfrage = fragen.vorgaenge(p.akte.id);
  const vorgaenge = useAbruf(abfrage);
  const pfeile = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  if (vorgaenge.art === 'abgelehnt') return <Abgelehnt ablehnung={vorgaenge} abfrage={abfrage} />;
  if (vorgaenge.art !== 'da')
    return (
      <div className={s.inhalt}>{vorgaenge.art === 'laden' && <Platzhalter hoehen={[44, 44, 44]} />}</div>
    );
  const { eintraege, weiter } = vorgaenge.wert;
  if (eintraege.length === 0)
    return <Leer symbol={<FolderRegular fontSize={32} aria-hidden />} text={de['akte.leer']} />;
  return (
    <section aria-label={de['vorgang.liste']} {...pfeile}>
      <ul className={s.liste}>
        {eintraege
          .toSorted((a, b) => b.nummer - a.nummer)
          .map((v) => (
            <Zeile key={v.id} vorgang={v} offen={v.id === p.offen} gewaehlt={p.gewaehlt} />
          ))}
      </ul>
      {weiter !== undefined && (
        <div className={s.inhalt}>
          <Button onClick={() => void bestand.frage(abfrage.mehr)}>{de['liste.weitere']}</Button>
        </div>
      )}
    </section>
  );
}

function Zeile(p: {
  readonly vorgang: Vorgang;
  readonly offen: boolean;
  readonly gewaehlt: string | undefined;
}): JSX.Element {
  const s = useStile();
  const z = useZeilenstile();
  const { vorgang: v, offen } = p;
  const Pfeil = offen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <li>
      <button
        type="button"
        className={z.vorgang}
        aria-expanded={offen}
        onClick={() =>
          gehe(offen ? { art: 'akte', akte: v.akte } : { art: 'vorgang', akte: v.akte, vorgang: v.id })
        }
      >
        <Pfeil fontSize={16} className={s.symbol} aria-hidden />
        <ClipboardTextLtrRegular fontSize={20} className={s.markenfarbe} aria-hidden />
        <span className={s.zeichen}>#{String(v.nummer).padStart(3, '0')}</span>
        <span className={mergeClasses(s.waechst, z.betreff)}>{v.betreff}</span>
        <span className={z.rand}>
          <Stand zustand={v.zustand} ende={v.laufzeit.ende} nurZda />
        </span>
      </button>
      {offen && <Schriftstuecke vorgang={v} gewaehlt={p.gewaehlt} />}
      {offen && <Verweise vorgang={v} />}
    </li>
  );
}
