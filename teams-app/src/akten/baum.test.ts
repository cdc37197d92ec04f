import { describe, expect, test } from 'vitest';
import { baum, gefiltert, weg, type Ast, type Einheit } from './baum.ts';

const einheit = (kennzeichen: string, titel: string): Einheit => ({
  kennzeichen,
  titel,
  aktenbildung: true,
  stillgelegt: false,
  aktenfuehrung: { id: '50000136', name: 'FB 36 Umwelt und Klima' },
  erlaubt: [],
});

const natur = einheit('13', 'Natur- und Landschaftspflege');
const baeume = einheit('13.01', 'Grünflächen, Baumschutz');
const altlasten = einheit('14.02', 'Altlasten');
const plan = [natur, baeume, altlasten];

const zeichen = (aeste: readonly Ast[]): unknown[] =>
  aeste.map((ast) => [ast.einheit.kennzeichen, zeichen(ast.darunter)]);

describe('Der Aktenplan als Baum', () => {
  test('hängt jede Stelle unter ihre Eltern', () => {
    expect(zeichen(baum(plan))).toEqual([
      ['13', [['13.01', []]]],
      ['14.02', []],
    ]);
  });

  test('hängt eine Stelle, deren Eltern jemand nicht sehen darf, unter die nächste sichtbare', () => {
    expect(
      zeichen(baum([einheit('01', 'Innere Verwaltung'), einheit('01.12.03', 'Dienstanweisungen')])),
    ).toEqual([['01', [['01.12.03', []]]]]);
  });

  test('nennt den Weg zu einer Stelle von oben nach unten, soweit er zu sehen ist', () => {
    expect(weg(plan, '13.01')).toEqual([natur, baeume]);
    expect(weg(plan, '14.02')).toEqual([altlasten]);
    expect(weg(plan, '99')).toEqual([]);
  });
});

describe('Der Filter', () => {
  test('lässt den Treffer und den Weg zu ihm', () => {
    expect(zeichen(gefiltert(baum(plan), 'baumschutz'))).toEqual([['13', [['13.01', []]]]]);
  });

  test('findet nach Kennzeichen und lässt unter einem Treffer alles', () => {
    expect(zeichen(gefiltert(baum(plan), '13 '))).toEqual([['13', [['13.01', []]]]]);
  });

  test('lässt ohne Text alles und ohne Treffer nichts', () => {
    expect(gefiltert(baum(plan), '  ')).toEqual(baum(plan));
    expect(gefiltert(baum(plan), 'Feuerwehr')).toEqual([]);
  });
});
