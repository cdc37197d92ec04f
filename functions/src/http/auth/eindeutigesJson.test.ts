import { describe, expect, it } from 'vitest';
import { leseEindeutigesJson } from './eindeutigesJson.ts';

describe('eindeutiges JSON', () => {
  it.each([
    ['{"a":1,"b":1}', { a: 1, b: 1 }],
    ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', { a: { a: 1 }, b: [{ a: 1 }, { a: 2 }] }],
    ['{"a":"\\"b\\":1,\\"b\\":2"}', { a: '"b":1,"b":2' }],
    ['{"a":["b","b"]}', { a: ['b', 'b'] }],
    ['{"a" : "a"}', { a: 'a' }],
  ])('liest %s', (text, wert) => {
    expect(leseEindeutigesJson(text)).toEqual(wert);
  });

  it.each([
    '{"a":1,"a":1}',
    '{"x":{"a":1,"a":2}}',
    '[{"a" :1,"a"\n:2}]',
    '{"a":1,"\\u0061":2}',
    '{"a":1',
    '',
  ])('weist %s ab', (text) => {
    expect(leseEindeutigesJson(text)).toBeUndefined();
  });
});
