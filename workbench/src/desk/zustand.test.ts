import { describe, expect, test } from 'vitest';
import type { Brief } from './graph.ts';
import { anfang, sichtbar, ungelesen, weiter, type Aktion, type Zustand } from './zustand.ts';

const brief = (id: string, postfach?: string): Brief => ({
  nachricht: {
    id,
    internetMessageId: `<${id}@example.org>`,
    conversationId: 'f',
    betreff: `Nummer ${id}!`,
    von: { name: 'Marlene Försterling', adresse: 'm@post.example' },
    an: [],
    cc: [],
    empfangen: '2026-11-19T07:42:00Z',
    anlagen: [],
    kategorien: [],
    postfach,
  },
  vorschau: 'Sehr geehrte Damen und Herren',
  gelesen: false,
  imEingang: true,
  hatAnlagen: false,
  koerper: { art: 'text', inhalt: '' },
});

const briefe = [brief('a'), brief('b'), brief('c', 'gewerbe@musterstadt.example')];
const nach = (...aktionen: readonly Aktion[]): Zustand =>
  aktionen.reduce<Zustand>(weiter, weiter(anfang, { art: 'geladen', briefe, zuletzt: undefined }));
const namen = (z: Zustand): readonly string[] => sichtbar(z).map((b) => b.nachricht.id);

describe('Der Schreibtisch', () => {
  test('zeigt zuerst den Posteingang und wählt die oberste Nachricht', () => {
    const z = nach();
    expect(namen(z)).toEqual(['a', 'b']);
    expect(z.gewaehlt).toBe('a');
  });

  test('bleibt beim Wechsel der Person bei der Nachricht, die auch diese bekommen hat', () => {
    const geladen = (zuletzt: string): Zustand => weiter(anfang, { art: 'geladen', briefe, zuletzt });
    expect(geladen('<b@example.org>').gewaehlt).toBe('b');
    expect(geladen('<fremd@example.org>').gewaehlt).toBe('a');
  });

  test('zeigt ein Funktionspostfach und zählt dort die Ungelesenen', () => {
    const z = nach({ art: 'ordner', ordner: 'gewerbe@musterstadt.example' });
    expect(namen(z)).toEqual(['c']);
    expect(z.gewaehlt).toBe('c');
    expect(ungelesen(z, 'eingang')).toBe(2);
    expect(ungelesen(weiter(z, { art: 'gelesen', id: 'a' }), 'eingang')).toBe(1);
  });

  test('führt Veraktetes im Ordner „Veraktet“, sobald die Kategorie gesetzt ist', () => {
    const z = nach(
      { art: 'kategorien', id: 'b', namen: ['Veraktet'] },
      { art: 'ordner', ordner: 'veraktet' },
    );
    expect(namen(z)).toEqual(['b']);
    expect(namen(weiter(z, { art: 'kategorien', id: 'b', namen: [] }))).toEqual([]);
  });

  test('sucht ohne Rücksicht auf Groß und Klein nach allen Wörtern', () => {
    expect(namen(nach({ art: 'suche', text: 'FÖRSTER B!' }))).toEqual(['b']);
    expect(namen(nach({ art: 'suche', text: 'gibt es nicht' }))).toEqual([]);
  });

  test('behält beim Suchen die Auswahl, solange sie zu sehen ist', () => {
    expect(nach({ art: 'suche', text: 'Nummer' }).gewaehlt).toBe('a');
    expect(nach({ art: 'suche', text: 'B!' }).gewaehlt).toBeUndefined();
  });

  test('weiß, dass schon eine E-Mail offen war, auch wenn ein leerer Ordner gewählt ist', () => {
    const offen: Aktion = { art: 'geoeffnet', nachricht: brief('a').nachricht, anlagen: [] };
    const leer: Aktion = { art: 'ordner', ordner: 'veraktet' };
    expect(nach(leer)).toMatchObject({ gewaehlt: undefined, schonGeoeffnet: false });
    expect(nach(offen, leer)).toMatchObject({ gewaehlt: undefined, schonGeoeffnet: true });
  });

  test('übernimmt Anlagen nur für die Nachricht, die noch gewählt ist', () => {
    const geoeffnet = (id: string): Aktion => ({
      art: 'geoeffnet',
      nachricht: brief(id).nachricht,
      anlagen: [],
    });
    expect(nach(geoeffnet('a')).geoeffnet?.nachricht.id).toBe('a');
    expect(nach({ art: 'waehle', id: 'b' }, geoeffnet('a')).geoeffnet).toBeUndefined();
  });
});

describe('Mehrere auszuwählen', () => {
  const vier = [brief('a'), brief('b'), brief('c'), brief('d')];
  const ab = (...aktionen: readonly Aktion[]): Zustand =>
    aktionen.reduce<Zustand>(weiter, weiter(anfang, { art: 'geladen', briefe: vier, zuletzt: undefined }));
  const dazu = (id: string): Aktion => ({ art: 'markiere', id });
  const bis = (id: string): Aktion => ({ art: 'markiereBis', id });

  test('geht einzeln, in der Reihenfolge des Auswählens, und eine bleibt immer', () => {
    expect(ab(dazu('c'), dazu('b'))).toMatchObject({ markiert: ['a', 'c', 'b'], gewaehlt: 'b' });
    expect(ab(dazu('c'), dazu('c'))).toMatchObject({ markiert: ['a'], gewaehlt: 'a' });
    expect(ab(dazu('a')).markiert).toEqual(['a']);
  });

  test('geht in einem Zug vom Anker bis hierher, nach unten wie nach oben', () => {
    const abB = [{ art: 'waehle', id: 'b' }, bis('d')] as const;
    expect(ab(...abB).markiert).toEqual(['b', 'c', 'd']);
    expect(ab(...abB, bis('a')).markiert).toEqual(['b', 'a']);
    expect(ab(...abB, bis('a'))).toMatchObject({ gewaehlt: 'a', anker: 'b' });
  });

  test('geht mit allen, die zu sehen sind; ein einfacher Klick lässt wieder nur eine', () => {
    const alle = ab({ art: 'markiereAlle' });
    expect(alle).toMatchObject({ markiert: ['a', 'b', 'c', 'd'], gewaehlt: 'a' });
    expect(weiter(alle, { art: 'waehle', id: 'a' }).markiert).toEqual(['a']);
    expect(ab({ art: 'suche', text: 'C!' }, { art: 'markiereAlle' }).markiert).toEqual(['c']);
  });

  test('endet mit dem Wechsel des Ordners', () => {
    const gewechselt = ab({ art: 'markiereAlle' }, { art: 'ordner', ordner: 'veraktet' });
    expect(gewechselt).toMatchObject({ markiert: [], gewaehlt: undefined });
  });
});

describe('Was im Postfach anderswo geschah', () => {
  const staende = (...namen: readonly (readonly [string, readonly string[]])[]): Aktion => ({
    art: 'abgeglichen',
    staende: namen.map(([id, kategorien]) => ({ id, kategorien })),
  });

  test('steht nach dem Abgleich da: neue Kategorien, und Verschwundenes ist weg', () => {
    const z = nach(staende(['a', ['Veraktet']], ['c', []]));
    expect(z.briefe.map((b) => [b.nachricht.id, b.nachricht.kategorien])).toEqual([
      ['a', ['Veraktet']],
      ['c', []],
    ]);
    expect(nach(staende(['b', []], ['c', []]))).toMatchObject({ gewaehlt: undefined, markiert: [] });
  });

  test('ändert nichts, wenn nichts geschah', () => {
    const z = nach();
    expect(weiter(z, staende(['a', []], ['b', []], ['c', []]))).toBe(z);
  });

  describe('Verschiebt jemand anderes eine E-Mail', () => {
    const weg = { ...brief('a2'), imEingang: false };
    const danach: Aktion = { art: 'nachgeladen', briefe: [weg, brief('b')] };

    test('ist danach keine gewählt, auch keine andere', () => {
      expect(nach(danach)).toMatchObject({ gewaehlt: undefined, markiert: [], geoeffnet: undefined });
      const staende = [{ id: 'b', kategorien: [] }];
      expect(nach({ art: 'abgeglichen', staende }).gewaehlt).toBeUndefined();
    });

    test('liegt sie nicht mehr im Posteingang, sondern unter „Veraktet“', () => {
      expect(namen(nach(danach))).toEqual(['b']);
      expect(namen(nach(danach, { art: 'ordner', ordner: 'veraktet' }))).toEqual(['a2']);
    });

    test('bleibt gewählt, was noch da ist', () => {
      expect(nach({ art: 'waehle', id: 'b' }, danach).gewaehlt).toBe('b');
    });
  });
});
