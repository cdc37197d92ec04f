import { describe, expect, test } from 'vitest';
import type { Grund } from './auskunft.ts';
import { anderswo, hier, nachricht, vorgeschlagen, ziel } from './probe.ts';
import { gewaehltesZiel, vorschlaege } from './vorschlaege.ts';
import { ablageOf, anfang, weiter, type Ablage } from './zustand.ts';

type Angebot = readonly (readonly [nummer: number, art: Grund['art']])[];

function ablage(angebot: Angebot, teil: Partial<Ablage> = {}): Ablage {
  const frisch = ablageOf(weiter(anfang, { art: 'gewaehlt', nachricht: nachricht('a') }));
  if (!frisch) throw new Error('keine E-Mail gewählt');
  return { ...frisch, auskunft: vorgeschlagen(angebot), ...teil };
}
const namen = (a: Ablage): string[] => vorschlaege(a).map((v) => v.ziel.betreff);
const vorgewaehlt = (a: Ablage): string | undefined => gewaehltesZiel(a, vorschlaege(a))?.betreff;

test('Angeboten werden die drei besten in der Reihenfolge des Servers, jeder mit seinem Grund', () => {
  const a = ablage([
    [4, 'zeichen'],
    [2, 'person'],
    [5, 'zuletzt'],
    [1, 'neu'],
  ]);
  expect(vorschlaege(a).map((v) => [v.ziel, v.grund?.art])).toEqual([
    [ziel(4), 'zeichen'],
    [ziel(2), 'person'],
    [ziel(5), 'zuletzt'],
  ]);
});

test.each<[Grund['art'], string | undefined]>([
  ['zeichen', 'Vorgang 1'],
  ['faden', 'Vorgang 1'],
  ['person', undefined],
  ['favorit', undefined],
  ['zuletzt', undefined],
  ['neu', undefined],
])('Der beste ist vorausgewählt, wenn sein Grund stark ist: %s → %s', (art, erwartet) => {
  expect(
    vorgewaehlt(
      ablage([
        [1, art],
        [2, 'neu'],
      ]),
    ),
  ).toBe(erwartet);
});

test('Zwei mit demselben starken Grund werden angeboten, aber keiner vorausgewählt', () => {
  const beide: Angebot = [
    [1, 'zeichen'],
    [2, 'zeichen'],
  ];
  expect(namen(ablage(beide))).toEqual(['Vorgang 1', 'Vorgang 2']);
  expect(vorgewaehlt(ablage(beide))).toBeUndefined();
});

test('Ein Vorgang, in dem die E-Mail schon liegt, wird nicht noch einmal angeboten', () => {
  const angebot: Angebot = [
    [1, 'zeichen'],
    [2, 'zuletzt'],
  ];
  expect(namen(ablage([], { auskunft: vorgeschlagen(angebot, [hier(1)]) }))).toEqual(['Vorgang 2']);
  const gesperrt = ablage([], { auskunft: vorgeschlagen(angebot, [anderswo]) });
  expect(namen(gesperrt)).toEqual(['Vorgang 1', 'Vorgang 2']);
});

test('Die Wahl der Person geht vor', () => {
  expect(vorgewaehlt(ablage([[1, 'zeichen']], { ziel: ziel(2) }))).toBe('Vorgang 2');
});

test('Ein gesuchter und gewählter Vorgang bleibt oben stehen, sobald die Suche geleert ist', () => {
  const gesucht = { ziel: ziel(9), suche: { text: 'Vorgang 9', treffer: [ziel(9)] } };
  expect(namen(ablage([[1, 'zuletzt']], gesucht))).toEqual(['Vorgang 1']);
  expect(namen(ablage([[1, 'zuletzt']], { ziel: ziel(9) }))).toEqual(['Vorgang 9', 'Vorgang 1']);
});

test('Solange keine Auskunft da ist, wird nichts angeboten', () => {
  expect(namen(ablage([], { auskunft: { art: 'getrennt', versuch: 0 } }))).toEqual([]);
});

describe('Worte und eben Angelegtes', () => {
  const mitWorten = (erstes: number, zweites: number): Ablage => {
    const bekannt = vorgeschlagen([
      [1, 'zeichen'],
      [2, 'zeichen'],
    ]);
    if (bekannt.art !== 'da') throw new Error('keine Auskunft');
    const worte = [erstes, zweites];
    const vorgeschlagene = bekannt.vorschlaege.map((v, i) => ({ ...v, worte: worte[i] ?? 0 }));
    return ablage([], { auskunft: { ...bekannt, vorschlaege: vorgeschlagene } });
  };

  test('Von zweien mit demselben Grund ist vorgewählt, wessen Worte besser passen', () => {
    expect(vorgewaehlt(mitWorten(2, 0))).toBe('Vorgang 1');
    expect(vorgewaehlt(mitWorten(2, 2))).toBeUndefined();
  });

  test('Nur weil der Betreff passt, ist nichts vorgewählt', () => {
    expect(vorgewaehlt(ablage([[1, 'betreff']]))).toBeUndefined();
  });

  test('Ein eben angelegter Vorgang steht oben mit seinem Grund, einmal, und nicht mehr, wenn die E-Mail darin liegt', () => {
    const teil = { angelegt: ziel(9), ziel: ziel(9) };
    const angebot = vorschlaege(ablage([[1, 'zuletzt']], teil));
    expect(angebot.map((v) => [v.ziel.betreff, v.grund?.text])).toEqual([
      ['Vorgang 9', 'Von Ihnen eben angelegt'],
      ['Vorgang 1', 'Grund zuletzt'],
    ]);
    const liegtDort = { angelegt: ziel(9), auskunft: vorgeschlagen([[1, 'zuletzt']], [hier(9)]) };
    expect(namen(ablage([], liegtDort))).toEqual(['Vorgang 1']);
  });
});
