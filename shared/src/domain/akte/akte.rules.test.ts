import { describe, expect, test } from 'vitest';
import { naechsterStand, pruefeOffen, pruefeStand, pruefeZda, vorgangOrd } from './akte.rules.ts';

const offen = { zustand: 'IN_BEARBEITUNG' } as const;
const zda = { zustand: 'ZDA' } as const;

describe('R1.13: nach z.d.A. wird nichts mehr geschrieben', () => {
  test('in Bearbeitung ja', () => {
    expect(pruefeOffen(offen)).toBeUndefined();
    expect(pruefeOffen(offen, offen)).toBeUndefined();
  });
  test('im geschlossenen Vorgang nein', () =>
    expect(pruefeOffen(offen, zda)).toEqual({ code: 'zu_den_akten_gelegt', was: 'vorgang' }));
  test('in der geschlossenen Akte nein; sie spricht zuerst', () =>
    expect(pruefeOffen(zda, zda)).toEqual({ code: 'zu_den_akten_gelegt', was: 'akte' }));
});

describe('R1.14: z.d.A. nur ohne Hindernis', () => {
  const keine = { offener_vorgang: 0, offener_auftrag: 0, quarantaene: 0 };
  test('ohne', () => expect(pruefeZda(keine)).toBeUndefined());
  test.each(['offener_vorgang', 'offener_auftrag', 'quarantaene'] as const)('nicht mit %s', (art) =>
    expect(pruefeZda({ ...keine, [art]: 2 })).toEqual({
      code: 'zda_hindernis',
      hindernisse: [{ art, anzahl: 2 }],
    }),
  );
});

test('wer einen alten Stand sah, erfährt, wann geändert wurde', () => {
  const ist = { stand: 3, geaendertAm: '2026-11-24T09:00:00.000Z' };
  expect(pruefeStand(3, ist)).toBeUndefined();
  expect(pruefeStand(2, ist)).toEqual({ code: 'geaendert', um: ist.geaendertAm });
  expect(naechsterStand(ist, '2026-11-25T09:00:00.000Z')).toEqual({
    stand: 4,
    geaendertAm: '2026-11-25T09:00:00.000Z',
  });
});

test('und von wem, solange es ein Mensch war', () => {
  const ole = { oid: 'ole', name: 'Ole Brandt' };
  const vorher = { stand: 1, geaendertAm: '2026-11-23T09:00:00.000Z' };
  const danach = naechsterStand(vorher, '2026-11-24T09:00:00.000Z', ole);
  expect(danach.geaendertVon).toEqual(ole);
  expect(pruefeStand(1, danach)).toEqual({ code: 'geaendert', um: danach.geaendertAm, von: 'Ole Brandt' });
  const imHaus = naechsterStand(danach, '2026-11-25T09:00:00.000Z');
  expect(pruefeStand(2, { ...danach, ...imHaus })).toEqual({ code: 'geaendert', um: imHaus.geaendertAm });
});

test('offene Vorgänge stehen zusammen und in der Folge ihrer Nummern', () => {
  expect(vorgangOrd('IN_BEARBEITUNG', 7)).toBe('offen~000007');
  expect(vorgangOrd('ZDA', 12)).toBe('zda~000012');
});
