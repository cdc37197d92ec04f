import { decode } from 'fast-png';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wurzel } from './probe.ts';
import { alleSymbole, symbole, type Symbol } from './symbole.ts';

const ordner = join(wurzel, 'manifest/public/icons');

type Punkt = readonly [rot: number, gruen: number, blau: number, deckung: number];

interface Bild {
  readonly breite: number;
  readonly hoehe: number;
  readonly punkte: readonly Punkt[];
}

/** Without an alpha channel everything is opaque. */
function lies({ datei }: Symbol): Bild {
  const { width, height, channels, data } = decode(readFileSync(join(ordner, datei)));
  const punkte = Array.from({ length: width * height }, (_, i): Punkt => {
    const [r = 0, g = 0, b = 0, a = 255] = data.slice(i * channels, (i + 1) * channels);
    return [r, g, b, a];
  });
  return { breite: width, hoehe: height, punkte };
}

const petrol: Punkt = [0x03, 0x72, 0x7b, 255];

describe('Symbole', () => {
  it.each(alleSymbole.map((s) => [s.datei, s] as const))('%s hat genau seine Größe', (_, symbol) => {
    const { breite, hoehe } = lies(symbol);
    expect([breite, hoehe]).toEqual([symbol.seite, symbol.seite]);
  });

  it('im Ordner liegt nichts anderes', () => {
    expect(readdirSync(ordner).sort()).toEqual(alleSymbole.map((s) => s.datei).sort());
  });

  it.each([...symbole.knopf, symbole.liste, symbole.listeFein].map((s) => [s.datei, s] as const))(
    '%s: petrolfarbene Kachel mit freien Ecken',
    (_, symbol) => {
      const { breite, punkte } = lies(symbol);
      const ecken = [0, breite - 1, breite * (breite - 1), breite * breite - 1].map((i) => punkte[i]?.[3]);
      expect(Math.max(...ecken.map((a) => a ?? 255))).toBeLessThan(128);
      const petrolfarben = punkte.filter((p) => p.join() === petrol.join()).length;
      expect(petrolfarben / punkte.length).toBeGreaterThan(0.3);
    },
  );

  it('das Farbsymbol ist bis in die Ecken gefüllt', () => {
    const { breite, punkte } = lies(symbole.farbe);
    expect(punkte.filter(([, , , a]) => a !== 255)).toEqual([]);
    for (const i of [0, breite - 1, breite * (breite - 1), breite * breite - 1])
      expect(punkte[i]).toEqual(petrol);
  });

  it('der Umriss ist weiß auf durchsichtig', () => {
    const { punkte } = lies(symbole.umriss);
    const sichtbare = punkte.filter(([, , , a]) => a > 0);
    expect(sichtbare.length).toBeGreaterThan(200);
    expect(sichtbare.length).toBeLessThan(punkte.length / 2);
    expect(new Set(sichtbare.map(([r, g, b]) => [r, g, b].join()))).toEqual(new Set(['255,255,255']));
  });
});
