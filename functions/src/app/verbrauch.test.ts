import { expect, test } from 'vitest';
import { erzeugeVerbrauchsbuch } from './verbrauch.ts';

test('Verbrauch wird je Vorgang und Behälter zusammengezählt, gemeldet und dann neu begonnen', () => {
  const zeilen: unknown[] = [];
  const buch = erzeugeVerbrauchsbuch((zeile) => zeilen.push(JSON.parse(zeile)));
  buch.melde();
  buch.vermerke({ vorgang: 'lies', behaelter: 'register', anfragen: 1, ru: 2 });
  buch.vermerke({ vorgang: 'lies', behaelter: 'register', anfragen: 3, ru: 2.1 });
  buch.vermerke({ vorgang: 'aendern', behaelter: 'register', anfragen: 4, ru: 22.5 });
  buch.melde();
  buch.melde();
  expect(zeilen).toEqual([
    {
      verbrauch: [
        { vorgang: 'lies', behaelter: 'register', vorgaenge: 2, anfragen: 4, ru: 4.1 },
        { vorgang: 'aendern', behaelter: 'register', vorgaenge: 1, anfragen: 4, ru: 22.5 },
      ],
    },
  ]);
});
