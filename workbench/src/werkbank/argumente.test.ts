import { describe, expect, it } from 'vitest';
import { liesArgumente } from './argumente.ts';

const vorgaben = { port: undefined, daten: 'daten', neu: false, hilfe: false };

describe('Angaben von npm start', () => {
  it('haben Vorgaben', () => {
    expect(liesArgumente([])).toEqual(vorgaben);
  });
  it('werden übernommen', () => {
    expect(liesArgumente(['--port', '5000', '--daten', '/tmp/x', '--neu'])).toEqual({
      ...vorgaben,
      port: 5000,
      daten: '/tmp/x',
      neu: true,
    });
  });
  it.each([[['--help']], [['-h']]])('können nach dem Gebrauch fragen: %j', (argumente) => {
    expect(liesArgumente(argumente)).toEqual({ ...vorgaben, hilfe: true });
  });
  it.each([
    [['--port', 'abc'], /^„abc“ ist kein Port/],
    [['--port', ''], /^„“ ist kein Port/],
    [['--port', '70000'], /^„70000“ ist kein Port/],
    [['--port', '1.5'], /^„1.5“ ist kein Port/],
    [['--port'], /^Nach „--port“ fehlt der Wert/],
    [['--daten', ''], /fehlt der Ordner/],
    [['--alles'], /^Die Angabe „--alles“ gibt es hier nicht/],
    [['daten'], /^„daten“ ist hier zu viel/],
  ])('werden abgelehnt: %j', (argumente, grund) => {
    expect(() => liesArgumente(argumente)).toThrow(grund);
    expect(() => liesArgumente(argumente)).toThrow(/\nGebrauch: npm start/);
  });
});
