import { describe, expect, it } from 'vitest';
import { leseStrengesJson } from './strengesJson.ts';

const stelle = (text: string): string | undefined => {
  const gelesen = leseStrengesJson(text);
  return gelesen.ok ? 'angenommen' : gelesen.mangel.pointer;
};

describe('Strenges JSON', () => {
  it.each([
    ['{"a":[{"b":1},{"b":2}],"c":"{\\"b\\":1,\\"b\\":2}"}', { a: [{ b: 1 }, { b: 2 }], c: '{"b":1,"b":2}' }],
    ['"\\\\"', '\\'],
    ['["\\\\\\"","x"]', ['\\"', 'x']],
    ['"\\ud83d\\ude00"', '😀'],
    [' {"proto":null,"__proto":true} ', { proto: null, __proto: true }],
  ])('liest %s', (text, wert) => {
    expect(leseStrengesJson(text)).toEqual({ ok: true, wert });
  });

  it.each([
    ['ein Name zweimal', '{"a":{"x":1,"x":2}}', '/a/x'],
    ['zweimal, anders geschrieben', '{"a":1,"\\u0061":2}', '/a'],
    ['zweimal in einer Liste', '[0,{"a":1},{"b":1,"c":[],"b":2}]', '/2/b'],
    ['ein Name mit Schrägstrich und Tilde', '{"a/b~c":1,"a/b~c":2}', '/a~1b~0c'],
    ['__proto__', '{"a":{"__proto__":{"isAdmin":true}}}', '/a/__proto__'],
    ['__proto__, anders geschrieben', '{"\\u005f_proto__":1}', '/__proto__'],
    ['ein halbes Zeichen im Wert', '{"a":["x","\\ud800"]}', '/a/1'],
    ['ein halbes Zeichen im Namen', '{"\\udc00":1}', '/�'],
    ['33 Ebenen', `${'['.repeat(33)}${']'.repeat(33)}`, '/0'.repeat(32)],
  ])('weist ab: %s', (_was, text, erwartet) => {
    expect(stelle(text)).toBe(erwartet);
  });

  it.each(['', '{', '{"a":1,}', "{'a':1}", 'NaN', '{"a":1}x', '\u0000', '{"a":"\u0001"}'])(
    'ist kein JSON: %j',
    (text) => {
      expect(stelle(text)).toBeUndefined();
    },
  );

  it('nimmt 32 Ebenen an', () => {
    expect(stelle(`${'['.repeat(32)}${']'.repeat(32)}`)).toBe('angenommen');
  });

  it('kommt mit einer Million Zeichen in einem Text und einer halben Million Ebenen zurecht', () => {
    expect(stelle(`{"a":"${'x'.repeat(999_000)}"}`)).toBe('angenommen');
    expect(stelle(`{"a":"${'\\\\'.repeat(499_000)}"}`)).toBe('angenommen');
    expect(stelle(`${'['.repeat(499_000)}${']'.repeat(499_000)}`)).toBe('/0'.repeat(32));
  });
});
