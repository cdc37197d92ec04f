import { wiederholungenMax } from '@registratur/functions/adapters/cosmos/ruf';
import { Beschaeftigt } from '@registratur/functions/ports/store';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import { describe, expect, test, vi } from 'vitest';
import type { Stoerungsart } from '../../cosmos-standin/stoerungen.ts';
import { istStapel } from '../../cosmos-standin/stapel.ts';
import { akte, gelungen, schreibe, sicht, wunsch, zaehle, zahl, zeile, zeilenVon } from '../store/probe.ts';
import { neuerStand, type Offen } from './stand.ts';

const beschaeftigt = { ok: false, fehler: { code: 'beschaeftigt' } };

const huellen = async (speicher: Offen): Promise<number> =>
  (await zeilenVon(speicher, akte)).filter((z) => z.typ === 'huelle').length;

describe('Wer zugleich schreibt', () => {
  // Where a chain is kept, two envelopes of one number collide as well; elsewhere only the head is in the way.
  test.each([akte, sicht])(
    'Zwei Instanzen zählen zugleich: keine Zahl fehlt, keine ist doppelt ($behaelter)',
    async (ort) => {
      const stand = await neuerStand();
      const [eine, andere] = [stand.oeffne({ wartet: true }), stand.oeffne({ wartet: true })];
      const vollzuege = await Promise.all(
        Array.from({ length: 40 }, (_, i) => zaehle(i % 2 ? eine : andere, ort)),
      );
      expect(vollzuege.map((v) => gelungen(v).seq).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 40 }, (_, i) => i + 1),
      );
      expect(zahl(await eine.lies(ort, 'zaehler'))).toBe(40);
      // Each of the two lost at least once, or nothing was shown.
      expect(eine.gewartet.length + andere.gewartet.length).toBeGreaterThan(0);
    },
  );

  test('Dieselbe Anfrage auf beiden Instanzen zugleich wird einmal ausgeführt', async () => {
    const stand = await neuerStand();
    const speicher = [stand.oeffne({ wartet: true }), stand.oeffne({ wartet: true })];
    const { anfrage } = wunsch();
    const alle = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        schreibe(speicher[i % 2]!, akte, { schreibe: [zeile('a')], antwort: { n: 1 } }, { anfrage }),
      ),
    );
    expect(alle.filter((v) => !v.wiederholt)).toHaveLength(1);
    expect(alle.every((v) => v.seq === 1 && v.antwort['n'] === 1)).toBe(true);
    expect(await huellen(speicher[0]!)).toBe(1);
  });

  test('Wer immer wieder zu spät kommt, gibt nach acht weiteren Versuchen auf', async () => {
    const stand = await neuerStand();
    const rivale = stand.oeffne();
    let stapel = 0;
    const speicher = stand.oeffne({
      davor: async (anfrage) => {
        if (!istStapel(anfrage)) return;
        stapel += 1;
        await zaehle(rivale, akte);
      },
    });
    expect(await zaehle(speicher, akte)).toEqual(beschaeftigt);
    expect(stapel).toBe(1 + wiederholungenMax);
    expect(speicher.gewartet).toHaveLength(wiederholungenMax);
    expect(zahl(await rivale.lies(akte, 'zaehler'))).toBe(1 + wiederholungenMax);
  });

  test.each(['Ablehnung', 'Ausnahme'])(
    'Eine %s über Zeilen zweier Augenblicke zählt nicht: es wird neu gelesen',
    async (art) => {
      const stand = await neuerStand();
      const rivale = stand.oeffne();
      const beide = (wert: number) => ({ schreibe: [zeile('a', { wert }), zeile('b', { wert })] });
      await schreibe(rivale, sicht, beide(1));
      let dazwischen = false;
      const speicher = stand.oeffne({
        davor: async ({ pfad }) => {
          // The head and one of the two have been read; now both change together.
          if (dazwischen || !pfad.endsWith('/docs/b')) return;
          dazwischen = true;
          await schreibe(rivale, sicht, beide(2));
        },
      });
      const ausgang = await speicher.aendern(sicht, wunsch({ ids: ['a', 'b'] }), (sichtbar) => {
        const [a, b] = [zahl(sichtbar.dokument('a')), zahl(sichtbar.dokument('b'))];
        if (a === b) return gut({ schreibe: [], antwort: { a } });
        if (art === 'Ausnahme') throw new Error('zwei Augenblicke');
        return schlecht({ code: 'gleicher_vorgang' });
      });
      expect(dazwischen).toBe(true);
      expect(gelungen(ausgang).antwort).toEqual({ a: 2 });
    },
  );
});

describe('Wenn Antworten verloren gehen', () => {
  test('Zeit um, nachdem geschrieben war: derselbe Aufruf findet sich wieder, nichts steht doppelt', async () => {
    const stand = await neuerStand();
    let verloren = 0;
    const speicher = stand.oeffne({
      plan: (_, anfrage) => (istStapel(anfrage) && verloren++ === 0 ? 'zeit_nachher' : undefined),
    });
    const rufe = vi.fn();
    speicher.beiAenderung(rufe);
    const vollzug = await schreibe(speicher, akte, { schreibe: [zeile('a')], antwort: { nr: 7 } });
    expect(vollzug).toEqual({ antwort: { nr: 7 }, seq: 1, wiederholt: false });
    expect(verloren).toBeGreaterThan(1);
    expect(await huellen(speicher)).toBe(1);
    expect(rufe).toHaveBeenCalledTimes(1);
  });

  test('Danach ist der Dienst fort: beschäftigt; dieselbe Anfrage später bekommt die erste Antwort', async () => {
    const stand = await neuerStand();
    let fort = false;
    const speicher = stand.oeffne({
      plan: (_, anfrage) => {
        if (fort) return 'nicht_erreichbar';
        fort = istStapel(anfrage);
        return fort ? 'zeit_nachher' : undefined;
      },
    });
    const { anfrage } = wunsch();
    const tue = (s: Offen) =>
      s.aendern(akte, wunsch({ anfrage }), () => gut({ schreibe: [zeile('a')], antwort: { nr: 7 } }));
    expect(await tue(speicher)).toEqual(beschaeftigt);
    const spaeter = stand.oeffne();
    expect(await tue(spaeter)).toEqual(gut({ antwort: { nr: 7 }, seq: 1, wiederholt: true }));
    expect(await huellen(spaeter)).toBe(1);
  });

  test.each<Stoerungsart>([
    'zeit_vorher',
    'zeit_nachher',
    'gedrosselt',
    'nicht_erreichbar',
    'fehler',
    'abgeschnitten',
  ])('Jede zweite Anfrage endet mit „%s“: zehn Änderungen sind zehn Einträge', async (art) => {
    const stand = await neuerStand();
    let nr = 0;
    const speicher = stand.oeffne({ plan: () => ((nr += 1) % 2 === 0 ? art : undefined) });
    for (let i = 0; i < 10; i += 1) gelungen(await zaehle(speicher, akte));
    const ruhig = stand.oeffne();
    expect(await huellen(ruhig)).toBe(10);
    expect(zahl(await ruhig.lies(akte, 'zaehler'))).toBe(10);
  });
});

describe('Wenn gedrosselt wird', () => {
  test('Vor dem nächsten Versuch vergeht die Zeit, die der Dienst nennt, und ein zufälliger Teil dazu', async () => {
    const stand = await neuerStand();
    const warten = async (gezogen: string): Promise<readonly number[]> => {
      let nr = 0;
      const speicher = stand.oeffne({
        plan: () => ((nr += 1) <= 3 ? 'gedrosselt' : undefined),
        zufall: { hex: (bytes) => gezogen.repeat(2 * bytes) },
      });
      expect(await speicher.lies(akte, 'a')).toBeUndefined();
      return speicher.gewartet;
    };
    expect(await warten('0')).toEqual([7, 7, 7]);
    expect(await warten('f')).toEqual([57, 107, 207]);
  });

  test('Hört es nicht auf, ist der Speicher beschäftigt: nach acht weiteren Versuchen, und gewartet wird immer länger', async () => {
    const stand = await neuerStand();
    const speicher = stand.oeffne({ plan: () => 'gedrosselt' });
    await expect(speicher.lies(akte, 'a')).rejects.toBeInstanceOf(Beschaeftigt);
    expect(speicher.gewartet).toHaveLength(wiederholungenMax);
    expect(await zaehle(speicher, akte)).toEqual(beschaeftigt);
    await expect(speicher.liste(akte, 'probe', '', { max: 1 })).rejects.toBeInstanceOf(Beschaeftigt);
    await expect(speicher.aenderungenSeit('', 1)).rejects.toBeInstanceOf(Beschaeftigt);
    await expect(speicher.uebernehmen(sicht, [])).rejects.toBeInstanceOf(Beschaeftigt);
  });
});
