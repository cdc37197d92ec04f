import type { Store } from '../ports/store.ts';

/** Other instances commit unheard: between two looks into the feed. */
export const taktMs = 500;

/** Wakes at each commit of this process and, because others write too, at a steady beat. */
export const mitTakt = (
  store: Pick<Store, 'beiAenderung'>,
  ms: number = taktMs,
): Pick<Store, 'beiAenderung'> => ({
  beiAenderung: (rufe) => {
    const abmelden = store.beiAenderung(rufe);
    const uhrwerk = setInterval(rufe, ms).unref();
    return () => {
      clearInterval(uhrwerk);
      abmelden();
    };
  },
});
