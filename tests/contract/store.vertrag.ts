import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aendern } from './store/aendern.ts';
import { feed } from './store/feed.ts';
import { grenzen } from './store/grenzen.ts';
import { lesen } from './store/lesen.ts';
import {
  akte,
  alles,
  schreibe,
  sicht,
  wunsch,
  zeile,
  type Pruefstand,
  type Speicher,
} from './store/probe.ts';
import { wiederholen } from './store/wiederholen.ts';

/** What every engine behind the store port keeps. `neu` makes an empty place for one test. */
export function storeVertrag(name: string, neu: () => Promise<Pruefstand>): void {
  describe(`Speicher auf ${name}`, () => {
    let stand: Pruefstand;
    let speicher: Speicher;
    beforeEach(async () => {
      stand = await neu();
      speicher = await stand.oeffne();
    });
    afterEach(async () => {
      await speicher.schliesse();
      await stand.raeumeAb();
    });
    const store = (): Speicher => speicher;

    describe('Lesen', () => lesen(store));
    describe('Ändern', () => aendern(store));
    describe('Wiederholen', () => wiederholen(store));
    describe('Grenzen', () => grenzen(store));
    describe('Feed und Übernahme', () => feed(store));

    test('Nach einem Neustart ist alles da und geht weiter', async () => {
      const anfrage = wunsch().anfrage;
      const erste = await schreibe(
        speicher,
        akte,
        { schreibe: [zeile('a', { text: 'Übergröße' })], antwort: { n: 1 } },
        { anfrage },
      );
      await schreibe(speicher, sicht, { schreibe: [zeile('x')] });
      const vorher = await alles(speicher);
      await speicher.schliesse();
      speicher = await stand.oeffne();
      expect(await alles(speicher)).toEqual(vorher);
      expect(await schreibe(speicher, akte, {}, { anfrage })).toEqual({ ...erste, wiederholt: true });
      expect((await schreibe(speicher, akte, { schreibe: [zeile('b')] })).seq).toBe(2);
      expect((await alles(speicher, vorher.cursor)).zeilen.map((z) => z.dokument.id)).toContain('b');
    });

    test('Was beim Schließen noch wartet, wird geschrieben; danach nimmt er nichts mehr an', async () => {
      const wartend = Array.from({ length: 20 }, (_, i) =>
        schreibe(speicher, akte, { schreibe: [zeile(`d${i}`)] }),
      );
      await speicher.schliesse();
      await Promise.all(wartend);
      await expect(schreibe(speicher, akte, { schreibe: [zeile('spaet')] })).rejects.toThrow();
      speicher = await stand.oeffne();
      expect((await speicher.liste(akte, 'probe', '', { max: 50 })).dokumente).toHaveLength(20);
    });
  });
}
