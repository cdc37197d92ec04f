import { expect, test } from 'vitest';
import { erzeugeZufall } from './zufall.ts';

test('Gibt nie zweimal dasselbe aus, in der verlangten Länge, auch über seinen Vorrat hinaus', () => {
  const zufall = erzeugeZufall();
  const gezogen = Array.from({ length: 1_000 }, () => zufall.hex(16));
  expect(new Set(gezogen).size).toBe(1_000);
  expect(gezogen.every((hex) => /^[0-9a-f]{32}$/.test(hex))).toBe(true);
  expect([zufall.hex(1), zufall.hex(5_000)].map((hex) => hex.length)).toEqual([2, 10_000]);
});
