import { describe, expect, test } from 'vitest';
import { folgeDerAblage, nachAblagen } from './einstellung.ts';

describe('Nach dem Ablegen (R1.30)', () => {
  test.each([
    ['kennzeichnen', { kennzeichnet: true, verschiebt: false }],
    ['verschieben', { kennzeichnet: true, verschiebt: true }],
    ['nichts', { kennzeichnet: false, verschiebt: false }],
  ] as const)('im eigenen Postfach folgt aus „%s“ genau das', (wunsch, folge) =>
    expect(folgeDerAblage(wunsch, false)).toEqual(folge),
  );

  test('im gemeinsamen Postfach gilt die Marke für alle, und verschoben wird dort nie', () => {
    for (const wunsch of nachAblagen)
      expect(folgeDerAblage(wunsch, true)).toEqual({ kennzeichnet: true, verschiebt: false });
  });
});
