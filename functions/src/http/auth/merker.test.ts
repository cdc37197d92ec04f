import { expect, it } from 'vitest';
import { erzeugeMerker } from './merker.ts';

it('vergisst zuerst, was am längsten nicht gelesen wurde', () => {
  const merker = erzeugeMerker<number>(2);
  merker.merke('a', 1);
  merker.merke('b', 2);
  expect(merker.lies('a')).toBe(1);
  merker.merke('c', 3);
  expect([merker.lies('a'), merker.lies('b'), merker.lies('c')]).toEqual([1, undefined, 3]);
});
