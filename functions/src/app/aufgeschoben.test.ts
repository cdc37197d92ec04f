import type { Store } from '../ports/store.ts';
import { expect, test, vi } from 'vitest';
import { aufgeschoben } from './aufgeschoben.ts';

function probe(): {
  readonly oeffne: () => Promise<Store & { schliesse: () => Promise<void> }>;
  readonly zu: () => number;
  readonly offen: () => number;
} {
  let offen = 0;
  let zu = 0;
  const hoerer = new Set<() => void>();
  const store = {
    lies: () => Promise.resolve(undefined),
    liste: () => Promise.resolve({ dokumente: [] }),
    aendern: () => Promise.reject(new Error('unbenutzt')),
    aenderungenSeit: (cursor: string) => Promise.resolve({ zeilen: [], cursor }),
    uebernehmen: () => {
      for (const rufe of hoerer) rufe();
      return Promise.resolve();
    },
    beiAenderung: (rufe: () => void) => {
      hoerer.add(rufe);
      return () => void hoerer.delete(rufe);
    },
    schliesse: () => Promise.resolve(void (zu += 1)),
  };
  return {
    oeffne: () => {
      offen += 1;
      return Promise.resolve(store);
    },
    zu: () => zu,
    offen: () => offen,
  };
}

const ort = { behaelter: 'sichten', id: 'a' } as const;

test('Geöffnet wird beim ersten Gebrauch, und nur einmal', async () => {
  const p = probe();
  const store = aufgeschoben(p.oeffne);
  expect(p.offen()).toBe(0);
  await Promise.all([
    store.lies(ort, 'a'),
    store.liste(ort, 'a', '', { max: 1 }),
    store.aenderungenSeit('', 1),
  ]);
  expect(p.offen()).toBe(1);
  await store.schliesse();
  expect(p.zu()).toBe(1);
});

test('Was nie gebraucht wurde, wird auch zum Schließen nicht geöffnet', async () => {
  const p = probe();
  await aufgeschoben(p.oeffne).schliesse();
  expect([p.offen(), p.zu()]).toEqual([0, 0]);
});

test('Wer sich vorher meldet, hört die erste Änderung; wer sich abmeldet, keine mehr', async () => {
  const store = aufgeschoben(probe().oeffne);
  const rufe = vi.fn();
  const halte = store.beiAenderung(rufe);
  await store.uebernehmen(ort, []);
  expect(rufe).toHaveBeenCalledTimes(1);
  halte();
  await store.lies(ort, 'a');
  await store.uebernehmen(ort, []);
  expect(rufe).toHaveBeenCalledTimes(1);
});
