import type { Antwort } from '@registratur/shared/contract/client';
import { problemAus } from '@registratur/shared/contract/problem';
import { describe, expect, test } from 'vitest';
import { erzeugeBestand, type Abfrage } from './bestand.ts';

const da = (wert: string): Antwort<string> => ({ ok: true, wert });
const weg: Antwort<string> = {
  ok: false,
  problem: problemAus({ code: 'nicht_gefunden' }),
  kennung: 'k-1',
};
const keine: Antwort<string> = { ok: false, problem: undefined, kennung: undefined };

/** A question that is answered in this order. */
function abfrage(...antworten: Antwort<string>[]): Abfrage<string> & { gefragt: () => number } {
  let n = 0;
  return {
    schluessel: 'akte 1',
    hole: () => {
      const antwort = antworten[n] ?? keine;
      n += 1;
      return Promise.resolve(antwort);
    },
    gefragt: () => n,
  };
}

describe('Der Bestand', () => {
  test('weiß vor der ersten Antwort nichts und danach, was geantwortet wurde', async () => {
    const bestand = erzeugeBestand();
    const frage = abfrage(da('Lindenallee'));
    expect(bestand.zeige(frage)).toEqual({ art: 'laden' });
    await bestand.frage(frage);
    expect(bestand.zeige(frage)).toEqual({ art: 'da', wert: 'Lindenallee' });
  });

  test('fragt nicht zweimal zugleich dasselbe', async () => {
    const bestand = erzeugeBestand();
    const frage = abfrage(da('a'), da('b'));
    await Promise.all([bestand.frage(frage), bestand.frage(frage)]);
    expect(frage.gefragt()).toBe(1);
  });

  test('meldet jede Änderung, bis niemand mehr hört', async () => {
    const bestand = erzeugeBestand();
    const frage = abfrage(da('a'), da('b'));
    let gemeldet = 0;
    const still = bestand.hoere(() => (gemeldet += 1));
    await bestand.frage(frage);
    still();
    await bestand.frage(frage);
    expect(gemeldet).toBe(1);
  });

  test('behält ohne Antwort, was er schon wusste, und weiß, dass die Verbindung fehlt', async () => {
    const bestand = erzeugeBestand();
    const frage = abfrage(da('a'), keine);
    await bestand.frage(frage);
    await bestand.frage(frage);
    expect(bestand.zeige(frage)).toEqual({ art: 'da', wert: 'a' });
    expect(bestand.getrennt()).toBe(0);
  });

  test('zeigt ohne Antwort und ohne Früheres die fehlende Verbindung', async () => {
    const bestand = erzeugeBestand();
    const frage = abfrage(keine);
    await bestand.frage(frage);
    expect(bestand.zeige(frage)).toEqual({ art: 'getrennt' });
  });

  test('ersetzt das Gewusste durch eine Ablehnung: was nicht mehr gesehen werden darf, verschwindet', async () => {
    const bestand = erzeugeBestand();
    const frage = abfrage(da('a'), weg);
    await bestand.frage(frage);
    await bestand.frage(frage);
    expect(bestand.zeige(frage)).toEqual({
      art: 'abgelehnt',
      problem: problemAus({ code: 'nicht_gefunden' }),
      kennung: 'k-1',
    });
    expect(bestand.getrennt()).toBeUndefined();
  });

  test('fragt erneut nur, was ohne Antwort blieb, und zählt die vergeblichen Versuche', async () => {
    const bestand = erzeugeBestand();
    const offene = abfrage(keine, keine, da('b'));
    const beantwortete = { ...abfrage(da('a')), schluessel: 'akte 2' };
    await Promise.all([bestand.frage(offene), bestand.frage(beantwortete)]);
    expect(bestand.getrennt()).toBe(0);
    const naechste = (): Promise<void> => new Promise((weiter) => bestand.hoere(weiter));
    bestand.erneut();
    await naechste();
    expect([bestand.getrennt(), offene.gefragt(), beantwortete.gefragt()]).toEqual([1, 2, 1]);
    bestand.erneut();
    await naechste();
    expect([bestand.getrennt(), bestand.zeige(offene)]).toEqual([undefined, { art: 'da', wert: 'b' }]);
  });
});
