import type { Partition, Store } from '@registratur/functions/ports/store';
import { anfrageId, grenzen as grenze } from '@registratur/shared/kernel/buchung';
import { expect, test } from 'vitest';
import { akte, schreibe, sicht, wunsch, zeile } from './probe.ts';

const zulaessig = [
  'a',
  'A',
  '0',
  '.',
  '..',
  '...',
  '~',
  '-',
  '_',
  '-rf',
  'a..b',
  'A.b~c-d_e',
  'x'.repeat(255),
];
const unzulaessig = [
  '',
  'x'.repeat(256),
  'a/b',
  'a\\b',
  'a b',
  'ä',
  'a%',
  'a!b',
  'a\u0000',
  'a\n',
  '🙂',
  'a:b',
  '*',
];

const viele = (anzahl: number, felder: object = {}): { schreibe: ReturnType<typeof zeile>[] } => ({
  schreibe: Array.from({ length: anzahl }, (_, i) => zeile(`d${i}`, { ...felder })),
});

/** What a change and an id may be; both engines refuse alike (design §3.1). */
export function grenzen(store: () => Store): void {
  test.each(zulaessig)('„%s“ taugt als id, ord, Typ und Partition', async (name) => {
    const ort: Partition = { behaelter: 'register', id: name };
    await schreibe(
      store(),
      ort,
      { schreibe: [{ id: name, typ: name, ord: name, wert: 1 }] },
      { ids: [name] },
    );
    expect(await store().lies(ort, name)).toMatchObject({ id: name, wert: 1 });
    expect((await store().liste(ort, name, name, { max: 9 })).dokumente).toHaveLength(1);
    await schreibe(store(), ort, { loesche: [name] });
    expect(await store().lies(ort, name)).toBeUndefined();
  });

  test.each(unzulaessig.map((name) => ({ name, kurz: JSON.stringify(name).slice(0, 12) })))(
    '$kurz taugt zu nichts davon',
    async ({ name }) => {
      const ort: Partition = { behaelter: 'register', id: name };
      const versuche = [
        () => store().lies(ort, 'a'),
        () => store().lies(akte, name),
        () => store().liste(ort, 'probe', '', { max: 1 }),
        () => store().liste(akte, name, '', { max: 1 }),
        () => schreibe(store(), ort, { schreibe: [zeile('a')] }),
        () => schreibe(store(), akte, { schreibe: [zeile(name)] }),
        () => schreibe(store(), akte, { schreibe: [zeile('a', { ord: name })] }),
        () => schreibe(store(), akte, { schreibe: [zeile('a', { typ: name })] }),
        () => schreibe(store(), akte, { loesche: [name] }),
        () => schreibe(store(), akte, {}, { ids: [name] }),
        () => schreibe(store(), akte, {}, { listen: [{ typ: name, ordPraefix: '', max: 1 }] }),
        () => store().uebernehmen(ort, []),
      ];
      for (const versuch of versuche) await expect(versuch()).rejects.toBeInstanceOf(RangeError);
      if (name !== '') {
        await expect(store().liste(akte, 'probe', name, { max: 1 })).rejects.toBeInstanceOf(RangeError);
        await expect(schreibe(store(), akte, {}, { anfrage: name })).rejects.toBeInstanceOf(RangeError);
      }
      expect((await store().aenderungenSeit('', 10)).zeilen).toEqual([]);
    },
  );

  test.each(['kopf', 'e~1', 'n~1~0', anfrageId('x')])(
    'Die Zeile %s führt der Speicher selbst',
    async (id) => {
      await expect(schreibe(store(), akte, { schreibe: [zeile(id)] })).rejects.toBeInstanceOf(RangeError);
      await expect(schreibe(store(), akte, { loesche: [id] })).rejects.toBeInstanceOf(RangeError);
    },
  );

  test('Eine Änderung nennt jedes Dokument höchstens einmal', async () => {
    const zweimal = [zeile('a', { n: 1 }), zeile('a', { n: 2 })];
    await expect(schreibe(store(), akte, { schreibe: zweimal })).rejects.toBeInstanceOf(RangeError);
    const beides = { schreibe: [zeile('a')], loesche: ['a'] };
    await expect(schreibe(store(), akte, beides)).rejects.toBeInstanceOf(RangeError);
  });

  // Besides the documents: request row and head; with a chain also the envelope and one payload each.
  test.each([
    [sicht, grenze.operationen - 2],
    [akte, Math.floor((grenze.operationen - 3) / 2)],
  ])('Neunzig Operationen sind das Höchste ($behaelter)', async (ort, hoechstens) => {
    await expect(schreibe(store(), ort, viele(hoechstens + 1))).rejects.toBeInstanceOf(RangeError);
    expect(await store().lies(ort, 'd0')).toBeUndefined();
    await schreibe(store(), ort, viele(hoechstens));
    expect((await store().liste(ort, 'probe', '', { max: 100 })).dokumente).toHaveLength(hoechstens);
  });

  test('Ein Dokument hat höchstens 64 KB, gezählt in Bytes', async () => {
    const salz = '0'.repeat(32);
    const leer = Buffer.byteLength(JSON.stringify(zeile('d', { text: '', salz })));
    const text = (bytes: number): string =>
      'ü'.repeat(Math.floor((bytes - leer) / 2)) + 'u'.repeat((bytes - leer) % 2);
    const mit = (bytes: number): ReturnType<typeof zeile> => zeile('d', { text: text(bytes), salz });
    await expect(schreibe(store(), akte, { schreibe: [mit(65_537)] })).rejects.toBeInstanceOf(RangeError);
    await schreibe(store(), akte, { schreibe: [mit(65_536)] });
    expect((await store().lies(akte, 'd'))!['text']).toBe(text(65_536));
  });

  test('Eine Änderung hat höchstens 1,5 MB', async () => {
    const gross = { text: 'x'.repeat(64_000) };
    await expect(schreibe(store(), sicht, viele(24, gross))).rejects.toBeInstanceOf(RangeError);
    expect((await schreibe(store(), sicht, viele(23, gross))).seq).toBe(1);
  });

  test.each([0, -1, 1.5, Number.NaN])('Eine Liste von %d Zeilen gibt es nicht', async (max) => {
    await expect(store().liste(akte, 'probe', '', { max })).rejects.toBeInstanceOf(RangeError);
    const listen = [{ typ: 'probe', ordPraefix: '', max }];
    await expect(store().aendern(akte, wunsch({ listen }), () => fail())).rejects.toBeInstanceOf(RangeError);
  });
}

function fail(): never {
  throw new Error('Darf nicht gefragt werden.');
}
