/** A bounded memory: what was not read for longest goes first. */
export interface Merker<T> {
  readonly lies: (name: string) => T | undefined;
  readonly merke: (name: string, wert: T) => void;
}

export function erzeugeMerker<T>(hoechstens: number): Merker<T> {
  const werte = new Map<string, T>();
  const merke = (name: string, wert: T): void => {
    werte.delete(name);
    werte.set(name, wert);
    const aeltester = werte.keys().next();
    if (werte.size > hoechstens && !aeltester.done) werte.delete(aeltester.value);
  };
  return {
    merke,
    lies: (name) => {
      const wert = werte.get(name);
      if (wert !== undefined) merke(name, wert);
      return wert;
    },
  };
}
