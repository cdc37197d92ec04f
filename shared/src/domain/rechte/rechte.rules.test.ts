import { describe, expect, test } from 'vitest';
import type { Aktenplaneinheit } from '../aktenplan/aktenplan.schema.ts';
import { rechteAn, vertritt, wirksameGruppen } from './rechte.rules.ts';
import type { Gruppe, Zuweisung } from './rechte.schema.ts';

const zuweisung: Zuweisung = { entraId: 'g', zustand: 'AKTIV', von: '2026-01-01', bis: '2026-12-31' };
const heute = '2026-11-24';

describe('Ein Recht braucht zweierlei (design §3.6)', () => {
  test('Mitgliedschaft und genehmigte Zuweisung', () =>
    expect(wirksameGruppen(new Set(['g']), [zuweisung], heute)).toEqual(new Set(['g'])));
  test('die Mitgliedschaft allein gibt nichts', () =>
    expect(wirksameGruppen(new Set(['g']), [], heute)).toEqual(new Set()));
  test('die Zuweisung allein gibt nichts', () =>
    expect(wirksameGruppen(new Set(), [zuweisung], heute)).toEqual(new Set()));
  test('eine entzogene gibt nichts', () =>
    expect(wirksameGruppen(new Set(['g']), [{ ...zuweisung, zustand: 'ENTZOGEN' }], heute)).toEqual(
      new Set(),
    ));
  test.each([
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2025-12-31', false],
    ['2027-01-01', false],
  ])('am %s: %s (erster und letzter Tag zählen mit)', (tag, ja) =>
    expect(wirksameGruppen(new Set(['g']), [zuweisung], tag).has('g')).toBe(ja),
  );
  test('ohne Ende gilt sie weiter', () =>
    expect(wirksameGruppen(new Set(['g']), [{ ...zuweisung, bis: null }], '2099-01-01').size).toBe(1));
});

test('vertreten wird vom ersten bis zum letzten Tag', () => {
  const v = { fuer: 'elif', von: '2026-07-01', bis: '2026-07-31' };
  expect(vertritt([v], '2026-07-31')).toEqual(['elif']);
  expect(vertritt([v], '2026-08-01')).toEqual([]);
});

describe('Vererbung im Aktenplan (§11.3)', () => {
  const einheit = (kennzeichen: string, teil: Partial<Aktenplaneinheit> = {}): [string, Aktenplaneinheit] => [
    kennzeichen,
    {
      kennzeichen,
      titel: kennzeichen,
      aufbewahrung: { fristbeginn: 'ZDA', jahre: 10 },
      aussonderungsart: 'B',
      aktenbildungErlaubt: true,
      stillgelegt: false,
      schutzklasse: null,
      aktenfuehrung: '1',
      erteilt: [],
      ausgenommen: [],
      ...teil,
    },
  ];
  const einheiten = new Map([
    einheit('01', { erteilt: ['Registratur'] }),
    einheit('01.10', { erteilt: ['SB'] }),
    einheit('01.10.01'),
    einheit('01.11', { ausgenommen: ['Registratur'] }),
    einheit('01.11.01', { erteilt: ['Personal'] }),
    einheit('01.11.02', { erteilt: ['Registratur'] }),
  ]);
  const gruppe = (name: string, ...rechte: Gruppe['rechte']): [string, Gruppe] => [
    `id-${name}`,
    { entraId: `id-${name}`, name, rechte },
  ];
  const gruppen = new Map([
    gruppe('Registratur', 'ZDA', 'AKTE_ANLEGEN'),
    gruppe('SB', 'SCHREIBEN'),
    gruppe('Personal', 'ZEICHNEN'),
    gruppe('Revision', 'PROTOKOLL'),
  ]);
  const an = (kennzeichen: string, ...namen: string[]): string[] =>
    [...rechteAn(kennzeichen, einheiten, gruppen, new Set(namen.map((n) => `id-${n}`)))].sort();

  test('gilt nach unten', () => expect(an('01.10.01', 'SB')).toEqual(['LESEN', 'SCHREIBEN']));
  test('nicht nach oben und nicht daneben', () => {
    expect(an('01', 'SB')).toEqual([]);
    expect(an('01.11.01', 'SB')).toEqual([]);
  });
  test('endet an einer Ausnahme', () => {
    expect(an('01.11', 'Registratur')).toEqual([]);
    expect(an('01.11.01', 'Registratur')).toEqual([]);
  });
  test('die nächste Aussage zählt', () =>
    expect(an('01.11.02', 'Registratur')).toEqual(['AKTE_ANLEGEN', 'LESEN', 'ZDA']));
  test('SCHREIBEN, ZEICHNEN und ZDA schließen LESEN ein, PROTOKOLL nicht', () => {
    expect(an('01.11.01', 'Personal')).toEqual(['LESEN', 'ZEICHNEN']);
    einheiten.get('01')?.erteilt.push('Revision');
    expect(an('01.10.01', 'Revision')).toEqual(['PROTOKOLL']);
  });
  test('mehrere Gruppen ergänzen sich', () =>
    expect(an('01.10', 'SB', 'Registratur')).toEqual(['AKTE_ANLEGEN', 'LESEN', 'SCHREIBEN', 'ZDA']));
  test('wo es die Einheit nicht gibt, gilt nichts Eigenes', () =>
    expect(an('99', 'Registratur')).toEqual([]));
});
