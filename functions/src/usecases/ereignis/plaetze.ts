/** Open at once for one person: windows, tabs and panes. */
export const stroemeMax = 8;

export interface Platz {
  /** Given when newer ones need the place. */
  readonly halt: AbortSignal;
  readonly gib: () => void;
}

/**
 * Bounds what one person keeps open. The oldest makes room, because a connection whose other end went away is only
 * noticed when it ends.
 */
export function erzeugePlaetze(): { readonly nimm: (oid: string) => Platz } {
  const belegt = new Map<string, Set<AbortController>>();
  return {
    nimm: (oid) => {
      const eigene = belegt.get(oid) ?? new Set();
      belegt.set(oid, eigene);
      const platz = new AbortController();
      eigene.add(platz);
      const [aeltester] = eigene;
      const gib = (welcher: AbortController): void => {
        eigene.delete(welcher);
        if (eigene.size === 0 && belegt.get(oid) === eigene) belegt.delete(oid);
      };
      if (eigene.size > stroemeMax && aeltester) {
        gib(aeltester);
        aeltester.abort();
      }
      return { halt: platz.signal, gib: () => gib(platz) };
    },
  };
}
