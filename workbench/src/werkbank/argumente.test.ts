import { describe, expect, it } from 'vitest';
import { liesArgumente } from './argumente.ts';

describe('Angaben von npm start', () => {
  it('haben Vorgaben', () => {
    expect(liesArgumente([])).toEqual({ port: undefined, daten: 'daten', neu: false });
  });
  it('werden übernommen', () => {
    expect(liesArgumente(['--port', '5000', '--daten', '/tmp/x', '--neu'])).toEqual({
      port: 5000,
      daten: '/tmp/x',
      neu: true,
    });
  });
  it.each([
    [['--port', 'abc'], /kein Port/],
    [['--port', '70000'], /kein Port/],
    [['--port', '1.5'], /kein Port/],
    [['--port'], /nicht zu verstehen/],
    [['--daten', ''], /fehlt der Ordner/],
    [['--alles'], /nicht zu verstehen/],
    [['daten'], /nicht zu verstehen/],
  ])('werden abgelehnt: %j', (argumente, grund) => {
    expect(() => liesArgumente(argumente)).toThrow(grund);
  });
});
