import { describe, expect, test } from 'vitest';
import { istSichtbar, pruefeRuecknahme, ruecknahmeBis } from './ruecknahme.rules.ts';
import type { Schriftstueck } from './schriftstueck.schema.ts';

const ole = { oid: 'ole', name: 'Ole Brandt' };
const ss: Schriftstueck = {
  id: 'ss~1',
  typ: 'schriftstueck',
  ord: 'v~000001',
  salz: '00',
  uuid: '1',
  vorgang: 'v',
  nummer: 1,
  zustand: 'aktiv',
  art: 'dokument',
  betreff: 'Vermerk',
  inhalt: { sha256: 'aa', bytes: 1, mime: 'text/plain', name: 'vermerk.txt' },
  eingangsdatum: '2026-11-24',
  abgelegtVon: ole,
  abgelegtAm: '2026-11-24T09:00:00.000Z',
  postfach: null,
  vermerk: '',
  ausSchriftstueck: null,
  fassung: 1,
  andereFassung: null,
  bekannt: null,
  schluessel: 'bytes:aa',
  faden: null,
  quarantaene: false,
  anlagenGesperrt: false,
  freigaben: [],
  mail: null,
  text: '',
  anlagen: [],
  warnungen: [],
  lesung: null,
  umzug: null,
  stand: 1,
  geaendertAm: '2026-11-24T09:00:00.000Z',
};
const lage = { oid: 'ole', jetzt: '2026-11-24T09:04:59.999Z', weitereAbleger: 0 };
const code = (teil: Partial<Schriftstueck>, anders: Partial<typeof lage> = {}) =>
  pruefeRuecknahme({ ...ss, ...teil }, { ...lage, ...anders })?.code;

describe('Rücknahme der eigenen Ablage (design §3.7)', () => {
  test('fünf Minuten lang', () => {
    expect(ruecknahmeBis(ss.abgelegtAm)).toBe('2026-11-24T09:05:00.000Z');
    expect(code({})).toBeUndefined();
  });
  test('die volle fünfte Minute ist vorbei', () =>
    expect(code({}, { jetzt: '2026-11-24T09:05:00.000Z' })).toBe('ruecknahme_frist_vorbei'));
  test('nur die eigene', () => expect(code({}, { oid: 'elif' })).toBe('ruecknahme_fremd'));
  test('nicht mit weiterem Ableger', () =>
    expect(code({}, { weitereAbleger: 1 })).toBe('ruecknahme_weiterer_ableger'));
  test('nicht nach einer Änderung', () => expect(code({ stand: 2 })).toBe('ruecknahme_geaendert'));
  test('nicht unterwegs', () => expect(code({ umzug: 'a' })).toBe('ruecknahme_geaendert'));
  test('nicht noch einmal', () => expect(code({ zustand: 'zurueckgenommen' })).toBe('schon_zurueckgenommen'));
});

test.each([
  ['aktiv', true, true],
  ['zurueckgenommen', true, false],
  ['unsichtbar', false, false],
  ['zurueckgezogen', false, false],
] as const)('%s: wer abgelegt hat, sieht es: %s; andere: %s', (zustand, selbst, andere) => {
  expect(istSichtbar({ ...ss, zustand }, 'ole')).toBe(selbst);
  expect(istSichtbar({ ...ss, zustand }, 'elif')).toBe(andere);
});
