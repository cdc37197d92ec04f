import { expect, test } from 'vitest';
import { erzeugeWarteschlange, type Wartender } from './warteschlange.ts';

const wartender = (pfad: string, fuer: string, anders: Partial<Wartender> = {}): Wartender => ({
  auftrag: { art: 'lies', pfad, hinweis: { art: 'mail' } },
  fuer,
  fristMs: 1_000,
  allein: false,
  fertig: () => undefined,
  ...anders,
});
const pfade = (genommen: readonly Wartender[]): string[] => genommen.map((w) => w.auftrag.pfad);

test('Viele Dateien einer Person halten die der anderen nicht auf', () => {
  const schlange = erzeugeWarteschlange();
  for (const pfad of ['a1', 'a2', 'a3', 'a4']) schlange.stelleAn(wartender(pfad, 'a'));
  for (const pfad of ['b1', 'b2']) schlange.stelleAn(wartender(pfad, 'b'));
  expect(pfade(schlange.nimm(3))).toEqual(['a1', 'b1', 'a2']);
  expect(pfade(schlange.nimm(9))).toEqual(['a3', 'b2', 'a4']);
  expect(schlange.laenge()).toBe(0);
});

test('Was allein gelesen werden soll und was herausgelöst wird, geht mit keinem anderen zusammen', () => {
  const schlange = erzeugeWarteschlange();
  schlange.stelleAn(wartender('allein', 'a', { allein: true }));
  schlange.stelleAn(wartender('l1', 'b'));
  const auftrag = { art: 'teil', pfad: 'teil', teilpfad: '1', ziel: 'z' } as const;
  schlange.stelleAn(wartender('', 'c', { auftrag }));
  schlange.stelleAn(wartender('l2', 'd'));
  const genommen = [schlange.nimm(9), schlange.nimm(9), schlange.nimm(9)].map(pfade);
  expect(genommen).toEqual([['allein'], ['l1', 'l2'], ['teil']]);
});

test('Was zurückkommt, steht vorn', () => {
  const schlange = erzeugeWarteschlange();
  schlange.stelleAn(wartender('neu', 'a'));
  schlange.stelleVoran([wartender('alt', 'a')]);
  expect(pfade(schlange.nimm(1))).toEqual(['alt']);
  expect(pfade(schlange.leere())).toEqual(['neu']);
});
