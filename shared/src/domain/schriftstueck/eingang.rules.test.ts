import { describe, expect, it } from 'vitest';
import { eingangstag, pruefeEingangsdatum } from './eingang.rules.ts';

describe('R5.7: Eingangsdatum ist der Tag, an dem es die Stadt erreicht hat', () => {
  it.each([
    ['2026-11-18', '2026-11-18'],
    ['2026-11-24', '2026-11-24'],
    ['2030-01-01', '2026-11-24'],
    [undefined, '2026-11-24'],
  ])('gesendet am %s, gesehen am 2026-11-24: vorgeschlagen wird %s', (gesendet, erwartet) => {
    expect(eingangstag(gesendet, '2026-11-24')).toBe(erwartet);
  });

  it('heute und früher sind möglich', () => {
    expect(pruefeEingangsdatum('2026-11-24', '2026-11-24')).toBeUndefined();
    expect(pruefeEingangsdatum('1999-12-31', '2026-11-24')).toBeUndefined();
    expect(pruefeEingangsdatum(undefined, '2026-11-24')).toBeUndefined();
  });

  it('morgen wird abgelehnt und die Stelle genannt', () => {
    expect(pruefeEingangsdatum('2026-11-25', '2026-11-24')).toMatchObject({
      code: 'eingabe_ungueltig',
      stellen: [{ pointer: '/eingangsdatum' }],
    });
  });
});
