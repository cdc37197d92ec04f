import type { Store } from '@registratur/functions/ports/store';
import { istBuchhaltung } from '@registratur/shared/kernel/buchung';
import type { Huelle } from '@registratur/shared/kernel/kette';
import { expect, test } from 'vitest';
import { akte, alles, schreibe, sicht, zaehle, zahl, zeile, zeilenVon } from './probe.ts';

const andere = { ...akte, id: 'akte~2' };

/** The change feed, and the take-over of a whole partition. */
export function feed(store: () => Store): void {
  test('Der Feed kennt von jedem Dokument den neuesten Stand', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('a', { wert: 1 }), zeile('b', { wert: 1 })] });
    await schreibe(store(), sicht, { schreibe: [zeile('a', { wert: 5 })] });
    await schreibe(store(), akte, { schreibe: [zeile('a', { wert: 2 })] });
    const { zeilen } = await alles(store());
    const werte = zeilen
      .filter((z) => !istBuchhaltung(z.dokument.id))
      .map((z) => [z.partition.behaelter, z.partition.id, z.dokument.id, zahl(z.dokument)]);
    expect(werte).toHaveLength(3);
    expect(werte).toEqual(
      expect.arrayContaining([
        ['register', 'akte~1', 'a', 2],
        ['register', 'akte~1', 'b', 1],
        ['sichten', 'offen~0', 'a', 5],
      ]),
    );
  });

  test('Innerhalb einer Partition stehen die Ereignisse in ihrer Reihenfolge, auch wenn viele zugleich schreiben', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => zaehle(store(), i % 2 ? akte : andere, `d${i % 5}`)),
    );
    for (const ort of [akte, andere]) {
      const seqs = (await zeilenVon(store(), ort))
        .filter((d) => d.typ === 'huelle')
        .map((d) => (d['huelle'] as Huelle).seq);
      expect(seqs).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    }
  });

  test('Wer mit seinem Zeiger wiederkommt, bekommt genau das Neue', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('a'), zeile('b')] });
    const { cursor } = await alles(store());
    expect(await store().aenderungenSeit(cursor, 10)).toEqual({ zeilen: [], cursor });
    await schreibe(store(), akte, { schreibe: [zeile('b', { wert: 2 }), zeile('c')] });
    const neu = (await alles(store(), cursor)).zeilen.map((z) => z.dokument.id);
    expect(neu).toEqual(expect.arrayContaining(['b', 'c', 'e~2', 'kopf']));
    expect(neu).not.toContain('a');
    expect(neu).not.toContain('e~1');
  });

  test('Auch in kleinsten Zügen und während geschrieben wird, fehlt keine Änderung', async () => {
    const gesehen = new Map<string, number>();
    const lauf = { fertig: false };
    const schreiber = (async () => {
      for (let i = 0; i < 30; i += 1)
        await Promise.all([zaehle(store(), akte, `d${i % 4}`), zaehle(store(), andere)]);
      lauf.fertig = true;
    })();
    for (let cursor = ''; ;) {
      const zuletzt = lauf.fertig;
      const seite = await store().aenderungenSeit(cursor, 3);
      for (const { partition, dokument } of seite.zeilen)
        gesehen.set(`${partition.id} ${dokument.id}`, zahl(dokument));
      if (seite.cursor === cursor && zuletzt) break;
      cursor = seite.cursor;
      await new Promise(setImmediate);
    }
    await schreiber;
    for (let i = 1; i <= 30; i += 1) expect(gesehen.has(`akte~1 e~${i}`)).toBe(true);
    expect(gesehen.get('akte~2 zaehler')).toBe(30);
    expect([0, 1, 2, 3].map((i) => gesehen.get(`akte~1 d${i}`))).toEqual([8, 8, 7, 7]);
  });

  test('Gelöschtes erscheint nicht', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('a')] });
    await schreibe(store(), akte, { loesche: ['a'] });
    expect((await zeilenVon(store(), akte)).map((d) => d.id)).not.toContain('a');
  });

  test('Ein Zeiger, den es nie gab, ist ein Fehler', async () => {
    for (const zeiger of ['x', '-1', '1.5', ' 1', '9'.repeat(40)])
      await expect(store().aenderungenSeit(zeiger, 1)).rejects.toBeInstanceOf(RangeError);
  });

  test('Eine ganze Partition lässt sich in einen leeren Speicherplatz übernehmen und dort fortsetzen', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('a', { wert: 1 }), zeile('b')] });
    await schreibe(store(), akte, { schreibe: [zeile('a', { wert: 2 })], loesche: ['b'] });
    const zeilen = await zeilenVon(store(), akte);
    const ort = { behaelter: 'personalrat', id: akte.id } as const;
    await store().uebernehmen(ort, zeilen);
    expect(new Set(await zeilenVon(store(), ort))).toEqual(new Set(zeilen));
    expect((await schreibe(store(), ort, { schreibe: [zeile('a')] })).seq).toBe(3);
  });

  test('In eine Partition, in der schon etwas liegt, wird nichts übernommen', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('a')] });
    await schreibe(store(), sicht, { schreibe: [zeile('a')] });
    for (const ort of [akte, sicht])
      await expect(store().uebernehmen(ort, await zeilenVon(store(), ort))).rejects.toBeInstanceOf(
        RangeError,
      );
  });

  test('Eine Übernahme gelingt ganz oder gar nicht, und die anderen gehen weiter', async () => {
    const zeilen = [zeile('a'), zeile('b', { wert: 1n })].map((z) => ({ ...z, salz: '' }));
    const [vorher, misslungen, nachher] = await Promise.allSettled([
      zaehle(store(), sicht),
      store().uebernehmen({ ...sicht, id: 'offen~1' }, zeilen),
      zaehle(store(), sicht),
    ]);
    expect([vorher.status, misslungen.status, nachher.status]).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await zeilenVon(store(), { ...sicht, id: 'offen~1' })).toEqual([]);
    expect(zahl(await store().lies(sicht, 'zaehler'))).toBe(2);
  });

  test('Eine gebrochene Kette wird nicht übernommen', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('a', { wert: 1 })] });
    const zeilen = await zeilenVon(store(), akte);
    const ort = { behaelter: 'personalrat', id: akte.id } as const;
    const verfaelscht = [
      zeilen.map((z) => (z.id === 'a' ? { ...z, wert: 2 } : z)),
      ...['a', 'e~1', 'n~1~0', 'kopf'].map((fehlt) => zeilen.filter((z) => z.id !== fehlt)),
      [...zeilen, { id: 'x', typ: 'probe', ord: 'x', salz: '' }],
    ];
    for (const falsch of verfaelscht)
      await expect(store().uebernehmen(ort, falsch)).rejects.toBeInstanceOf(RangeError);
    await expect(store().uebernehmen(andere, zeilen)).rejects.toBeInstanceOf(RangeError);
    expect(await zeilenVon(store(), ort)).toEqual([]);
  });
}
