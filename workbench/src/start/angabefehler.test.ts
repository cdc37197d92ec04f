import { parseArgs } from 'node:util';
import { expect, it } from 'vitest';
import { angabefehler } from './angabefehler.ts';

const options = {
  output: { type: 'string', short: 'o' },
  als: { type: 'string' },
  neu: { type: 'boolean' },
} as const;

function grund(args: string[]): string {
  try {
    parseArgs({ args, options });
  } catch (fehler) {
    return angabefehler(fehler);
  }
  return 'angenommen';
}

it.each([
  [['--alles'], 'Die Angabe „--alles“ gibt es hier nicht.'],
  [['-x'], 'Die Angabe „-x“ gibt es hier nicht.'],
  [['--als'], 'Nach „--als“ fehlt der Wert.'],
  [['--als', '--neu'], 'Nach „--als“ fehlt der Wert.'],
  [['-o'], 'Nach „--output“ fehlt der Wert.'],
  [['--neu=ja'], 'Die Angabe „--neu“ hat keinen Wert.'],
  [['daten'], '„daten“ ist hier zu viel.'],
  [['--neu', '--als', 'Ole Brandt'], 'angenommen'],
])('nennt das Wort, an dem es liegt: %j', (args, satz) => expect(grund(args)).toBe(satz));

it('gibt Fehler anderer Herkunft weiter', () =>
  expect(() => angabefehler(new TypeError('x'))).toThrow(TypeError));
