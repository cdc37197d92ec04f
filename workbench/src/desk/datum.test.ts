import { expect, test } from 'vitest';
import { groesse, kurz, lang } from './datum.ts';

const jetzt = new Date('2026-11-24T10:00:00+01:00');

test.each([
  ['2026-11-24T08:42:00+01:00', '08:42'],
  ['2026-11-23T23:30:00Z', '00:30'],
  ['2026-11-21T20:12:00+01:00', 'Sa'],
  ['2026-11-16T18:42:00+01:00', '16.11.2026'],
  ['2027-01-04T08:00:00+01:00', '04.01.2027'],
])('In der Liste steht für %s „%s“', (zeit, text) => {
  expect(kurz(new Date(zeit), jetzt)).toBe(text);
});

test('Über der Nachricht steht die ganze Zeit in Berliner Zeit', () => {
  expect(lang(new Date('2026-07-01T22:30:00Z'))).toBe('Do, 02.07.2026, 00:30 Uhr');
});

test.each([
  [1, '1\u00a0KB'],
  [412_000, '412\u00a0KB'],
  [2_100_000, '2,1\u00a0MB'],
])('%d Bytes sind %s', (bytes, text) => {
  expect(groesse(bytes)).toBe(text);
});
