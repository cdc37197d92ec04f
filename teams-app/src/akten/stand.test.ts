import { problemAus } from '@registratur/shared/contract/problem';
import type { Ort } from '@registratur/shared/contract/orte';
import { describe, expect, test } from 'vitest';
import type { Geladen } from './bestand.ts';
import type { Akte, Schriftstueck, Vorgang } from './fragen.ts';
import { standVon, ueberbrueckt, type Stand, type Teile } from './stand.ts';

const ort: Ort = { art: 'schriftstueck', akte: 'a', schriftstueck: 's' };
const akte = { id: 'a' } as Akte;
const ss = { id: 's', akte: 'a', vorgang: 'v' } as Schriftstueck;

const teil = <T>(schluessel: string, geladen: Geladen<T>): { abfrage: never; geladen: Geladen<T> } => ({
  abfrage: { schluessel } as never,
  geladen,
});
const da = <T>(wert: T): Geladen<T> => ({ art: 'da', wert });
const laden = { art: 'laden' } as const;
const getrennt = { art: 'getrennt' } as const;
const unbekannt = {
  art: 'abgelehnt',
  problem: problemAus({ code: 'nicht_gefunden' }),
  kennung: undefined,
} as const;

const teile = (a: Geladen<Akte>, s: Geladen<Schriftstueck>): Teile => ({
  akte: teil('akte', a),
  vorgang: undefined,
  schriftstueck: teil('ss', s),
});

describe('Der Stand einer Seite', () => {
  test('ist da, wenn alle Teile da sind; offen ist der Vorgang des Schriftstücks', () => {
    expect(standVon(ort, teile(da(akte), da(ss)))).toEqual({
      art: 'akte',
      akte,
      vorgang: 'v',
      schriftstueck: ss,
    });
  });

  test('lädt, solange ein Teil fehlt', () => {
    expect(standVon(ort, teile(da(akte), laden)).art).toBe('laden');
    expect(standVon(ort, teile(laden, da(ss))).art).toBe('laden');
  });

  test('ist ohne Antwort getrennt', () => {
    expect(standVon(ort, teile(getrennt, da(ss))).art).toBe('getrennt');
  });

  test('ist dieselbe Ablehnung, ob die Akte verboten oder das Schriftstück unbekannt ist', () => {
    const verboten = standVon(ort, teile(unbekannt, unbekannt));
    const fremd = standVon(ort, teile(da(akte), unbekannt));
    expect(verboten).toEqual(fremd);
    expect(verboten).toMatchObject({ art: 'abgelehnt', ablehnung: unbekannt });
  });

  test('zeigt die Akte nicht, solange das Schriftstück darin abgelehnt ist', () => {
    expect(standVon(ort, teile(laden, unbekannt)).art).toBe('abgelehnt');
  });

  test('öffnet den Vorgang, den die Adresse nennt, und prüft, dass es ihn gibt', () => {
    const hier: Ort = { art: 'vorgang', akte: 'a', vorgang: 'v' };
    const mit = (v: Geladen<Vorgang>): Teile => ({
      akte: teil('akte', da(akte)),
      vorgang: teil('vorgang', v),
      schriftstueck: undefined,
    });
    expect(standVon(hier, mit(da({ id: 'v' } as Vorgang)))).toMatchObject({ art: 'akte', vorgang: 'v' });
    expect(standVon(hier, mit(unbekannt)).art).toBe('abgelehnt');
  });

  test('ist ohne Akte in der Adresse die Liste', () => {
    const nichts = { akte: undefined, vorgang: undefined, schriftstueck: undefined };
    expect(standVon({ art: 'akten' }, nichts)).toEqual({ art: 'liste' });
  });
});

describe('Solange das Nächste unterwegs ist', () => {
  const vorher: Stand = { art: 'akte', akte, vorgang: 'v', schriftstueck: undefined };
  const unterwegs: Stand = { art: 'laden' };

  test('bleibt die Akte stehen, in der es liegt', () => {
    expect(ueberbrueckt(unterwegs, vorher, ort)).toEqual({ ...vorher, schriftstueck: 'laden' });
    expect(ueberbrueckt(unterwegs, vorher, { art: 'vorgang', akte: 'a', vorgang: 'w' })).toEqual({
      ...vorher,
      vorgang: 'w',
    });
  });

  test('bleibt nichts von einer anderen Akte stehen', () => {
    expect(ueberbrueckt(unterwegs, vorher, { art: 'akte', akte: 'b' })).toBe(unterwegs);
    expect(ueberbrueckt(unterwegs, vorher, { art: 'akten' })).toBe(unterwegs);
  });

  test('verdeckt das Stehengebliebene keine Ablehnung', () => {
    const abgelehnt = standVon(ort, teile(da(akte), unbekannt));
    expect(ueberbrueckt(abgelehnt, vorher, ort)).toBe(abgelehnt);
  });
});
