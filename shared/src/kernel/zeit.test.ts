import { expect, test } from 'vitest';
import { jahrIn, tagIn, zeitpunktText } from './zeit.ts';

// Central European Time is UTC+1; summer time (UTC+2) runs from 29 March to 25 October 2026, each at 01:00 UTC.
test.each([
  ['2026-01-15T22:59:59.999Z', '2026-01-15'],
  ['2026-01-15T23:00:00.000Z', '2026-01-16'],
  ['2026-03-28T22:59:59.999Z', '2026-03-28'],
  ['2026-03-28T23:00:00.000Z', '2026-03-29'],
  ['2026-03-29T21:59:59.999Z', '2026-03-29'],
  ['2026-03-29T22:00:00.000Z', '2026-03-30'],
  ['2026-07-31T22:00:00.000Z', '2026-08-01'],
  ['2026-10-24T22:00:00.000Z', '2026-10-25'],
  ['2026-10-25T22:59:59.999Z', '2026-10-25'],
  ['2026-10-25T23:00:00.000Z', '2026-10-26'],
  ['2028-02-28T23:00:00.000Z', '2028-02-29'],
])('%s ist in Berlin der %s', (zeit, tag) => expect(tagIn(new Date(zeit))).toBe(tag));

test.each([
  ['2026-12-31T22:59:59.999Z', 2026],
  ['2026-12-31T23:00:00.000Z', 2027],
])('%s liegt in Berlin im Jahr %d', (zeit, jahr) => expect(jahrIn(new Date(zeit))).toBe(jahr));

test.each([
  ['2026-01-05T06:07:59.999Z', '05.01.2026 um 07:07 Uhr'],
  ['2026-07-05T06:07:00.000Z', '05.07.2026 um 08:07 Uhr'],
  ['2026-12-31T23:00:00.000Z', '01.01.2027 um 00:00 Uhr'],
])('%s heißt im Satz %s', (zeit, text) => expect(zeitpunktText(new Date(zeit))).toBe(text));
