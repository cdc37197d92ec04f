/** Who wants to hear of commits in this process. */
export interface Zuhoerer {
  /** Returns the way to stop. */
  readonly melde: (rufe: () => void) => () => void;
  readonly rufeAlle: () => void;
}

export function erzeugeZuhoerer(): Zuhoerer {
  const hoerer = new Set<() => void>();
  return {
    melde: (rufe) => {
      const eintrag = (): void => rufe();
      hoerer.add(eintrag);
      return () => void hoerer.delete(eintrag);
    },
    // The change is committed: whatever a listener does cannot undo it, nor keep the others from hearing of it.
    rufeAlle: () => {
      for (const rufe of hoerer) {
        try {
          rufe();
        } catch {
          continue;
        }
      }
    },
  };
}
