import { describe, expect, test } from 'vitest';
import { alsJson, wohlgeformt } from './json.ts';

test('Hälften eines Zeichens werden U+FFFD, ganze bleiben, in jeder Tiefe', () => {
  const halb = '😀'.slice(0, 1);
  expect(wohlgeformt({ a: [`x${halb}`, { b: '😀' }], c: 1, d: null })).toEqual({
    a: ['x\ufffd', { b: '😀' }],
    c: 1,
    d: null,
  });
});

describe('Wie es zurückkommt, wenn es geschrieben und gelesen wird (ECMA-262 §25.5)', () => {
  test.each([
    ['was undefined ist, gibt es nicht', { a: undefined, b: { c: undefined } }, '{"b":{}}'],
    ['in Listen steht dafür null', [undefined, () => 1, 2], '[null,null,2]'],
    ['Zahlen, die keine sind, und die Null ohne Vorzeichen', [NaN, Infinity, -0], '[null,null,0]'],
    ['ein Zeitpunkt wird sein Text', { am: new Date(0) }, '{"am":"1970-01-01T00:00:00.000Z"}'],
    ['ein Feld, das wie der Prototyp heißt', JSON.parse('{"__proto__":{"a":1}}'), '{"__proto__":{"a":1}}'],
    ['null, wahr und Text bleiben', [null, true, 'ß', '\ud800'], '[null,true,"ß","\\ud800"]'],
  ])('%s', (_was, wert: unknown, text) => {
    expect(alsJson(wert)).toStrictEqual(JSON.parse(text));
  });

  test('was sich nicht schreiben lässt, wird zurückgewiesen', () => {
    expect(() => alsJson({ a: 1n })).toThrow(TypeError);
  });

  test('die Kopie ist eine eigene', () => {
    const wert = { a: [{ b: 1 }] };
    const kopie = alsJson(wert);
    expect(kopie.a).not.toBe(wert.a);
    expect(kopie.a[0]).not.toBe(wert.a[0]);
  });
});
