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
