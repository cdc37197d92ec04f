import { describe, expect, test } from 'vitest';
import { dekodiereWoerter } from './woerter.ts';

describe('Wörter in Kopfzeilen (RFC 2047 §8)', () => {
  test.each([
    ['=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?=', 'Keld Jørn Simonsen'],
    [
      '=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?= =?ISO-8859-2?B?dSB1bmRlcnN0YW5kIHRoZSBleGFtcGxlLg==?=',
      'If you can read this you understand the example.',
    ],
    ['=?ISO-8859-1?Q?a?= b', 'a b'],
    ['=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=', 'ab'],
    ['=?ISO-8859-1?Q?a?=    =?ISO-8859-1?Q?b?=', 'ab'],
    ['=?ISO-8859-1?Q?a_b?=', 'a b'],
    ['=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=', 'a b'],
  ])('%s', (aus, ist) => expect(dekodiereWoerter(aus)).toBe(ist));

  test('ein Zeichen, das auf zwei Wörter verteilt ist, bleibt ganz', () =>
    expect(dekodiereWoerter('=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=')).toBe('Grüße'));
});

describe('Rohe 8-Bit-Zeichen', () => {
  const roh = (bytes: Buffer): string => dekodiereWoerter(bytes.toString('latin1'));
  test('UTF-8 (RFC 6532)', () => expect(roh(Buffer.from('Grüße'))).toBe('Grüße'));
  test('Windows-1252, wo es kein UTF-8 ist', () =>
    expect(roh(Buffer.from('Gr\xfc\xdfe \x80', 'latin1'))).toBe('Grüße €'));
  test('neben einem Wort', () =>
    expect(roh(Buffer.from('M\xfcller =?utf-8?Q?=C3=84rger?=', 'latin1'))).toBe('Müller Ärger'));
});

test.each([['=?utf-8?Q?ohne Ende'], ['=?x'], ['= ?utf-8?Q?a?=']])('%s bleibt, wie es ist', (s) =>
  expect(dekodiereWoerter(s)).toBe(s),
);
