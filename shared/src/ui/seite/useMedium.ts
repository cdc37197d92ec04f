import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedium(frage: string): boolean {
  const abonniere = useCallback(
    (melde: () => void) => {
      const liste = matchMedia(frage);
      liste.addEventListener('change', melde);
      return () => liste.removeEventListener('change', melde);
    },
    [frage],
  );
  return useSyncExternalStore(abonniere, () => matchMedia(frage).matches);
}
