import { ortAus, ortText, type Ort } from '@registratur/shared/contract/orte';
import { useMemo, useSyncExternalStore } from 'react';

const hoere = (melde: () => void): (() => void) => {
  addEventListener('hashchange', melde);
  return () => removeEventListener('hashchange', melde);
};
const ist = (): string => location.hash.slice(1);

/** Where the page stands; undefined for an address that is none of its places. */
export function useOrt(): Ort | undefined {
  const text = useSyncExternalStore(hoere, ist);
  return useMemo(() => ortAus(text), [text]);
}

export const verweis = (ort: Ort): string => `#${ortText(ort)}`;

/** Goes there; „back“ leads back. */
export function gehe(ort: Ort): void {
  location.hash = ortText(ort);
}

/** The same place under its right name: nothing to go back to. */
export function ersetze(ort: Ort | string): void {
  const text = typeof ort === 'string' ? ort : ortText(ort);
  if (text === ist()) return;
  history.replaceState(null, '', `#${text}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
