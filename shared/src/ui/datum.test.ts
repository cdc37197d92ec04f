import { describe, expect, test } from 'vitest';
import { groesse, rest, tag, tagAusText, tagUndUhr } from './datum.ts';

// 23:30 UTC is the next day in Europe/Berlin (UTC+1 in winter).
const spaet = new Date('2026-11-18T23:30:00Z');

test('Tage zählen in Europe/Berlin', () => {
  expect(tag(spaet)).toBe('19.11.2026');
});

test.each([
  ['2026-11-19T12:00:00Z', 'heute, 00:30\u00a0Uhr'],
  ['2026-11-20T12:00:00Z', 'gestern, 00:30\u00a0Uhr'],
  ['2026-11-21T12:00:00Z', '19.11.2026, 00:30\u00a0Uhr'],
])('Von %s aus gesehen heißt es „%s“', (jetzt, text) => {
  expect(tagUndUhr(spaet, new Date(jetzt))).toBe(text);
});

describe('Ein eingegebener Tag', () => {
  test.each([
    ['19.11.2026', '2026-11-19'],
    ['1.2.2026', '2026-02-01'],
    [' 29.02.2028 ', '2028-02-29'],
  ])('%s ist %s', (text, iso) => {
    expect(tagAusText(text)).toBe(iso);
  });

  test.each(['', '29.02.2026', '31.04.2026', '00.01.2026', '1.13.2026', '2026-11-19', '19.11.26', 'morgen'])(
    '„%s“ ist keiner',
    (text) => {
      expect(tagAusText(text)).toBeUndefined();
    },
  );
});

test.each([
  [300_000, '5:00'],
  [272_000, '4:32'],
  [9_400, '0:10'],
  [-1, '0:00'],
])('%i ms Rest sind %s', (ms, text) => {
  expect(rest(ms)).toBe(text);
});

test.each([
  [999, '999\u00a0Byte'],
  [412_000, '412\u00a0KB'],
  [2_100_000, '2,1\u00a0MB'],
])('%i Byte sind %s', (bytes, text) => {
  expect(groesse(bytes)).toBe(text);
});
