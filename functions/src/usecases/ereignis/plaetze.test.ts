import { expect, test } from 'vitest';
import { erzeugePlaetze, stroemeMax } from './plaetze.ts';

test('Ist einer zu viel offen, endet der älteste derselben Person, kein anderer', () => {
  const plaetze = erzeugePlaetze();
  const fremder = plaetze.nimm('andere');
  const eigene = Array.from({ length: stroemeMax }, () => plaetze.nimm('eine'));
  expect(eigene.some((p) => p.halt.aborted)).toBe(false);
  eigene.push(plaetze.nimm('eine'));
  expect(eigene.map((p) => p.halt.aborted)).toEqual([true, ...eigene.slice(1).map(() => false)]);
  expect(fremder.halt.aborted).toBe(false);
});

test('Wer geht, macht seinen Platz frei', () => {
  const plaetze = erzeugePlaetze();
  const eigene = Array.from({ length: stroemeMax }, () => plaetze.nimm('eine'));
  eigene[3]?.gib();
  plaetze.nimm('eine');
  expect(eigene.some((p) => p.halt.aborted)).toBe(false);
});
