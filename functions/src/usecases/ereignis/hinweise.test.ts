import { expect, test } from 'vitest';
import type { Feedzeile } from '../../ports/store.ts';
import { erzeugeHinweise } from './hinweise.ts';

const huelle = (partition: string, seq: number): Feedzeile => ({
  partition: { behaelter: 'register', id: partition },
  dokument: { id: `e~${seq}`, typ: 'huelle', ord: '', salz: '', huelle: { seq } },
});

test('Je Akte zählt der neueste Hinweis; was in keiner Akte geschah, ist keiner', () => {
  const hinweise = erzeugeHinweise();
  const ab = hinweise.ende();
  hinweise.melde([huelle('akte~1', 1), huelle('person~x', 7), huelle('akte~2', 3), huelle('akte~1', 2)]);
  expect(hinweise.seit(ab)).toEqual([
    { akte: '1', seq: 2 },
    { akte: '2', seq: 3 },
  ]);
  expect(hinweise.seit(hinweise.ende())).toEqual([]);
});

test('Was nicht mehr aufbewahrt ist oder noch nicht war, ist eine Lücke', () => {
  const hinweise = erzeugeHinweise();
  hinweise.melde(Array.from({ length: 2_001 }, (_, i) => huelle('akte~1', i + 1)));
  expect(hinweise.seit(0)).toBeUndefined();
  expect(hinweise.seit(1)).toEqual([{ akte: '1', seq: 2_001 }]);
  expect(hinweise.seit(hinweise.ende() + 1)).toBeUndefined();
});

test('Wer wartet, wird von einem Hinweis geweckt und vom Ende', async () => {
  const hinweise = erzeugeHinweise();
  const halt = new AbortController();
  const eins = hinweise.warte(hinweise.ende(), 1_000_000, halt.signal);
  hinweise.melde([huelle('akte~1', 1)]);
  await eins;
  const zwei = hinweise.warte(hinweise.ende(), 1_000_000, halt.signal);
  halt.abort();
  await zwei;
  await hinweise.warte(0, 1_000_000, new AbortController().signal);
});
