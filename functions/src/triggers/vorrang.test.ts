import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { erzeugeVorrang, zurueckhaltung, type Vorrang } from './vorrang.ts';

const { stille, gesamt } = zurueckhaltung;

let jetzt: number;
let vorrang: Vorrang;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  jetzt = 0;
  vorrang = erzeugeVorrang(() => jetzt);
});
afterEach(() => vi.useRealTimers());

async function vergehe(ms: number): Promise<void> {
  for (let rest = ms; rest > 0; rest -= stille) {
    jetzt += Math.min(rest, stille);
    await vi.advanceTimersByTimeAsync(Math.min(rest, stille));
  }
  await new Promise((weiter) => setImmediate(weiter));
}

/** Starts a step; tells whether it is through. */
async function beginneSchritt(): Promise<() => boolean> {
  let durch = false;
  void vorrang.lasseVor().then(() => (durch = true));
  await vergehe(0);
  await vergehe(0);
  return () => durch;
}

test('Wartet niemand, geht es sofort weiter', async () => {
  expect((await beginneSchritt())()).toBe(true);
});

test('Wer im selben Augenblick fragt, kommt zuerst, und wer gleich wiederkommt, auch', async () => {
  const schritt = beginneSchritt();
  const beantwortet = vorrang.beginne();
  const istDurch = await schritt;
  await vergehe(3 * stille);
  expect(istDurch()).toBe(false);
  beantwortet();
  await vergehe(stille - 1);
  vorrang.beginne()();
  await vergehe(stille - 1);
  expect(istDurch()).toBe(false);
  await vergehe(2 * stille);
  expect(istDurch()).toBe(true);
});

test('Zweimal beantwortet zählt einmal', async () => {
  const [eine, andere] = [vorrang.beginne(), vorrang.beginne()];
  eine();
  eine();
  const istDurch = await beginneSchritt();
  await vergehe(3 * stille);
  expect(istDurch()).toBe(false);
  andere();
  await vergehe(2 * stille);
  expect(istDurch()).toBe(true);
});

test('Wird es nie still, stehen alle Schritte zusammen nur begrenzt zurück, bis es wieder still war', async () => {
  const beantwortet = vorrang.beginne();
  const erster = await beginneSchritt();
  await vergehe(gesamt - stille);
  expect(erster()).toBe(false);
  await vergehe(2 * stille);
  expect(erster()).toBe(true);
  // The next does not stand back any more.
  expect((await beginneSchritt())()).toBe(true);
  beantwortet();
  await vergehe(stille);
  expect((await beginneSchritt())()).toBe(true);
  vorrang.beginne();
  expect((await beginneSchritt())()).toBe(false);
});
