import { describe, expect, test } from 'vitest';
import { liesDatum } from './datum.ts';

describe('Zeitangaben (RFC 5322 §3.3, Anhang A)', () => {
  test.each([
    ['Fri, 21 Nov 1997 09:55:06 -0600', '1997-11-21T15:55:06.000Z'],
    ['Tue, 1 Jul 2003 10:52:37 +0200', '2003-07-01T08:52:37.000Z'],
    // A.5
    [
      'Thu,\r\n      13\r\n        Feb\r\n          1969\r\n      23:32\r\n               -0330 (Newfoundland Time)',
      undefined,
    ],
    ['Thu, 13 Feb 1997 23:32 -0330 (Newfoundland Time)', '1997-02-14T03:02:00.000Z'],
    // A.6, §4.3
    ['21 Nov 97 09:55:06 GMT', '1997-11-21T09:55:06.000Z'],
    ['1 Jan 49 00:00:00 GMT', '2049-01-01T00:00:00.000Z'],
    ['1 Jan 103 00:00:00 GMT', '2003-01-01T00:00:00.000Z'],
    ['21 Nov 1997 09:55:06 EST', '1997-11-21T14:55:06.000Z'],
    ['Mon, 2 Feb 2026 10:00:00 MEZ', '2026-02-02T09:00:00.000Z'],
    // Leap second
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2017-01-01T00:00:00.000Z'],
    ['Fri May 19 09:55:48 2000', '2000-05-19T09:55:48.000Z'],
  ])('%j', (aus, ist) => expect(liesDatum(aus)).toBe(ist));
});

describe('Unmögliche Zeiten sind keine', () => {
  test.each([
    [''],
    ['gestern'],
    ['Mon, 31 Feb 2026 10:00:00 +0100'],
    ['Mon, 2 Foo 2026 10:00:00 +0100'],
    ['Mon, 2 Feb 2026 25:00:00 +0100'],
    ['Mon, 2 Feb 2026 10:61:00 +0100'],
    ['Mon, 2 Feb 2026 10:00:00 +9999'],
    ['Mon, 2 Feb 99999 10:00:00 +0100'],
    ['Mon, 0 Feb 2026 10:00:00 +0100'],
  ])('%j', (s) => expect(liesDatum(s)).toBeUndefined());
});
