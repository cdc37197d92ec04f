import { useEffect, useState } from 'react';

/** True once `an` has lasted this long. */
export function useNach(ms: number, an = true): boolean {
  const [um, setUm] = useState(false);
  useEffect(() => {
    setUm(false);
    if (!an) return undefined;
    const warte = setTimeout(() => setUm(true), ms);
    return () => clearTimeout(warte);
  }, [ms, an]);
  return um;
}

const abstaende = [3, 12, 30, 60] as const;

/** Without an answer from the server: tries again by itself after 3, 12, 30, then every 60 seconds; the seconds left. */
export function useNeuerVersuch(versuch: number, erneut: () => void): number {
  const [rest, setRest] = useState<number>(abstaende[Math.min(versuch, 3)] ?? 60);
  useEffect(() => {
    if (rest === 0) {
      erneut();
      return undefined;
    }
    const takt = setTimeout(() => setRest(rest - 1), 1_000);
    return () => clearTimeout(takt);
  }, [rest, erneut]);
  return rest;
}
