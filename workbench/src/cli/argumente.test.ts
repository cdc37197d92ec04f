import { describe, expect, it } from 'vitest';
import { gebrauch, liesBefehl } from './argumente.ts';

const vorgaben = { daten: 'daten', als: 'Ines Vogt' };

describe('Befehle der Kommandozeile', () => {
  it.each([
    [['akten'], { name: 'akten', ...vorgaben }],
    [['vorgaenge', '13.01/0001-2026'], { name: 'vorgaenge', ...vorgaben, akte: '13.01/0001-2026' }],
    [['suche', ''], { name: 'suche', ...vorgaben, text: '' }],
    [['suche', 'Linde', 'fällen'], { name: 'suche', ...vorgaben, text: 'Linde fällen' }],
    [['pruefen', '--daten', '/tmp/x'], { name: 'pruefen', ...vorgaben, daten: '/tmp/x' }],
    [
      ['holen', 'a.b', '-o', 'x.eml'],
      { name: 'holen', ...vorgaben, id: 'a.b', ziel: 'x.eml', ueberschreiben: false },
    ],
    [
      ['holen', 'a.b', '-o', '-'],
      { name: 'holen', ...vorgaben, id: 'a.b', ziel: '-', ueberschreiben: false },
    ],
    [
      ['ablegen', '--vorgang', 'a.b', '--als', 'Ole Brandt', '1.eml', 'ordner'],
      { name: 'ablegen', daten: 'daten', als: 'Ole Brandt', vorgang: 'a.b', pfade: ['1.eml', 'ordner'] },
    ],
  ])('werden verstanden: %j', (argumente, befehl) => {
    expect(liesBefehl(argumente)).toEqual(befehl);
  });

  it.each([[['--help']], [['-h']], [['ablegen', '--help']]])(
    'zeigen auf Wunsch den Gebrauch: %j',
    (argumente) => {
      expect(liesBefehl(argumente)).toBe('hilfe');
    },
  );

  it.each([
    [[], 'Es fehlt der Befehl.'],
    [['toString'], 'Den Befehl „toString“ gibt es nicht.'],
    [['akten', 'zuviel'], '„zuviel“ ist hier zu viel.'],
    [['pruefen', 'daten'], '„daten“ ist hier zu viel.'],
    [['vorgaenge'], 'Es fehlt: AKTE.'],
    [['vorgaenge', 'a', 'b'], '„b“ ist hier zu viel.'],
    [['suche'], 'Es fehlt: TEXT.'],
    [['holen', 'a.b'], 'Es fehlt: -o DATEI.'],
    [['holen', '-o', 'x'], 'Es fehlt: ID.'],
    [['holen', 'a.b', 'c.d', '-o', 'x'], '„c.d“ ist hier zu viel.'],
    [['ablegen', '1.eml'], 'Es fehlt: --vorgang VORGANG.'],
    [['ablegen', '--vorgang', 'a.b'], 'Es fehlt, was abgelegt werden soll: DATEI oder ORDNER.'],
    [['akten', '--alles'], 'Die Angabe „--alles“ gibt es hier nicht.'],
    [['akten', '--vorgang', 'a.b'], 'Die Angabe „--vorgang“ gibt es bei „akten“ nicht.'],
    [['akten', '--als'], 'Nach „--als“ fehlt der Wert.'],
  ])('nennen das falsche Wort, zeigen den Gebrauch und enden mit 2: %j', (argumente, satz) => {
    expect(() => liesBefehl(argumente)).toThrow(
      expect.objectContaining({ code: 2, message: `${satz}\n${gebrauch}` }),
    );
  });
});
