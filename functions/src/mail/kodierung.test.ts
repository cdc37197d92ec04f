import { describe, expect, test } from 'vitest';
import { dekodiereKodierung } from './kodierung.ts';

const lies = (text: string, kodierung: string): string =>
  dekodiereKodierung(Buffer.from(text, 'latin1'), kodierung).bytes.toString('latin1');
const stand = (text: string, kodierung: string): [boolean, boolean] => {
  const d = dekodiereKodierung(Buffer.from(text, 'latin1'), kodierung);
  return [d.fehlerhaft, d.unbekannt];
};

describe('quoted-printable (RFC 2045 §6.7)', () => {
  test.each([
    // The RFC's own example of a soft line break
    [
      "Now's the time =\r\nfor all folk to come=\r\n to the aid of their country.",
      "Now's the time for all folk to come to the aid of their country.",
    ],
    ['Gr=FC=DFe', 'Gr\xfc\xdfe'],
    ['gr=fc=dfe', 'gr\xfc\xdfe'],
    ['Leerraum am Ende  \t\r\nweg', 'Leerraum am Ende\r\nweg'],
    ['weich mit Leerraum =  \r\nweiter', 'weich mit Leerraum weiter'],
    ['am Schluss=', 'am Schluss'],
  ])('%j → %j', (aus, ist) => {
    expect(lies(aus, 'Quoted-Printable')).toBe(ist);
    expect(stand(aus, 'quoted-printable')).toEqual([false, false]);
  });

  test('ein falsches Gleichheitszeichen bleibt stehen und wird gemeldet', () => {
    expect(lies('a=ZZb', 'quoted-printable')).toBe('a=ZZb');
    expect(stand('a=ZZb', 'quoted-printable')).toEqual([true, false]);
  });
});

describe('Base64 (RFC 2045 §6.8, RFC 4648 §10)', () => {
  test.each([
    ['', ''],
    ['Zg==', 'f'],
    ['Zm8=', 'fo'],
    ['Zm9v', 'foo'],
    ['Zm9v\r\nYmFy\r\n', 'foobar'],
    ['Zg==\r\nZm9v', 'ffoo'],
  ])('%j → %j', (aus, ist) => {
    expect(lies(aus, 'BASE64')).toBe(ist);
    expect(stand(aus, 'base64')).toEqual([false, false]);
  });

  test.each([['Zm9v$$$$'], ['Zm9vY']])('%j wird gelesen, soweit es geht, und gemeldet', (aus) => {
    expect(lies(aus, 'base64')).toMatch(/^foo/);
    expect(stand(aus, 'base64')).toEqual([true, false]);
  });

  test('jede Länge über die Scheibe hinaus kommt genau zurück', () => {
    const roh = Buffer.alloc(3_000_001, 0xa5);
    const zeilen = roh.toString('base64').replace(/(.{76})/g, '$1\r\n');
    expect(dekodiereKodierung(Buffer.from(zeilen), 'base64').bytes.equals(roh)).toBe(true);
  });
});

test('uuencode gibt die Bytes zwischen begin und end', () => {
  expect(lies('begin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n', 'x-uuencode')).toBe('Cat');
  expect(stand('kein Anfang', 'x-uuencode')).toEqual([true, false]);
});

test.each([['7bit'], ['8-bit'], ['binary'], ['']])('„%s“ lässt die Bytes, wie sie sind', (k) => {
  expect(lies('a=FC\xfc', k)).toBe('a=FC\xfc');
  expect(stand('a', k)).toEqual([false, false]);
});

test('eine unbekannte Kodierung lässt die Bytes und sagt es', () =>
  expect(stand('abc', 'x-zip')).toEqual([false, true]));
