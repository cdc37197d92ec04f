import { describe, expect, test } from 'vitest';
import { liesBaum, TIEFE_MAX, type Baum, type Teil } from './baum.ts';

const lies = (text: string): Baum => {
  const buf = Buffer.from(text, 'latin1');
  return liesBaum(buf, 0, buf.length);
};

/** Number, type and raw body of every leaf. */
function blaetter(text: string): string[] {
  const gehe = (t: Teil): string[] =>
    t.kinder.length > 0 ? t.kinder.flatMap(gehe) : [`${t.nr} ${t.typ.wert} ${text.slice(t.von, t.bis)}`];
  return gehe(lies(text).wurzel);
}

test('das Beispiel aus RFC 2046 §5.1.1: Vorspann und Nachspann gehören zu keinem Teil', () => {
  const text = [
    'Content-type: multipart/mixed; boundary="simple boundary"',
    '',
    'This is the preamble.  It is to be ignored.',
    '--simple boundary',
    '',
    'This is implicitly typed plain US-ASCII text.',
    'It does NOT end with a linebreak.',
    '--simple boundary',
    'Content-type: text/plain; charset=us-ascii',
    '',
    'This is explicitly typed plain US-ASCII text.',
    'It DOES end with a linebreak.',
    '',
    '--simple boundary--',
    '',
    'This is the epilogue.  It is also to be ignored.',
  ].join('\r\n');
  expect(blaetter(text)).toEqual([
    '1 text/plain This is implicitly typed plain US-ASCII text.\r\nIt does NOT end with a linebreak.',
    '2 text/plain This is explicitly typed plain US-ASCII text.\r\nIt DOES end with a linebreak.\r\n',
  ]);
});

const mixed = (grenze: string, ...zeilen: string[]): string =>
  [`Content-Type: multipart/mixed; boundary="${grenze}"`, '', ...zeilen].join('\n');

describe('Grenzen', () => {
  test('eine Grenze, die mit einer anderen beginnt', () =>
    expect(
      blaetter(
        mixed(
          'a',
          '--a',
          'Content-Type: multipart/mixed; boundary="ab"',
          '',
          '--ab',
          '',
          'innen',
          '--ab--',
          '--a',
          '',
          'außen',
          '--a--',
        ),
      ),
    ).toEqual(['1.1 text/plain innen', '2 text/plain außen']));

  test('eine Zeile, die nur so beginnt, ist keine', () =>
    expect(blaetter(mixed('a', '--a', '', '--abc', 'Text', '--a--'))).toEqual(['1 text/plain --abc\nText']));

  test('die Grenze des Äußeren beendet auch das Innere', () =>
    expect(
      blaetter(
        mixed(
          'a',
          '--a',
          'Content-Type: multipart/mixed; boundary=b',
          '',
          '--b',
          '',
          'eins',
          '--a',
          '',
          'zwei',
          '--a--',
        ),
      ),
    ).toEqual(['1.1 text/plain eins', '2 text/plain zwei']));

  test('ein Teil ohne Leerzeile vor der nächsten Grenze hat keinen Rumpf', () =>
    expect(blaetter(mixed('a', '--a', 'X: y', '--a', '', 'zwei', '--a--'))).toEqual([
      '1 text/plain ',
      '2 text/plain zwei',
    ]));

  test('ohne Angabe gilt die erste Zeile, die wie eine aussieht', () =>
    expect(blaetter('Content-Type: multipart/mixed\n\n--x\n\neins\n--x--\n')).toEqual(['1 text/plain eins']));

  test('fehlt die Schlussgrenze, ist der Rest der letzte Teil, und es wird gesagt', () => {
    const text = mixed('a', '--a', '', 'eins');
    expect(blaetter(text)).toEqual(['1 text/plain eins']);
    expect(lies(text).abgeschnitten).toBe(true);
    expect(lies(`${text}\n--a--`).abgeschnitten).toBe(false);
  });
});

test('in multipart/digest sind Teile Nachrichten (RFC 2046 §5.1.5)', () =>
  expect(blaetter('Content-Type: multipart/digest; boundary=a\n\n--a\n\nSubject: x\n--a--')).toEqual([
    '1 message/rfc822 Subject: x',
  ]));

test('von zwei Inhaltstypen gilt der mehrteilige, damit nichts verborgen bleibt', () =>
  expect(
    blaetter('Content-Type: text/plain\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\nda\n--a--'),
  ).toEqual(['1 text/plain da']));

describe('Feindliche Mengen', () => {
  const tief = (n: number): string =>
    Array.from({ length: n }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join(
      '',
    ) + '\nText';
  test('bis zur Grenze wird verschachtelt gelesen, dahinter nicht', () => {
    expect(lies(tief(TIEFE_MAX)).zuTief).toBe(false);
    expect(lies(tief(TIEFE_MAX + 1)).zuTief).toBe(true);
  });
  test('Hunderttausende Grenzen und Striche enden', () => {
    expect(lies(mixed('a', '--a\n'.repeat(300_000))).zuViele).toBe(true);
    expect(lies(mixed('a', '--\n'.repeat(300_000))).teile).toBe(1);
  });
});
