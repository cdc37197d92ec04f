import { describe, expect, it } from 'vitest';
import { liesBefehl } from './argumente.ts';

const vorgaben = { daten: 'daten', als: 'Ines Vogt' };

describe('Befehle der Kommandozeile', () => {
  it.each([
    [['akten'], { name: 'akten', ...vorgaben }],
    [['vorgaenge', '13.01/0001-2026'], { name: 'vorgaenge', ...vorgaben, akte: '13.01/0001-2026' }],
    [['suche', 'Linde', 'fällen'], { name: 'suche', ...vorgaben, text: 'Linde fällen' }],
    [['pruefen', '--daten', '/tmp/x'], { name: 'pruefen', ...vorgaben, daten: '/tmp/x' }],
    [
      ['holen', 'a.b', '-o', 'x.eml'],
      { name: 'holen', ...vorgaben, id: 'a.b', ziel: 'x.eml', ueberschreiben: false },
    ],
    [
      ['ablegen', '--vorgang', 'a.b', '--als', 'Ole Brandt', '1.eml', 'ordner'],
      { name: 'ablegen', daten: 'daten', als: 'Ole Brandt', vorgang: 'a.b', pfade: ['1.eml', 'ordner'] },
    ],
  ])('werden verstanden: %j', (argumente, befehl) => {
    expect(liesBefehl(argumente)).toEqual(befehl);
  });

  it.each([
    [[]],
    [['toString']],
    [['akten', 'zuviel']],
    [['vorgaenge']],
    [['vorgaenge', 'a', 'b']],
    [['suche']],
    [['holen', 'a.b']],
    [['holen', '-o', 'x']],
    [['ablegen', '1.eml']],
    [['ablegen', '--vorgang', 'a.b']],
    [['akten', '--alles']],
  ])('zeigen den Gebrauch und enden mit 2: %j', (argumente) => {
    expect(() => liesBefehl(argumente)).toThrow(expect.objectContaining({ code: 2 }));
    expect(() => liesBefehl(argumente)).toThrow(/^Gebrauch: /);
  });
});
