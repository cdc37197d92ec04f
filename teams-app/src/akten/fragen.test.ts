import type { Ruf } from '@registratur/shared/contract/client';
import { problemAus } from '@registratur/shared/contract/problem';
import { describe, expect, test } from 'vitest';
import { erzeugeBestand } from './bestand.ts';
import { fragenAn } from './fragen.ts';

/** A server with `seiten` pages of one Akte each; remembers where each question began. */
function server(seiten: number, abSeite = Infinity): { ruf: Ruf; nach: (string | undefined)[] } {
  const nach: (string | undefined)[] = [];
  const ruf = (async (_: string, teile: { frage: { nach?: string } }) => {
    nach.push(teile.frage.nach);
    const n = Number(teile.frage.nach ?? 0);
    if (n >= abSeite) return { ok: false, problem: problemAus({ code: 'beschaeftigt' }), kennung: undefined };
    const wert = { akten: [{ id: n }], ...(n + 1 < seiten ? { weiter: String(n + 1) } : {}) };
    return Promise.resolve({ ok: true, wert });
  }) as unknown as Ruf;
  return { ruf, nach };
}

const nummern = (geladen: ReturnType<ReturnType<typeof erzeugeBestand>['zeige']>): unknown =>
  geladen.art === 'da' && (geladen.wert as { eintraege: { id: number }[] }).eintraege.map((e) => e.id);

describe('Eine Liste in Seiten', () => {
  test('kommt bis zur letzten Seite und jede Seite einmal', async () => {
    const { ruf, nach } = server(3);
    const bestand = erzeugeBestand();
    const abfrage = fragenAn(ruf).akten();
    await bestand.frage(abfrage);
    expect(nummern(bestand.zeige(abfrage))).toEqual([0, 1, 2]);
    expect(nach).toEqual([undefined, '1', '2']);
  });

  test('kommt zuerst mit vier Seiten und wächst dann um je eine', async () => {
    const { ruf, nach } = server(6);
    const bestand = erzeugeBestand();
    const abfrage = fragenAn(ruf).akten('13.01');
    await bestand.frage(abfrage);
    expect(nummern(bestand.zeige(abfrage))).toEqual([0, 1, 2, 3]);
    await bestand.frage(abfrage.mehr);
    expect(nummern(bestand.zeige(abfrage))).toEqual([0, 1, 2, 3, 4]);
    expect(nach.at(-1)).toBe('4');
  });

  test('bleibt beim Auffrischen so lang, wie sie war', async () => {
    const { ruf } = server(6);
    const bestand = erzeugeBestand();
    const abfrage = fragenAn(ruf).akten();
    await bestand.frage(abfrage);
    await bestand.frage(abfrage.mehr);
    await bestand.frage(abfrage);
    expect(nummern(bestand.zeige(abfrage))).toEqual([0, 1, 2, 3, 4]);
  });

  test('ist abgelehnt, wenn eine ihrer Seiten es ist: keine halbe Liste gibt sich als ganze aus', async () => {
    const { ruf } = server(3, 1);
    const bestand = erzeugeBestand();
    const abfrage = fragenAn(ruf).akten();
    await bestand.frage(abfrage);
    expect(bestand.zeige(abfrage).art).toBe('abgelehnt');
  });
});
