import type { Store } from '../ports/store.ts';

type Schliessbar = Store & { readonly schliesse: () => Promise<void> };

/** A store that is opened with its first use. */
export function aufgeschoben(oeffne: () => Promise<Schliessbar>): Schliessbar {
  let geoeffnet: Promise<Schliessbar> | undefined;
  const store = (): Promise<Schliessbar> => (geoeffnet ??= oeffne());
  return {
    lies: async (...a) => (await store()).lies(...a),
    liste: async (...a) => (await store()).liste(...a),
    aendern: async (...a) => (await store()).aendern(...a),
    aenderungenSeit: async (...a) => (await store()).aenderungenSeit(...a),
    uebernehmen: async (...a) => (await store()).uebernehmen(...a),
    beiAenderung: (rufe) => {
      const angemeldet = store().then((s) => s.beiAenderung(rufe));
      return () => void angemeldet.then((halte) => halte());
    },
    schliesse: async () => (await geoeffnet)?.schliesse(),
  };
}
