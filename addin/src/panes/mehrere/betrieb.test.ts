import type { Antwort } from '@registratur/shared/contract/client';
import { describe, expect, test } from 'vitest';
import { abgelegt, abgelehnt, gelungen, keineAntwort } from '../ablage/probe.ts';
import type { Abgelegt } from '../ablage/schritt.ts';
import { erzeugeBetrieb, type Betrieb, type Werkzeug } from './betrieb.ts';

const posten = (...ids: string[]): { id: string; titel: string }[] => ids.map((id) => ({ id, titel: id }));
const staende = (b: Betrieb): string[] => b.stand().posten.map((p) => p.stand.art);

/** Until everything that waits for nothing has happened. */
const ruhe = async (): Promise<void> => {
  for (let n = 0; n < 20; n += 1) await Promise.resolve();
};

/** Filings that are answered by hand. */
function werkbank(teil: Partial<Werkzeug> = {}): {
  readonly werkzeug: Werkzeug;
  readonly begonnen: string[];
  readonly antworte: (id: string, antwort: Antwort<Abgelegt>) => Promise<void>;
} {
  const begonnen: string[] = [];
  const offen = new Map<string, (antwort: Antwort<Abgelegt>) => void>();
  const werkzeug: Werkzeug = {
    lege: (id) => {
      begonnen.push(id);
      return new Promise((fertig) => offen.set(id, fertig));
    },
    nimmZurueck: () => Promise.resolve(gelungen({})),
    ...teil,
  };
  const antworte = async (id: string, antwort: Antwort<Abgelegt>): Promise<void> => {
    offen.get(id)?.(antwort);
    await ruhe();
  };
  return { werkzeug, begonnen, antworte };
}

describe('Ein Betrieb', () => {
  test('hat nie mehr als drei in Arbeit und rückt nach', async () => {
    const { werkzeug, begonnen, antworte } = werkbank();
    erzeugeBetrieb(posten('a', 'b', 'c', 'd'), werkzeug);
    expect(begonnen).toEqual(['a', 'b', 'c']);
    await antworte('c', gelungen(abgelegt()));
    expect(begonnen).toEqual(['a', 'b', 'c', 'd']);
  });

  test('beginnt nach dem Abbrechen nichts mehr', async () => {
    const { werkzeug, begonnen, antworte } = werkbank();
    const b = erzeugeBetrieb(posten('a', 'b', 'c', 'd'), werkzeug);
    b.brichAb();
    await antworte('a', gelungen(abgelegt()));
    expect(begonnen).toEqual(['a', 'b', 'c']);
    expect(staende(b)).toEqual(['abgelegt', 'laeuft', 'laeuft', 'abgebrochen']);
  });

  test('wartet ohne Verbindung und setzt danach fort', async () => {
    const { werkzeug, begonnen, antworte } = werkbank();
    const b = erzeugeBetrieb(posten('a', 'b'), werkzeug);
    await antworte('a', keineAntwort);
    await antworte('b', keineAntwort);
    expect(begonnen).toEqual(['a', 'b']);
    b.verbinde();
    expect(begonnen).toEqual(['a', 'b', 'a', 'b']);
    await antworte('a', gelungen(abgelegt()));
    expect(staende(b)).toEqual(['abgelegt', 'laeuft']);
  });

  test('legt auf Wunsch nur das noch einmal ab, was nicht gelungen ist', async () => {
    const { werkzeug, begonnen, antworte } = werkbank();
    const b = erzeugeBetrieb(posten('a', 'b'), werkzeug);
    await antworte('a', gelungen(abgelegt()));
    await antworte('b', abgelehnt({ code: 'beschaeftigt' }));
    b.erneut();
    expect(begonnen).toEqual(['a', 'b', 'b']);
  });

  test('meldet jede Änderung, bis niemand mehr hört', async () => {
    const { werkzeug, antworte } = werkbank();
    const b = erzeugeBetrieb(posten('a', 'b'), werkzeug);
    let gehoert = 0;
    const endet = b.hoere(() => (gehoert += 1));
    await antworte('a', gelungen(abgelegt()));
    expect(gehoert).toBeGreaterThan(0);
    const bisher = gehoert;
    endet();
    await antworte('b', gelungen(abgelegt()));
    expect(gehoert).toBe(bisher);
  });
});

describe('Die Kennzeichnung', () => {
  test('kommt nach jeder Ablage, eine nach der anderen, und misslungen nimmt sie nichts zurück', async () => {
    let zugleich = 0;
    let meiste = 0;
    const { werkzeug, antworte } = werkbank({
      kennzeichne: async (id) => {
        zugleich += 1;
        meiste = Math.max(meiste, zugleich);
        await ruhe();
        zugleich -= 1;
        return id !== 'b';
      },
    });
    const b = erzeugeBetrieb(posten('a', 'b'), werkzeug);
    await antworte('a', gelungen(abgelegt()));
    await antworte('b', gelungen(abgelegt()));
    for (let n = 0; n < 5; n += 1) await ruhe();
    expect(meiste).toBe(1);
    expect(b.stand().posten.map((p) => p.stand)).toMatchObject([
      { art: 'abgelegt', marke: 'ok' },
      { art: 'abgelegt', marke: 'fehlt' },
    ]);
  });

  test('geht mit der Rücknahme; ohne Ablage kommt keine', async () => {
    const gesetzt: (readonly [string, boolean])[] = [];
    const { werkzeug, antworte } = werkbank({
      kennzeichne: (id, an) => {
        gesetzt.push([id, an]);
        return Promise.resolve(true);
      },
    });
    const b = erzeugeBetrieb(posten('a', 'b'), werkzeug);
    await antworte('a', gelungen(abgelegt()));
    await antworte('b', abgelehnt({ code: 'beschaeftigt' }));
    b.nimmZurueck(['a']);
    b.nimmZurueck(['b']);
    await ruhe();
    expect(gesetzt).toEqual([
      ['a', true],
      ['a', false],
    ]);
    expect(staende(b)).toEqual(['zurueckgenommen', 'abgelehnt']);
  });
});

test('Ein ungewisses Rückgängig wird mit derselben Anfragekennung wiederholt', async () => {
  const anfragen: string[] = [];
  const antworten: Antwort<unknown>[] = [keineAntwort, gelungen({})];
  const { werkzeug, antworte } = werkbank({
    nimmZurueck: (_, anfrage) => {
      anfragen.push(anfrage);
      return Promise.resolve(antworten.shift() ?? keineAntwort);
    },
  });
  const b = erzeugeBetrieb(posten('a'), werkzeug);
  await antworte('a', gelungen(abgelegt()));
  b.nimmZurueck(['a']);
  await ruhe();
  b.nimmZurueck(['a']);
  await ruhe();
  expect(staende(b)).toEqual(['zurueckgenommen']);
  expect([anfragen.length, new Set(anfragen).size]).toEqual([2, 1]);
});

describe('Alles rückgängig', () => {
  test('geht der Reihe nach an den Server, und jede Zeile behält Platz und Ergebnis', async () => {
    let zugleich = 0;
    let meiste = 0;
    const antworten = [gelungen({}), abgelehnt({ code: 'ruecknahme_weiterer_ableger' }), keineAntwort];
    const { werkzeug, antworte } = werkbank({
      nimmZurueck: async () => {
        zugleich += 1;
        meiste = Math.max(meiste, zugleich);
        await Promise.resolve();
        zugleich -= 1;
        return antworten.shift() ?? keineAntwort;
      },
    });
    const b = erzeugeBetrieb(posten('a', 'b', 'c', 'd'), werkzeug);
    for (const id of ['a', 'b', 'c']) await antworte(id, gelungen(abgelegt()));
    await antworte('d', abgelehnt({ code: 'beschaeftigt' }));
    b.nimmZurueck(['a', 'b', 'c', 'd']);
    expect(b.stand().posten.map(({ stand }) => stand)).toMatchObject([
      { ruecknahme: { art: 'laeuft' } },
      { ruecknahme: { art: 'laeuft' } },
      { ruecknahme: { art: 'laeuft' } },
      { art: 'abgelehnt' },
    ]);
    await ruhe();
    expect(b.stand().posten).toMatchObject([
      { id: 'a', stand: { art: 'zurueckgenommen' } },
      {
        id: 'b',
        stand: { ruecknahme: { art: 'abgelehnt', problem: { code: 'ruecknahme_weiterer_ableger' } } },
      },
      { id: 'c', stand: { ruecknahme: { art: 'ungewiss' } } },
      { id: 'd', stand: { art: 'abgelehnt' } },
    ]);
    expect(meiste).toBe(1);
  });
});
