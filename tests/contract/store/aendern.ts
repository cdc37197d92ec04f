import type { Store } from '@registratur/functions/ports/store';
import { huellenHash, huellenId, leererKopf, type Huelle, type Kopf } from '@registratur/shared/kernel/kette';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import { expect, test, vi } from 'vitest';
import { akte, gelungen, schreibe, sicht, wunsch, zaehle, zahl, zeile } from './probe.ts';

const kopfVon = async (store: Store, partition = akte): Promise<unknown> => {
  const { seq, hash } = (await store.lies(partition, 'kopf')) as unknown as Kopf;
  return { seq, hash };
};

/** One change: what it sees, what it leaves, what it does not. */
export function aendern(store: () => Store): void {
  test('Eine Änderung schreibt Dokumente, Hülle und Kopf', async () => {
    const vollzug = await schreibe(store(), akte, { schreibe: [zeile('a'), zeile('b')], antwort: { ja: 1 } });
    expect(vollzug).toEqual({ antwort: { ja: 1 }, seq: 1, wiederholt: false });
    const huelle = (await store().lies(akte, huellenId(1)))!['huelle'] as Huelle;
    expect(huelle).toMatchObject({
      partition: 'akte~1',
      seq: 1,
      prevHash: leererKopf.hash,
      typ: 'probe.aendern',
    });
    expect(huelle.dokumente.map((d) => d.id)).toEqual(['a', 'b']);
    expect(await kopfVon(store())).toEqual({ seq: 1, hash: huellenHash(huelle) });
  });

  test('Die zweite Hülle hängt an der ersten', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('a')] });
    const vorher = await kopfVon(store());
    await schreibe(store(), akte, { schreibe: [zeile('a', { neu: true })] });
    const huelle = (await store().lies(akte, huellenId(2)))!['huelle'] as Huelle;
    expect({ seq: huelle.seq - 1, hash: huelle.prevHash }).toEqual(vorher);
  });

  test('Sichten führen keine Hüllen', async () => {
    await schreibe(store(), sicht, { schreibe: [zeile('a')] });
    expect(await store().lies(sicht, huellenId(1))).toBeUndefined();
    expect(await kopfVon(store(), sicht)).toEqual({ seq: 1, hash: leererKopf.hash });
  });

  test('Ein Dokument behält sein Salz, auch wenn die Änderung es nicht gelesen hat', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('a', { n: 1 }), zeile('b')] });
    const [a, b] = [await store().lies(akte, 'a'), await store().lies(akte, 'b')];
    await schreibe(store(), akte, { schreibe: [zeile('a', { n: 2 })] });
    expect((await store().lies(akte, 'a'))!.salz).toBe(a!.salz);
    expect(b!.salz).not.toBe(a!.salz);
  });

  test('Eine Ablehnung schreibt nichts', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('a')] });
    const vorher = await kopfVon(store());
    const fehler = { code: 'gleicher_vorgang' } as const;
    expect(await store().aendern(akte, wunsch(), () => schlecht(fehler))).toEqual({ ok: false, fehler });
    expect(await kopfVon(store())).toEqual(vorher);
  });

  test('Eine Ausnahme oder Ablehnung mitten unter anderen nimmt nur sich selbst zurück', async () => {
    const ausgaenge = await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) =>
        store().aendern(akte, wunsch(), () => {
          if (i % 3 === 1) throw new Error(`Fehler ${i}`);
          if (i % 3 === 2) return schlecht({ code: 'gleicher_vorgang' });
          return gut({ schreibe: [zeile(`d${i}`)], antwort: {} });
        }),
      ),
    );
    for (const [i, ausgang] of ausgaenge.entries()) {
      if (i % 3 === 1)
        expect(ausgang).toMatchObject({ status: 'rejected', reason: new Error(`Fehler ${i}`) });
      else expect(ausgang).toMatchObject({ status: 'fulfilled', value: { ok: i % 3 === 0 } });
      expect((await store().lies(akte, `d${i}`)) !== undefined).toBe(i % 3 === 0);
    }
    expect(await kopfVon(store())).toMatchObject({ seq: 10 });
  });

  test('Fünfzig gleichzeitige Änderungen verlieren keine', async () => {
    const vollzuege = await Promise.all(Array.from({ length: 50 }, () => zaehle(store(), akte)));
    expect(zahl(await store().lies(akte, 'zaehler'))).toBe(50);
    expect(vollzuege.map((v) => gelungen(v).seq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 1),
    );
  });

  test('Eine Bedingung über mehrere Dokumente hält auch gleichzeitig: von fünfzig kommen fünf hinein', async () => {
    const listen = [{ typ: 'gast', ordPraefix: '', max: 20 }];
    const versuche = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        store().aendern(akte, wunsch({ listen }), (stand) =>
          stand.liste('gast', '').length < 5
            ? gut({ schreibe: [zeile(`gast~${i}`, { typ: 'gast' })], antwort: {} })
            : schlecht({ code: 'zu_viele', was: 'Gäste', max: 5 }),
        ),
      ),
    );
    expect(versuche.filter((v) => v.ok)).toHaveLength(5);
    expect(versuche.filter((v) => !v.ok && v.fehler.code === 'zu_viele')).toHaveLength(45);
    expect((await store().liste(akte, 'gast', '', { max: 50 })).dokumente).toHaveLength(5);
  });

  test('Eine Liste über dem Höchstmaß ist eine Ablehnung; genau das Höchstmaß ist keine', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('a'), zeile('b'), zeile('c')] });
    const mit = (max: number): ReturnType<Store['aendern']> =>
      store().aendern(akte, wunsch({ listen: [{ typ: 'probe', ordPraefix: '', max }] }), (stand) =>
        gut({ schreibe: [], antwort: { anzahl: stand.liste('probe', '').length } }),
      );
    expect(await mit(2)).toEqual({ ok: false, fehler: { code: 'zu_viele', was: 'probe', max: 2 } });
    expect(gelungen(await mit(3)).antwort).toEqual({ anzahl: 3 });
  });

  test('Was nicht verlangt war, ist einer Entscheidung nicht zugänglich', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('a')] });
    const ja = gut({ schreibe: [], antwort: {} });
    await expect(
      store().aendern(akte, wunsch({ ids: ['b'] }), (stand) => (stand.dokument('a') ? ja : ja)),
    ).rejects.toThrow('nicht verlangt');
    await expect(
      store().aendern(akte, wunsch(), (stand) => (stand.liste('probe', '').length > 0 ? ja : ja)),
    ).rejects.toThrow('nicht verlangt');
  });

  test('Gelöschtes ist fort, und die Hülle sagt es', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('a'), zeile('b')] });
    await schreibe(store(), akte, { schreibe: [], loesche: ['a', 'war-nie-da'] });
    expect(await store().lies(akte, 'a')).toBeUndefined();
    expect((await store().liste(akte, 'probe', '', { max: 9 })).dokumente.map((d) => d.id)).toEqual(['b']);
    const { dokumente } = (await store().lies(akte, huellenId(2)))!['huelle'] as Huelle;
    expect(dokumente).toMatchObject([
      { id: 'a', hash: null },
      { id: 'war-nie-da', hash: null },
    ]);
  });

  test('Partitionen und Behälter sehen einander nicht', async () => {
    const orte = [
      akte,
      { ...akte, id: 'akte~2' },
      { ...akte, id: 'AKTE~1' },
      { ...akte, behaelter: 'betrieb' as const },
    ];
    for (const [i, ort] of orte.entries())
      await schreibe(store(), ort, { schreibe: [zeile('a', { wert: i })] });
    for (const [i, ort] of orte.entries()) {
      expect(zahl(await store().lies(ort, 'a'))).toBe(i);
      expect((await store().liste(ort, 'probe', '', { max: 9 })).dokumente).toHaveLength(1);
      expect(await kopfVon(store(), ort)).toMatchObject({ seq: 1 });
    }
    await schreibe(store(), akte, { loesche: ['a'] });
    expect(zahl(await store().lies({ ...akte, id: 'akte~2' }, 'a'))).toBe(1);
  });

  test('Nach jeder Änderung wird gerufen, nach Ablehnung und Wiederholung nicht', async () => {
    const rufe = vi.fn();
    const wirf = vi.fn(() => {
      throw new Error('Zuhörer gestört');
    });
    store().beiAenderung(wirf);
    const halte = store().beiAenderung(rufe);
    const anfrage = wunsch().anfrage;
    await schreibe(store(), akte, { schreibe: [zeile('a')] }, { anfrage });
    expect([wirf.mock.calls.length, rufe.mock.calls.length]).toEqual([1, 1]);
    await schreibe(store(), akte, { schreibe: [zeile('a')] }, { anfrage });
    await store().aendern(akte, wunsch(), () => schlecht({ code: 'gleicher_vorgang' }));
    expect(rufe).toHaveBeenCalledTimes(1);
    halte();
    await schreibe(store(), akte, { schreibe: [zeile('b')] });
    expect(rufe).toHaveBeenCalledTimes(1);
    expect(wirf).toHaveBeenCalledTimes(2);
  });

  test('Wer gerufen wird, liest die Änderung schon', async () => {
    const gelesen = new Promise<unknown>((gelinge) => {
      store().beiAenderung(() => gelinge(store().lies(akte, 'a')));
    });
    await schreibe(store(), akte, { schreibe: [zeile('a')] });
    expect(await gelesen).toMatchObject({ id: 'a' });
  });
}
