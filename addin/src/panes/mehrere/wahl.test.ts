import { describe, expect, test } from 'vitest';
import { abgelehnt, gelungen, keineAntwort, ziel } from '../ablage/probe.ts';
import { anfang, angebot, weiter, type Wahl, type Wahlaktion } from './wahl.ts';

const nach = (...aktionen: readonly Wahlaktion[]): Wahl => aktionen.reduce(weiter, anfang);
const da = (...nummern: readonly number[]): Wahlaktion => ({
  art: 'beauskunftet',
  antwort: gelungen(
    nummern.map((n) => ({
      ...ziel(n),
      grund: { art: 'zuletzt', text: 'Von Ihnen heute verwendet' } as const,
    })),
  ),
});
const betreffe = (w: Wahl): readonly string[] => angebot(w).map((v) => v.ziel.betreff);

describe('Das Ziel für mehrere E-Mails', () => {
  test('steht unter höchstens drei Vorschlägen zur Wahl', () => {
    expect(betreffe(nach(da(1, 2, 3, 4)))).toEqual(['Vorgang 1', 'Vorgang 2', 'Vorgang 3']);
    expect(betreffe(anfang)).toEqual([]);
  });

  test('bleibt gewählt und oben, wenn es gesucht war und die Auswahl sich ändert', () => {
    const w = nach(
      da(1),
      { art: 'gesucht', text: 'Neun' },
      { art: 'gefunden', text: 'Neun', antwort: gelungen({ ziele: [ziel(9)] }) },
      { art: 'zielGewaehlt', ziel: ziel(9) },
    );
    expect(betreffe(w)).toEqual(['Vorgang 1']);
    const andere = [{ art: 'gesucht', text: '' }, { art: 'gefragt' }, da(2)] as const;
    expect(betreffe(andere.reduce(weiter, w))).toEqual(['Vorgang 9', 'Vorgang 2']);
  });

  test('ist mit einem veralteten Suchergebnis nicht zu verwechseln', () => {
    const w = nach(
      { art: 'gesucht', text: 'Alt' },
      { art: 'gesucht', text: 'Neu' },
      { art: 'gefunden', text: 'Alt', antwort: gelungen({ ziele: [ziel(1)] }) },
    );
    expect(w.suche).toEqual({ text: 'Neu', treffer: 'laeuft' });
  });
});

describe('Die Auskunft', () => {
  test('zählt die Versuche ohne Verbindung, bis wieder eine da ist', () => {
    const ohne: Wahlaktion = { art: 'beauskunftet', antwort: keineAntwort };
    expect(nach(ohne).auskunft).toEqual({ art: 'getrennt', versuch: 0 });
    expect(nach(ohne, { art: 'gefragt' }, ohne).auskunft).toEqual({ art: 'getrennt', versuch: 1 });
    expect(nach(ohne, { art: 'gefragt' }, da(1)).auskunft.art).toBe('da');
  });

  test('sagt, warum sie ausbleibt', () => {
    const w = nach({ art: 'beauskunftet', antwort: abgelehnt({ code: 'nicht_angemeldet' }) });
    expect(w.auskunft).toMatchObject({ art: 'abgelehnt', problem: { code: 'nicht_angemeldet' } });
  });
});
