import { expect, test } from 'vitest';
import { erzeugeMarken, markenMuster } from './marke.ts';

test('Eine Marke führt an ihre Stelle zurück und verrät sie nicht', () => {
  const marken = erzeugeMarken();
  const [eine, andere] = [marken.schreibe(41), marken.schreibe(41)];
  expect([marken.lies(eine), marken.lies(andere)]).toEqual([41, 41]);
  expect(eine).not.toBe(andere);
  expect(eine).toMatch(markenMuster);
});

test('Eine fremde oder veränderte Marke ist keine', () => {
  const marken = erzeugeMarken();
  const marke = marken.schreibe(1);
  const veraendert = (marke.startsWith('A') ? 'B' : 'A') + marke.slice(1);
  expect(erzeugeMarken().lies(marke)).toBeUndefined();
  expect(marken.lies(veraendert)).toBeUndefined();
  expect(marken.lies('')).toBeUndefined();
});
