/** People before what only follows from what they did. */
export interface Vorrang {
  /** Somebody waits for an answer, until the returned function is called. */
  readonly beginne: () => () => void;
  /** Between two steps: waits until it is quiet, or until that has taken too long since the last quiet moment. */
  readonly lasseVor: () => Promise<void>;
}

/**
 * Quiet is when nobody has waited for so long: who files one after another comes back sooner, and would meet a step
 * that cannot be interrupted. And how long all steps together stand back while it is never quiet; in milliseconds.
 */
export const zurueckhaltung = { stille: 15, gesamt: 2_000 } as const;

/** `jetzt` in milliseconds from any fixed moment. */
export function erzeugeVorrang(jetzt: () => number = () => performance.now()): Vorrang {
  let wartende = 0;
  let beantwortetUm = -Infinity;
  let gewartetMs = 0;

  const istStill = (): boolean => wartende === 0 && jetzt() - beantwortetUm >= zurueckhaltung.stille;

  return {
    beginne: () => {
      let laeuft = true;
      wartende += 1;
      return () => {
        if (!laeuft) return;
        laeuft = false;
        wartende -= 1;
        beantwortetUm = jetzt();
      };
    },
    lasseVor: async () => {
      // Whoever has just asked is heard first.
      await new Promise((weiter) => setImmediate(weiter));
      while (!istStill() && gewartetMs < zurueckhaltung.gesamt) {
        const beginn = jetzt();
        await new Promise((weiter) => setTimeout(weiter, zurueckhaltung.stille));
        gewartetMs += jetzt() - beginn;
      }
      if (istStill()) gewartetMs = 0;
    },
  };
}
