import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Zuege } from '../../../office/host.ts';
import type { Ziel } from '../../ablage/schritt.ts';
import type { Ablegeplatz } from './platz.ts';

export interface Dateien {
  readonly ziel: Ziel;
  readonly dateien: readonly File[];
}

/** Listens for files once the pane stands; what was dropped waits here until the run takes it. */
export function useAblegeplatz(zuege: Zuege | undefined): {
  readonly platz: Ablegeplatz;
  readonly dateien: Dateien | undefined;
  readonly nimmAuf: () => void;
} {
  const [darueber, setDarueber] = useState<string>();
  const [dateien, setDateien] = useState<Dateien>();
  /** A target may be on show twice: suggested and found. */
  const ziele = useMemo(() => new Set<Ziel>(), []);
  const lege = useCallback((ziel: Ziel, neue: readonly File[]): void => {
    if (neue.length > 0) setDateien({ ziel, dateien: neue });
  }, []);
  useEffect(() => {
    let endet = (): void => undefined;
    let vorbei = false;
    import('./horche.ts').then(
      ({ horche }) => {
        if (!vorbei)
          endet = horche({
            zuege,
            zielVon: (id) => [...ziele].find((ziel) => ziel.vorgang === id),
            zeige: setDarueber,
            lege,
          });
      },
      () => undefined,
    );
    return () => {
      vorbei = true;
      endet();
    };
  }, [zuege, ziele, lege]);
  const platz = useMemo<Ablegeplatz>(
    () => ({
      darueber,
      merke: (ziel) => {
        ziele.add(ziel);
        return () => void ziele.delete(ziel);
      },
      lege,
    }),
    [darueber, ziele, lege],
  );
  return { platz, dateien, nimmAuf: useCallback(() => setDateien(undefined), []) };
}
