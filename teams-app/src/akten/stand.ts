import type { Ort } from '@registratur/shared/contract/orte';
import { useEffect, useRef } from 'react';
import type { Abfrage, Ablehnung, Geladen } from './bestand.ts';
import type { Akte, Schriftstueck, Vorgang } from './fragen.ts';
import { useAbruf, useUmgebung } from './umgebung.ts';
import { ersetze } from './weg.ts';

/** What the middle of the pages shows. */
export type Stand =
  | { readonly art: 'liste' }
  | { readonly art: 'laden' }
  /** No answer, and nothing known from before. */
  | { readonly art: 'getrennt' }
  | { readonly art: 'abgelehnt'; readonly ablehnung: Ablehnung; readonly abfrage: Abfrage<unknown> }
  | {
      readonly art: 'akte';
      readonly akte: Akte;
      /** Id of the Vorgang that is open. */
      readonly vorgang: string | undefined;
      /** `laden` while it is on its way into the Akte on show. */
      readonly schriftstueck: Schriftstueck | 'laden' | undefined;
    };

interface Teil<T> {
  readonly abfrage: Abfrage<T>;
  readonly geladen: Geladen<T>;
}

export interface Teile {
  readonly akte: Teil<Akte> | undefined;
  readonly vorgang: Teil<Vorgang> | undefined;
  readonly schriftstueck: Teil<Schriftstueck> | undefined;
}

/**
 * What to show of a place, from what is known of its parts. A refusal of the smallest part is the page's: whoever may
 * not see it learns nothing else.
 */
export function standVon(ort: Ort, { akte, vorgang, schriftstueck }: Teile): Stand {
  if (ort.art === 'akten' || !akte) return { art: 'liste' };
  const teile = [schriftstueck, vorgang, akte].filter((teil) => teil !== undefined);
  for (const { geladen, abfrage } of teile)
    if (geladen.art === 'abgelehnt')
      return { art: 'abgelehnt', ablehnung: geladen, abfrage: abfrage as Abfrage<unknown> };
  if (teile.some(({ geladen }) => geladen.art === 'getrennt')) return { art: 'getrennt' };
  const ss = schriftstueck?.geladen;
  if (akte.geladen.art !== 'da' || teile.some(({ geladen }) => geladen.art === 'laden'))
    return { art: 'laden' };
  return {
    art: 'akte',
    akte: akte.geladen.wert,
    vorgang: ort.art === 'vorgang' ? ort.vorgang : ss?.art === 'da' ? ss.wert.vorgang : undefined,
    schriftstueck: ss?.art === 'da' ? ss.wert : undefined,
  };
}

/** Within one Akte nothing on show goes away while the next is on its way: the focus stands in it. */
export function ueberbrueckt(stand: Stand, vorher: Stand | undefined, ort: Ort): Stand {
  if (stand.art !== 'laden' || vorher?.art !== 'akte') return stand;
  if (ort.art === 'akten' || ort.akte !== vorher.akte.id) return stand;
  if (ort.art === 'schriftstueck') return { ...vorher, schriftstueck: 'laden' };
  return { ...vorher, vorgang: ort.art === 'vorgang' ? ort.vorgang : undefined, schriftstueck: undefined };
}

/** Asks for what the place needs. A Schriftstück that moved leads to where it is now. */
export function useStand(ort: Ort): Stand {
  const { fragen } = useUmgebung();
  const fragt = {
    akte: ort.art === 'akten' ? undefined : fragen.akte(ort.akte),
    vorgang: ort.art === 'vorgang' ? fragen.vorgang(ort.akte, ort.vorgang) : undefined,
    schriftstueck:
      ort.art === 'schriftstueck' ? fragen.schriftstueck(ort.akte, ort.schriftstueck) : undefined,
  };
  const akte = useAbruf(fragt.akte);
  const vorgang = useAbruf(fragt.vorgang);
  const schriftstueck = useAbruf(fragt.schriftstueck);
  const da = schriftstueck.art === 'da' ? schriftstueck.wert : undefined;
  const jetzt = ort.art === 'schriftstueck' && da ? `${da.akte}.${da.id}` : undefined;
  useEffect(() => {
    if (jetzt !== undefined) ersetze(`/s/${jetzt}`);
  }, [jetzt]);
  const vorher = useRef<Stand>(undefined);
  const neu = standVon(ort, {
    akte: fragt.akte && { abfrage: fragt.akte, geladen: akte },
    vorgang: fragt.vorgang && { abfrage: fragt.vorgang, geladen: vorgang },
    schriftstueck: fragt.schriftstueck && { abfrage: fragt.schriftstueck, geladen: schriftstueck },
  });
  const stand = ueberbrueckt(neu, vorher.current, ort);
  useEffect(() => {
    vorher.current = stand;
  });
  return stand;
}
