import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rufe } from './rufe.ts';

type Melde = (ergebnis: Office.AsyncResult<string>) => void;

const gelungen = (value: string) => ({ status: 'succeeded', value }) as unknown as Office.AsyncResult<string>;
const misslungen = (code: number) =>
  ({
    status: 'failed',
    error: { code, name: '', message: `Fehler ${code}` },
  }) as unknown as Office.AsyncResult<string>;

beforeEach(() => {
  vi.stubGlobal('Office', { AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' } });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Answers one after the other what is given, and counts. */
function host(...ergebnisse: readonly Office.AsyncResult<string>[]): {
  aufruf: (m: Melde) => void;
  anrufe: () => number;
} {
  let anrufe = 0;
  return {
    aufruf: (melde) => {
      const ergebnis = ergebnisse[anrufe] ?? misslungen(-1);
      anrufe += 1;
      melde(ergebnis);
    },
    anrufe: () => anrufe,
  };
}

test('Nr. 5: Mehr als drei Aufrufe laufen nie zugleich; wer wartet, kommt an die Reihe', async () => {
  const offene: Melde[] = [];
  const antworten = [1, 2, 3, 4, 5].map((n) =>
    rufe<string>((melde) => {
      offene.push(melde);
    }).then((text) => `${n}: ${text}`),
  );
  await vi.advanceTimersByTimeAsync(0);
  expect(offene).toHaveLength(3);
  offene[1]?.(gelungen('b'));
  await vi.advanceTimersByTimeAsync(0);
  expect(offene).toHaveLength(4);
  offene[0]?.(misslungen(9999));
  await expect(antworten[0]).rejects.toThrow('Fehler 9999');
  expect(offene).toHaveLength(5);
  for (const melde of offene.slice(2)) melde(gelungen('x'));
  expect(await Promise.all(antworten.slice(1))).toEqual(['2: b', '3: x', '4: x', '5: x']);
});

test.each([5001, 9020])('Nach einem inneren Fehler (%i) wird einmal wiederholt', async (code) => {
  const { aufruf, anrufe } = host(misslungen(code), gelungen('da'));
  const antwort = rufe(aufruf);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await antwort).toBe('da');
  expect(anrufe()).toBe(2);
});

test('Bleibt der innere Fehler, wird er gemeldet und nicht weiter wiederholt', async () => {
  const { aufruf, anrufe } = host(misslungen(5001), misslungen(5001), gelungen('zu spät'));
  const antwort = expect(rufe(aufruf)).rejects.toThrow('Fehler 5001');
  await vi.advanceTimersByTimeAsync(5_000);
  await antwort;
  expect(anrufe()).toBe(2);
});

test('Was Outlook bestimmt ablehnt, wird nicht wiederholt', async () => {
  const { aufruf, anrufe } = host(misslungen(9044), gelungen('zu spät'));
  await expect(rufe(aufruf)).rejects.toThrow('Fehler 9044');
  expect(anrufe()).toBe(1);
});
