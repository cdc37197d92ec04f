import { expect, test } from 'vitest';
import { alsZeile } from './zeile.ts';

const befehle = {
  'Escape-Folge (ECMA-48)': [0x1b, 0x5b, 0x32, 0x4a],
  'CSI als ein Zeichen (C1)': [0x9b, 0x32, 0x4a],
  'OSC als ein Zeichen (C1)': [0x9d, 0x30, 0x3b, 0x78, 0x9c],
  Rücklauf: [0x0d],
  Löschen: [0x7f],
  'Umkehrung der Schreibrichtung': [0x202e],
  'Zeile nach Unicode': [0x2028],
};

test.each(Object.entries(befehle))(
  '%s steht als Schreibweise da und kommt unverändert zurück',
  (_, zeichen) => {
    const name = `a${String.fromCodePoint(...zeichen)}b`;
    const zeile = alsZeile({ anlagen: [{ name }] });
    // Printable ASCII alone, as it was put in.
    expect(zeile).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(zeile)).toEqual({ anlagen: [{ name }] });
  },
);

test('Umlaute und andere Schriften bleiben lesbar', () =>
  expect(alsZeile({ betreff: 'Grüße, Ωμέγα, 😀' })).toBe('{"betreff":"Grüße, Ωμέγα, 😀"}'));
