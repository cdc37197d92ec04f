import { setImmediate as naechsteRunde } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { jeZug } from '../usecases/projektion/nachfuehren.ts';
import { treibe, type Warte } from './nachfuehrung.ts';

/** A feed of `offen` entries, and a clock that stands until it is let go. */
function probe(offen = 0): {
  readonly zuege: number[];
  readonly pausen: number[];
  readonly gemeldet: unknown[];
  readonly schreibe: (anzahl: number) => void;
  readonly scheitere: (fehler: Error) => void;
  readonly lasseLaufen: () => Promise<void>;
  readonly halte: () => Promise<void>;
} {
  const [zuege, pausen, gemeldet]: [number[], number[], unknown[]] = [[], [], []];
  const hoerer = new Set<() => void>();
  let weiter: () => void = () => undefined;
  let fehler: Error | undefined;
  const warte: Warte = (ms, halt) =>
    new Promise((fertig) => {
      pausen.push(ms);
      weiter = fertig;
      halt.addEventListener('abort', () => fertig());
    });
  const ziehe = (): Promise<number> => {
    if (fehler) {
      const geworfen = fehler;
      fehler = undefined;
      return Promise.reject(geworfen);
    }
    const gezogen = Math.min(offen, jeZug);
    offen -= gezogen;
    zuege.push(gezogen);
    return Promise.resolve(gezogen);
  };
  const store = {
    beiAenderung: (rufe: () => void) => {
      hoerer.add(rufe);
      return () => void hoerer.delete(rufe);
    },
  };
  const halte = treibe(store, { ziehe }, (_text, f) => void gemeldet.push(f), warte);
  return {
    zuege,
    pausen,
    gemeldet,
    schreibe: (anzahl) => {
      offen += anzahl;
      for (const rufe of hoerer) rufe();
    },
    scheitere: (f) => {
      fehler = f;
    },
    lasseLaufen: async () => {
      weiter();
      await naechsteRunde();
      await naechsteRunde();
    },
    halte,
  };
}

test('nach dem Start wird ein Rückstand ohne Pause aufgeholt', async () => {
  const p = probe(2 * jeZug + 3);
  await naechsteRunde();
  expect(p.zuege).toEqual([jeZug, jeZug, 3]);
  await p.halte();
});

test('was in einer Pause dazukommt, teilt sich einen Lauf', async () => {
  const p = probe();
  await naechsteRunde();
  expect(p.zuege).toEqual([0]);
  for (let i = 0; i < 5; i += 1) p.schreibe(1);
  await naechsteRunde();
  expect(p.zuege).toEqual([0]);
  await p.lasseLaufen();
  expect(p.zuege).toEqual([0, 5]);
  await p.lasseLaufen();
  expect(p.zuege).toEqual([0, 5, 0]);
  await p.halte();
});

test('nach einem Fehler wird nach längerer Pause weitergeführt', async () => {
  const p = probe();
  await naechsteRunde();
  const fehler = new Error('Die Platte ist voll.');
  p.scheitere(fehler);
  p.schreibe(1);
  await p.lasseLaufen();
  expect(p.gemeldet).toEqual([fehler]);
  await p.lasseLaufen();
  expect(p.zuege).toEqual([0, 1]);
  expect(p.pausen[1]).toBeGreaterThan(p.pausen[0] ?? Infinity);
  await p.halte();
});

test('das Ende wartet keine Pause ab und führt vorher nach, was geschrieben ist; danach geschieht nichts mehr', async () => {
  const p = probe();
  await naechsteRunde();
  p.schreibe(2);
  await p.halte();
  expect(p.zuege).toEqual([0, 2]);
  p.schreibe(1);
  await p.lasseLaufen();
  expect(p.zuege).toEqual([0, 2]);
});
