import { describe, expect, test } from 'vitest';
import { gefaltet, grundform, worte } from './faltung.ts';
import { ordne, type Kandidat } from './rangfolge.rules.ts';

describe('Faltung', () => {
  test.each([
    ['Straße', 'strasse'],
    ['MUELLER', 'müller'],
    ['Mu\u0308ller', 'müller'],
    ['Steuer', 'steuer'],
    ['Quelle', 'quelle'],
    ['Café', 'cafe'],
    ['ﬁnden', 'finden'],
  ])('%s → %s', (wort, erwartet) => expect(gefaltet(wort)).toBe(erwartet));

  test('die Grundform hat keine Umlaute', () => expect(grundform('müller')).toBe('muller'));

  test('Wörter mit ihrem Ort im Text', () => {
    const text = 'Az. 13.01/0001, Frau Müller';
    for (const { ab, bis, wort } of worte(text)) expect(gefaltet(text.slice(ab, bis))).toBe(wort);
    expect([...worte(text)].map((w) => w.wort)).toEqual(['az', '13', '01', '0001', 'frau', 'müller']);
  });
});

describe('Rangfolge (design §3.10)', () => {
  const kandidat = (ref: string, teil: Partial<Kandidat> = {}): Kandidat => ({
    ref,
    kennzeichen: '',
    datum: '2026-01-01',
    titel: new Set(),
    personen: new Set(),
    ...teil,
  });
  const folge = (kandidaten: Kandidat[], eingabe: string, woerter: string[]): string[] =>
    ordne(kandidaten, { eingabe, woerter }).map((k) => k.ref);

  test('das Zeichen selbst, was darunter liegt, Titel, Titel und Personen, der Rest', () => {
    const alle = [
      kandidat('rest', { datum: '2026-12-31' }),
      kandidat('gemischt', { titel: new Set(['baum']), personen: new Set(['ole']) }),
      kandidat('titel', { titel: new Set(['baum', 'ole']) }),
    ];
    expect(folge(alle, 'baum ole', ['baum', 'ole'])).toEqual(['titel', 'gemischt', 'rest']);
    const zeichen = [
      kandidat('nennt', { datum: '2026-12-31' }),
      kandidat('vorgang', { kennzeichen: '13.01/0001-2026#001', datum: '2026-12-30' }),
      kandidat('akte', { kennzeichen: '13.01/0001-2026' }),
    ];
    expect(folge(zeichen, '13.01/0001-2026', ['13', '01', '0001', '2026'])).toEqual([
      'akte',
      'vorgang',
      'nennt',
    ]);
  });

  test('unter Gleichen das Neueste, und immer dieselbe Folge', () => {
    const alle = [kandidat('b'), kandidat('a'), kandidat('neu', { datum: '2026-02-01' })];
    expect(folge(alle, 'x', ['x'])).toEqual(['neu', 'a', 'b']);
    expect(folge([...alle].reverse(), 'x', ['x'])).toEqual(['neu', 'a', 'b']);
  });

  test('wer fehlt, verschiebt niemanden', () => {
    const alle = ['a', 'b', 'c', 'd'].map((ref, i) =>
      kandidat(ref, { datum: `2026-01-0${i + 1}`, titel: new Set(i % 2 ? ['baum'] : []) }),
    );
    const ganz = folge(alle, 'baum', ['baum']);
    for (const ohne of alle)
      expect(
        folge(
          alle.filter((k) => k !== ohne),
          'baum',
          ['baum'],
        ),
      ).toEqual(ganz.filter((r) => r !== ohne.ref));
  });
});
