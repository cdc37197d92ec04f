import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { istSchluessel, mitNullen, neueAnfrage, pruefeSchluessel, uuidMuster, zeitIn } from './id.ts';

describe('Neue Anfrage', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('ist eine UUID der Fassung 7: vorn die Millisekunden (RFC 9562 §5.7)', () => {
    vi.setSystemTime(new Date('2022-02-22T19:22:22.000Z'));
    const id = neueAnfrage();
    expect(id).toMatch(uuidMuster);
    // The moment and its hex digits are the example of RFC 9562 appendix A.6.
    expect(id.slice(0, 15)).toBe('017f22e2-79b0-7');
  });

  test('ist jedes Mal eine andere', () => {
    expect(new Set(Array.from({ length: 500 }, neueAnfrage)).size).toBe(500);
  });
});

test.each([
  ['017f22e2-79b0-7cc3-98c4-dc0c0c07398f', true],
  ['2489e9ad-2ee2-8e00-8ec9-32d5f69181c0', true],
  ['919108f7-52d1-4320-9bac-f847db4148a8', false],
  ['017F22E2-79B0-7CC3-98C4-DC0C0C07398F', false],
  ['017f22e279b07cc398c4dc0c0c07398f', false],
  ['017f22e2-79b0-7cc3-c8c4-dc0c0c07398f', false],
  ['017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n', false],
])('Id des Hauses: %j → %s', (text, ist) => expect(uuidMuster.test(text)).toBe(ist));

test.each(['a', 'A.b~c-d_9', '.', '~', 'x'.repeat(255)])('„%s“ ist ein Schlüssel', (text) => {
  expect(istSchluessel(text)).toBe(true);
  expect(() => pruefeSchluessel('a', text)).not.toThrow();
});

test.each(['', 'x'.repeat(256), 'a/b', 'ä', 'a b', 'a\n', 'a\u0000', 'a!', '🙂'])('%j ist keiner', (text) => {
  expect(istSchluessel(text)).toBe(false);
  expect(() => pruefeSchluessel('a', text)).toThrow(RangeError);
});

test('Laufende Nummern ordnen sich als Text wie als Zahl', () => {
  const zahlen = [1, 2, 9, 10, 99, 100, 999_999];
  expect(zahlen.map((z) => mitNullen(z, 6)).sort()).toEqual(zahlen.map((z) => mitNullen(z, 6)));
  expect(mitNullen(7, 3)).toBe('007');
});

test('Eine Anfrage sagt, wann sie gemacht wurde', () => {
  // RFC 9562 appendix A.6: 22 February 2022, 14:22:22 GMT-05:00.
  expect(zeitIn('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')).toBe(Date.parse('2022-02-22T19:22:22.000Z'));
  const zeit = new Date('2026-11-24T09:00:00.123Z');
  expect(zeitIn(neueAnfrage(zeit))).toBe(zeit.getTime());
});
