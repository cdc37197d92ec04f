import { describe, expect, test } from 'vitest';
import { buche, type Aenderung } from './buchung.ts';
import { leererKopf, type Dokument, type Huelle } from './kette.ts';
import { leeresBild, nimmAuf, pruefeKette, type Kettenurteil } from './kettenpruefung.ts';

/** The rows of a partition after these changes. */
function zeilenNach(...aenderungen: readonly Partial<Aenderung>[]): Map<string, Dokument> {
  const zeilen = new Map<string, Dokument>();
  let kopf = leererKopf;
  for (const [i, aenderung] of aenderungen.entries()) {
    const satz = buche({
      partition: 'p',
      kopf,
      auftrag: { anfrage: `a${i}`, oid: 'o', op: 'probe', einHash: '', zeit: '' },
      aenderung: { schreibe: [], antwort: {}, ...aenderung },
      alte: zeilen,
      mitProtokoll: true,
      neuesSalz: () => '00',
    });
    for (const d of satz.schreibe) zeilen.set(d.id, d);
    for (const id of satz.loesche) zeilen.delete(id);
    kopf = satz.kopf;
  }
  zeilen.set('kopf', { id: 'kopf', typ: 'kopf', ord: 'kopf', salz: '', ...kopf });
  return zeilen;
}

function urteile(zeilen: Iterable<Dokument>, partition = 'p'): Kettenurteil {
  const bild = leeresBild(partition);
  for (const zeile of zeilen) nimmAuf(bild, zeile);
  return pruefeKette(bild);
}

const d = (id: string, n = 0): Dokument => ({ id, typ: 't', ord: id, salz: '00', n });
const heil = zeilenNach(
  { schreibe: [d('a'), d('b')] },
  { schreibe: [d('a', 1)], loesche: ['b'] },
  { schreibe: [d('c')] },
);
const anders = (id: string, felder: object): Dokument[] =>
  [...heil.values()].map((z) => (z.id === id ? { ...z, ...felder } : z));
const huelleAnders = (seq: number, felder: object): Dokument[] =>
  anders(`e~${seq}`, { huelle: { ...(heil.get(`e~${seq}`)!['huelle'] as Huelle), ...felder } });

test('Eine heile Kette hat keinen Befund, gleich in welcher Reihenfolge sie gelesen wird', () => {
  expect(urteile(heil.values())).toEqual({ befunde: [], geloescht: [] });
  expect(urteile([...heil.values()].reverse())).toEqual({ befunde: [], geloescht: [] });
  expect(urteile([])).toEqual({ befunde: [], geloescht: [] });
});

test('Eine Kette gehört zu ihrer Partition', () => {
  expect(urteile(heil.values(), 'q').befunde.map((b) => b.eintrag)).toEqual(['e~1', 'e~2', 'e~3']);
});

describe('Eine veränderte Hülle verdächtigt nicht ihre Vorgängerin', () => {
  test.each(['zeit', 'prevHash', 'akteurOid', 'anfrage', 'typ'])('%s', (feld) => {
    for (const seq of [1, 2, 3])
      expect(urteile(huelleAnders(seq, { [feld]: 'anders' })).befunde).toEqual([
        { art: 'huelle_veraendert', eintrag: `e~${seq}`, seq },
      ]);
  });
});

test.each([
  null,
  7,
  'text',
  [],
  {},
  { seq: 2 },
  { seq: 2, prevHash: 'x', v: 1, partition: 'p', dokumente: [null] },
])('Eine Hülle %j ist eine veränderte', (huelle) =>
  expect(urteile(anders('e~2', { huelle })).befunde).toEqual([
    { art: 'huelle_veraendert', eintrag: 'e~2', seq: 2 },
  ]),
);

test.each(['e~02', 'e~0', 'e~-1', 'e~x', 'e~', 'e~9'])('Eine Zeile %s ist überzählig', (id) => {
  const zeilen = [...heil.values(), { id, typ: 'huelle', ord: id, salz: '' }];
  expect(urteile(zeilen).befunde).toMatchObject([{ art: 'huelle_ueberzaehlig', eintrag: id }]);
});

test('Der früheste Bruch steht vorn, Zeilen ohne Ereignis hinten', () => {
  const zeilen = [...heil.values(), d('x')].filter((z) => z.id !== 'n~3~0' && z.id !== 'n~1~1');
  expect(urteile(zeilen).befunde.map((b) => b.eintrag)).toEqual(['n~1~1', 'n~3~0', 'x']);
});

test('Der Kopf allein ist keine Kette', () => {
  expect(urteile([heil.get('kopf')!]).befunde).toMatchObject([{ art: 'huelle_fehlt', eintrag: 'e~1' }]);
});
