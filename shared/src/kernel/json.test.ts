import { expect, test } from 'vitest';
import { wohlgeformt } from './json.ts';

test('Hälften eines Zeichens werden U+FFFD, ganze bleiben, in jeder Tiefe', () => {
  const halb = '😀'.slice(0, 1);
  expect(wohlgeformt({ a: [`x${halb}`, { b: '😀' }], c: 1, d: null })).toEqual({
    a: ['x\ufffd', { b: '😀' }],
    c: 1,
    d: null,
  });
});
