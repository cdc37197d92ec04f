/** Changes of one partition, one after the other; those of others side by side. */
export interface Reihe {
  readonly reiheEin: <T>(schluessel: string, schritt: () => Promise<T>) => Promise<T>;
  /** Takes nothing more; resolves when everything that waits is done. */
  readonly schliesse: () => Promise<void>;
}

export function erzeugeReihe(): Reihe {
  const enden = new Map<string, Promise<unknown>>();
  let zu = false;
  return {
    reiheEin: (schluessel, schritt) => {
      if (zu) return Promise.reject(new Error('Der Speicher ist geschlossen.'));
      const lauf = (enden.get(schluessel) ?? Promise.resolve()).then(schritt);
      const ende = lauf.then(nichts, nichts).then(() => {
        if (enden.get(schluessel) === ende) enden.delete(schluessel);
      });
      enden.set(schluessel, ende);
      return lauf;
    },
    schliesse: async () => {
      zu = true;
      await Promise.all(enden.values());
    },
  };
}

const nichts = (): void => undefined;
