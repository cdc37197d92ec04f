import { expect, test } from 'vitest';
import type { Auskunft } from './auskunft.ts';
import { anderswo, hier, nachricht, vorgeschlagen } from './probe.ts';
import { istErledigt, stand } from './stand.ts';
import { ablageOf, anfang, weiter, type Ablage } from './zustand.ts';

function ablage(auskunft: Auskunft): Ablage {
  const frisch = ablageOf(weiter(anfang, { art: 'gewaehlt', nachricht: nachricht('a') }));
  if (!frisch) throw new Error('keine E-Mail gewählt');
  return { ...frisch, auskunft };
}
const ohneMarken: Auskunft = { art: 'da', marken: undefined, vorschlaege: [] };

test.each<[Auskunft, string, boolean]>([
  [{ art: 'laden' }, 'Wird geprüft …', false],
  [vorgeschlagen([]), 'Noch nicht veraktet', false],
  [vorgeschlagen([], [hier(3)]), 'Veraktet in 13.01/0042-2026#003 von Dr. Elif Aydin', true],
  [vorgeschlagen([], [anderswo]), 'Veraktet – Auskunft: FB 36 Umwelt und Klima', true],
  [ohneMarken, 'Stand unbekannt', false],
  [{ art: 'getrennt', versuch: 0 }, 'Stand unbekannt', false],
])('%j heißt „%s“', (auskunft, text, erledigt) => {
  expect(stand(ablage(auskunft)).text).toBe(text);
  expect(istErledigt(ablage(auskunft))).toBe(erledigt);
});

test('Wer trotzdem ablegen will, ist noch nicht fertig', () => {
  expect(istErledigt({ ...ablage(vorgeschlagen([], [hier(1)])), trotzdem: true })).toBe(false);
});
