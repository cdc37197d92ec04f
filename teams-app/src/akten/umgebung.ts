import type { Dateiruf } from '@registratur/shared/contract/client';
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Abfrage, Bestand, Geladen } from './bestand.ts';
import type { Fragen } from './fragen.ts';

/** What every part of the pages needs. */
export interface Umgebung {
  readonly bestand: Bestand;
  readonly fragen: Fragen;
  readonly dateien: Dateiruf;
}

const Kontext = createContext<Umgebung | undefined>(undefined);
export const UmgebungGeben = Kontext.Provider;

export function useUmgebung(): Umgebung {
  const umgebung = useContext(Kontext);
  if (!umgebung) throw new Error('Ohne Umgebung.');
  return umgebung;
}

const laden: Geladen<never> = { art: 'laden' };

/**
 * What is known of the answer; asked when it is first needed and whenever the person comes back to the page.
 * Undefined asks nothing.
 */
export function useAbruf<T>(abfrage: Abfrage<T> | undefined): Geladen<T> {
  const { bestand } = useUmgebung();
  const schluessel = abfrage?.schluessel;
  useEffect(() => {
    if (!abfrage) return undefined;
    const frage = (): void => {
      if (document.visibilityState === 'visible') void bestand.frage(abfrage);
    };
    void bestand.frage(abfrage);
    document.addEventListener('visibilitychange', frage);
    return () => document.removeEventListener('visibilitychange', frage);
    // The same key is the same question.
  }, [bestand, schluessel]);
  return useSyncExternalStore(bestand.hoere, () => (abfrage ? bestand.zeige(abfrage) : laden));
}
