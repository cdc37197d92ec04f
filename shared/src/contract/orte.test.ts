import { describe, expect, test } from 'vitest';
import { ortAus, ortText, type Ort } from './orte.ts';

const akte = '0199aaaa-0000-7000-8000-000000000001';
const anderes = '0199aaaa-0000-7000-8000-000000000002';

const orte: readonly (readonly [string, Ort])[] = [
  ['/', { art: 'akten' }],
  [`/a/${akte}`, { art: 'akte', akte }],
  [`/v/${akte}.${anderes}`, { art: 'vorgang', akte, vorgang: anderes }],
  [`/s/${akte}.${anderes}`, { art: 'schriftstueck', akte, schriftstueck: anderes }],
];

describe('Ein Ort', () => {
  test.each(orte)('steht als %s in der Adresse und wird daraus wieder gelesen', (text, ort) => {
    expect(ortText(ort)).toBe(text);
    expect(ortAus(text)).toEqual(ort);
  });

  test('ist ohne Angabe die Liste der Akten', () => {
    expect(ortAus('')).toEqual({ art: 'akten' });
  });

  test('steht in einem Verweis auch ohne den Schrägstrich am Anfang', () => {
    expect(ortAus(`a/${akte}`)).toEqual({ art: 'akte', akte });
  });

  test.each([
    `/a/${akte}.${anderes}`,
    `/v/${akte}`,
    `/s/${akte}`,
    `/x/${akte}`,
    '/a/',
    '/a/../api',
    `/s/${akte}.${anderes}/`,
    `//${akte}`,
    'a',
  ])('ist %s nicht', (text) => {
    expect(ortAus(text)).toBeUndefined();
  });
});
