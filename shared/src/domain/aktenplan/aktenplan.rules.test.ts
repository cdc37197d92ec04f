import { describe, expect, test } from 'vitest';
import {
  aktenzeichen,
  kennzeichenMuster,
  pruefeAktenbildung,
  schriftstueckzeichen,
  vergleicheKennzeichen,
  vorfahren,
  vorgangszeichen,
  zeichenIn,
} from './aktenplan.rules.ts';
import type { Aktenplaneinheit } from './aktenplan.schema.ts';

const einheit: Aktenplaneinheit = {
  kennzeichen: '13.01',
  titel: 'Grünflächen, Baumschutz',
  aufbewahrung: { fristbeginn: 'ZDA', jahre: 10 },
  aussonderungsart: 'V',
  aktenbildungErlaubt: true,
  stillgelegt: false,
  schutzklasse: null,
  aktenfuehrung: '50000136',
  erteilt: [],
  ausgenommen: [],
};

describe('R1.8 Kennzeichen', () => {
  test.each(['01', '01.11', '01.11.02', '01.11.02.03'])('%s ist eines', (kz) =>
    expect(kz).toMatch(kennzeichenMuster),
  );
  test.each(['1', '01.1', '01.', '.01', '01.11.02.03.04', '01-11', '01.11 ', ''])('„%s“ ist keines', (kz) =>
    expect(kz).not.toMatch(kennzeichenMuster),
  );

  test('ein Kind verlängert seine Eltern um genau eine Stufe', () => {
    expect(vorfahren('01.11.02')).toEqual(['01.11', '01']);
    expect(vorfahren('01')).toEqual([]);
  });

  test('sortiert wird nach Zahlen, Eltern vor Kindern', () => {
    const geordnet = ['01', '01.02', '01.02.01', '01.10', '02', '13.01'];
    expect([...geordnet].reverse().sort(vergleicheKennzeichen)).toEqual(geordnet);
  });
});

describe('Aktenbildung', () => {
  test('R1.2: nur wo sie erlaubt ist', () => {
    expect(pruefeAktenbildung(einheit)).toBeUndefined();
    expect(pruefeAktenbildung({ ...einheit, aktenbildungErlaubt: false })).toEqual({
      code: 'keine_aktenbildung',
    });
  });
  test('R1.3: keine neue Akte unter einer stillgelegten Einheit', () => {
    expect(pruefeAktenbildung({ ...einheit, stillgelegt: true })).toEqual({ code: 'stillgelegt' });
  });
});

describe('R1.7 Zeichen nach der Grammatik von §1.3', () => {
  test('Akte, Vorgang, Schriftstück', () => {
    const akte = aktenzeichen('01.11.02', 7, 2026);
    expect(akte).toBe('01.11.02/0007-2026');
    expect(vorgangszeichen(akte, 3)).toBe('01.11.02/0007-2026#003');
    expect(schriftstueckzeichen(vorgangszeichen(akte, 3), 12)).toBe('01.11.02/0007-2026#003.0012');
  });

  test('größere Nummern werden länger, nicht abgeschnitten', () => {
    expect(aktenzeichen('13.01', 12_345, 2026)).toBe('13.01/12345-2026');
  });

  test.each([
    ['AW: Ihr Zeichen 13.01/0001-2026, Lindenallee', ['13.01/0001-2026']],
    ['(13.01/0001-2026#002)', ['13.01/0001-2026#002']],
    ['13.01/0001-2026 und 14.02/0003-2025, nochmals 13.01/0001-2026', ['13.01/0001-2026', '14.02/0003-2025']],
    ['ohne Zeichen, aber mit Datum 13.01.2026', []],
    ['113.01/0001-20267', []],
  ])('im Text „%s“', (text, erwartet) => expect(zeichenIn(text)).toEqual(erwartet));

  test('R1.10: das OE-Zeichen davor gehört nicht dazu', () => {
    expect(zeichenIn('11-01.11.02/0007-2026 und 36/1-13.01/0001-2026#001')).toEqual([
      '01.11.02/0007-2026',
      '13.01/0001-2026#001',
    ]);
  });
});
