import { expect, test, vi } from 'vitest';
import { erzeugeVorrat } from './vorrat.ts';

const vorrat = () => erzeugeVorrat({ gesamt: 100, jePerson: 60 });
/** Whether it was given within this turn of the event loop. */
async function sofort(nimm: Promise<unknown>): Promise<boolean> {
  const noch = Symbol();
  return (await Promise.race([nimm, new Promise((f) => setImmediate(() => f(noch)))])) !== noch;
}

test('Wer wartet, bekommt Platz, sobald andere fertig sind, der Reihe nach', async () => {
  const v = vorrat();
  const erster = await v.nimm('a', 60);
  await v.nimm('b', 40);
  const dritter = v.nimm('c', 30);
  const vierter = v.nimm('d', 30);
  expect(await sofort(dritter)).toBe(false);
  erster?.();
  expect([await sofort(dritter), await sofort(vierter)]).toEqual([true, true]);
});

test('Wer seinen Anteil hat, wartet auf sich selbst; andere kommen an ihm vorbei', async () => {
  const v = vorrat();
  const erster = await v.nimm('a', 50);
  const noch = v.nimm('a', 20);
  expect(await sofort(noch)).toBe(false);
  expect(await sofort(v.nimm('b', 50))).toBe(true);
  erster?.();
  expect(await sofort(noch)).toBe(true);
});

test('Wer zu lange wartet, bekommt nichts und hinterlässt nichts', async () => {
  vi.useFakeTimers();
  try {
    const v = vorrat();
    const erster = await v.nimm('a', 60);
    const zuLange = v.nimm('a', 60);
    vi.advanceTimersByTime(10_000);
    expect(await zuLange).toBeUndefined();
    erster?.();
    expect(await v.nimm('a', 60)).toBeTypeOf('function');
  } finally {
    vi.useRealTimers();
  }
});
