import { describe, expect, test } from 'vitest';
import { liesAngabe, parametertext } from './parameter.ts';

const name = (kopf: string, was = 'filename'): string | undefined => parametertext(liesAngabe(kopf), was);

test('Wert und Parameter (RFC 2045 §5.1)', () => {
  const a = liesAngabe('Text/Plain; charset=us-ascii (Plain text)');
  expect(a.wert).toBe('text/plain');
  expect(a.parameter.get('charset')).toBe('us-ascii');
  expect(liesAngabe('text/plain; charset="us-ascii"').parameter.get('charset')).toBe('us-ascii');
});

describe('Fortsetzungen und Zeichensätze (RFC 2231)', () => {
  test.each([
    // §3
    [
      'message/external-body; access-type=URL;\r\n URL*0="ftp://";\r\n URL*1="cs.utk.edu/pub/moore/bulk-mailer/bulk-mailer.tar"',
      'url',
      'ftp://cs.utk.edu/pub/moore/bulk-mailer/bulk-mailer.tar',
    ],
    // §4
    [
      "application/x-stuff;\r\n title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A",
      'title',
      'This is ***fun***',
    ],
    // §4.1
    [
      "application/x-stuff;\r\n title*0*=us-ascii'en'This%20is%20even%20more%20;\r\n title*1*=%2A%2A%2Afun%2A%2A%2A%20;\r\n title*2=\"isn't it!\"",
      'title',
      "This is even more ***fun*** isn't it!",
    ],
  ])('%s', (kopf, was, ist) => expect(name(kopf, was)).toBe(ist));

  test('die Form nach RFC 2231 geht der einfachen vor', () =>
    expect(name("attachment; filename=a.pdf; filename*=UTF-8''%C3%84.pdf")).toBe('Ä.pdf'));
  test('eine Lücke beendet die Fortsetzung', () =>
    expect(name('attachment; filename*0=a; filename*2=c')).toBe('a'));
});

describe('Was wirklich vorkommt', () => {
  test.each([
    ['attachment; filename="=?utf-8?Q?Gr=C3=BC=C3=9Fe.pdf?="', 'Grüße.pdf'],
    ['attachment; filename="a\\"b.pdf"', 'a"b.pdf'],
    ['attachment; filename=ohne anführung.pdf', 'ohne anführung.pdf'],
    ['attachment filename="vergessen.pdf"', 'vergessen.pdf'],
    ['; filename="leer davor.pdf"', 'leer davor.pdf'],
    ['attachment; filename="..\\..\\win.ini"', '..\\..\\win.ini'],
  ])('%s', (kopf, ist) => expect(name(Buffer.from(kopf).toString('latin1'))).toBe(ist));

  test('ohne Namen: keiner', () => expect(name('attachment')).toBeUndefined());
});

test('lange und verschachtelte Eingaben enden', () => {
  for (const lang of ['1'.repeat(500_000), ' a'.repeat(250_000), '; '.repeat(250_000), '"'.repeat(500_001)])
    expect(liesAngabe(`text/plain ${lang}`).wert).toMatch(/^text\/plain/);
});
