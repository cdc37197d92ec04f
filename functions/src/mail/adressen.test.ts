import { describe, expect, test } from 'vitest';
import { liesAdressen } from './adressen.ts';

const lies = (s: string): string[] => liesAdressen(s).adressen.map((a) => `${a.name}|${a.adresse}`);

describe('Adressen (RFC 5322 Anhang A.1)', () => {
  test.each([
    ['John Doe <jdoe@machine.example>', ['John Doe|jdoe@machine.example']],
    [
      'Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>',
      ['Mary Smith|mary@x.test', '|jdoe@example.org', 'Who?|one@y.test'],
    ],
    [
      '<boss@nil.test>, "Giant; \\"Big\\" Box" <sysservices@example.net>',
      ['|boss@nil.test', 'Giant; "Big" Box|sysservices@example.net'],
    ],
    [
      'A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;',
      ['Ed Jones|c@a.test', '|joe@where.test', 'John|jdoe@one.test'],
    ],
    ['Undisclosed recipients:;', []],
    // A.5
    ['Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>', ['Pete|']],
  ])('%s', (aus, ist) => expect(lies(aus)).toEqual(ist));
});

describe('Was wirklich vorkommt', () => {
  test.each([
    ['bbb@ddd.com (John X. Doe)', ['John X. Doe|bbb@ddd.com']],
    ['"Müller, Jürgen" <m@example.org>', ['Müller, Jürgen|m@example.org']],
    ['=?utf-8?Q?M=C3=BCller?= <m@example.org>', ['Müller|m@example.org']],
    ['<@weg.example:m@example.org>', ['|m@example.org']],
    ['=?utf-8?Q?M=C3=BCller,_J=C3=BCrgen?= <m@example.org>', ['Müller, Jürgen|m@example.org']],
    ['MAILER-DAEMON', ['MAILER-DAEMON|']],
  ])('%s', (aus, ist) => expect(lies(Buffer.from(aus).toString('latin1'))).toEqual(ist));

  test('ein Zeilenumbruch in einem Wort wird kein zweiter Empfänger', () =>
    expect(lies('=?utf-8?Q?a=0D=0ABcc:_b@c.example?= <m@example.org>')).toEqual([
      'a Bcc: b@c.example|m@example.org',
    ]));
});

describe('Was nicht lesbar ist, wird so genannt', () => {
  test.each([
    ['MAILER-DAEMON'],
    ['a <b'],
    ['"offen <a@b.example>'],
    ['g:g:a@b.example;'],
    ['(offen a@b.example'],
  ])('%s', (s) => expect(liesAdressen(s).lesbar).toBe(false));
  test('eine gute Liste ist lesbar', () =>
    expect(liesAdressen('A <a@b.example>, c@d.example').lesbar).toBe(true));
  test('ein leeres Feld auch', () => expect(liesAdressen('')).toEqual({ adressen: [], lesbar: true }));
});

test('feindliche Felder enden', () => {
  for (const stueck of ['(', '"', '<', '((x)', 'a@', '\\', ',', 'g:'])
    expect(liesAdressen(stueck.repeat(100_000)).adressen.length).toBeLessThanOrEqual(2000);
});
