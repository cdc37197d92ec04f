import { afterAll, beforeAll, expect, test } from 'vitest';
import { starteTesthaus, type Testhaus } from '../hilfe/haus.ts';

let haus: Testhaus;
beforeAll(async () => {
  haus = await starteTesthaus();
});
afterAll(() => haus.stoppe());

test.each([
  'auftraege-kehren',
  'gestoerte-aufnehmen',
  'eingang-kehren',
  'inhalte-kehren',
  'anfragen-raeumen',
])('Die Arbeit „%s“ läuft nach der Uhr, ohne einen Fehler zu melden', async (name) => {
  await haus.ausloesen(name);
  expect(haus.meldungen).toEqual([]);
});

test('Eine Arbeit, die es nicht gibt, fällt auf', async () => {
  await expect(haus.ausloesen('nichts-tun')).rejects.toThrow();
});
