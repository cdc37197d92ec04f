import { expect, test } from 'vitest';
import { nachricht, ziel } from './probe.ts';
import { gewaehltesZiel, vorschlaege } from './vorschlaege.ts';
import { ablageOf, anfang, weiter, type Ablage, type Ziele } from './zustand.ts';

const da = (...nummern: number[]): Ziele => ({ art: 'da', liste: nummern.map(ziel) });
function ablage(betreff: string, teil: Partial<Ablage> = {}): Ablage {
  const frisch = ablageOf(weiter(anfang, { art: 'gewaehlt', nachricht: nachricht('a', { betreff }) }));
  if (!frisch) throw new Error('keine E-Mail gewählt');
  return { ...frisch, ...teil };
}
const nummern = (ziele: Ziele, a: Ablage): string[] => vorschlaege(ziele, a).map((v) => v.ziel.betreff);

test('Angeboten werden höchstens drei, die zuletzt verwendeten zuerst', () => {
  expect(nummern(da(4, 2, 5, 1), ablage('Baum'))).toEqual(['Vorgang 4', 'Vorgang 2', 'Vorgang 5']);
});

test('Ohne Grund ist nichts vorausgewählt', () => {
  const a = ablage('Baum');
  expect(gewaehltesZiel(a, vorschlaege(da(1, 2), a))).toBeUndefined();
});

test('Ein Vorgang, dessen Aktenzeichen im Betreff steht, kommt zuerst und ist vorausgewählt', () => {
  const a = ablage('AW: Ihr Zeichen 36-13.01/0042-2026#003');
  const angebot = vorschlaege(da(1, 2, 4, 3), a);
  expect(angebot.map((v) => [v.ziel.betreff, v.grund])).toEqual([
    ['Vorgang 3', 'aktenzeichen'],
    ['Vorgang 1', undefined],
    ['Vorgang 2', undefined],
  ]);
  expect(gewaehltesZiel(a, angebot)).toEqual(ziel(3));
});

test('Zwei genannte Vorgänge werden angeboten, aber keiner vorausgewählt', () => {
  const a = ablage('13.01/0042-2026#001 und 13.01/0042-2026#002');
  expect(gewaehltesZiel(a, vorschlaege(da(1, 2), a))).toBeUndefined();
});

test('Die Wahl der Person geht vor', () => {
  const a = ablage('13.01/0042-2026#001', { ziel: ziel(2) });
  expect(gewaehltesZiel(a, vorschlaege(da(1, 2), a))).toEqual(ziel(2));
});

test('Ein gesuchter und gewählter Vorgang bleibt oben stehen, sobald die Suche geleert ist', () => {
  const gesucht = { ziel: ziel(9), suche: { text: 'Vorgang 9', treffer: [ziel(9)] } };
  expect(nummern(da(1), ablage('Baum', gesucht))).toEqual(['Vorgang 1']);
  expect(nummern(da(1), ablage('Baum', { ziel: ziel(9) }))).toEqual(['Vorgang 9', 'Vorgang 1']);
});
