import { describe, expect, it } from 'vitest';
import { erzeugeAblehnungsbuch, type Ablehnung, type Ablehnungsbuch } from './ablehnungen.ts';

const ole = {
  oid: 'ole',
  op: 'akte.lesen',
  pfad: '/api/akten/1',
  code: 'nicht_gefunden',
  kennung: 'k',
} as const;
const niemand = { ...ole, oid: '', code: 'nicht_angemeldet' } as const;

function stelle(scheitert = false): {
  buch: Ablehnungsbuch;
  uhr: { s: number };
  zeilen: Ablehnung[];
  meldungen: string[];
} {
  const uhr = { s: 0 };
  const zeilen: Ablehnung[] = [];
  const meldungen: string[] = [];
  const buch = erzeugeAblehnungsbuch({
    uhr: { jetzt: () => new Date(uhr.s * 1000) },
    schreibe: (a) => {
      zeilen.push(a);
      return scheitert ? Promise.reject(new Error('voll')) : Promise.resolve();
    },
    melde: (text) => meldungen.push(text),
  });
  return { buch, uhr, zeilen, meldungen };
}

async function oft(
  buch: Ablehnungsbuch,
  anzahl: number,
  was: Parameters<Ablehnungsbuch['vermerke']>[0],
): Promise<void> {
  for (let i = 0; i < anzahl; i += 1) await buch.vermerke(was);
}

describe('Ablehnungen', () => {
  it('haben je Person zehn eigene Zeilen in der Minute und für den Rest eine', async () => {
    const { buch, uhr, zeilen } = stelle();
    await oft(buch, 1_000, ole);
    expect(zeilen.map((z) => z.anzahl)).toEqual(Array.from({ length: 10 }, () => 1));
    uhr.s = 60;
    await buch.schreibeGezaehlte();
    expect(zeilen.at(-1)).toEqual({ ...ole, anzahl: 990 });
  });

  it('ohne Anmeldung sind zwei Zeilen in der Minute, wie groß die Flut auch ist', async () => {
    const { buch, uhr, zeilen } = stelle();
    await oft(buch, 100_000, niemand);
    uhr.s = 61;
    await buch.schreibeGezaehlte();
    expect(zeilen).toEqual([
      { ...niemand, anzahl: 1 },
      { ...niemand, anzahl: 99_999 },
    ]);
  });

  it('verschiedener Personen nehmen einander nichts weg', async () => {
    const { buch, zeilen } = stelle();
    await oft(buch, 50, niemand);
    await oft(buch, 3, ole);
    expect(zeilen.filter((z) => z.oid === 'ole')).toHaveLength(3);
  });

  it('zählen verschiedene Vorhaben zusammen, aber nicht verschiedene Gründe', async () => {
    const { buch, zeilen } = stelle();
    await oft(buch, 11, ole);
    await buch.vermerke({ ...ole, op: 'akte.zda', pfad: '/api/akten/2' });
    await buch.vermerke({ ...ole, code: 'kein_recht' });
    await buch.schreibeGezaehlte(true);
    expect(zeilen.slice(10)).toEqual([
      { ...ole, op: 'mehrere', pfad: '', anzahl: 2 },
      { ...ole, code: 'kein_recht', anzahl: 1 },
    ]);
  });

  it('kommen zur Sprache, wenn sie sich nicht schreiben lassen, und halten niemanden auf', async () => {
    const { buch, meldungen } = stelle(true);
    await oft(buch, 1, ole);
    expect(meldungen).toEqual(['Ablehnung nicht verzeichnet']);
  });
});
