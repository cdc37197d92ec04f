import type { Store } from '@registratur/functions/ports/store';
import { expect, test } from 'vitest';
import { akte, schreibe, sicht, zeile } from './probe.ts';

/** Reading single documents and lists. */
export function lesen(store: () => Store): void {
  test('Was nicht da ist, liest sich als nichts', async () => {
    expect(await store().lies(akte, 'x')).toBeUndefined();
    expect(await store().liste(akte, 'probe', '', { max: 10 })).toEqual({ dokumente: [] });
  });

  test('Umlaute, Emoji, Zeichen außerhalb der Grundebene und leere Werte kommen unverändert zurück', async () => {
    const felder = {
      text: 'Grüße aus Köln, Straße 4 – „Anlage“ 👩‍💻 𝔘 \u0000 \u2028 e\u0301',
      zahlen: [0, -1, 1.5, 1e21, 2 ** 53],
      tief: { liste: [null, true, false, { leer: {} }], 'Schlüssel mit Ümlaut 🗝': '' },
    };
    await schreibe(store(), akte, { schreibe: [zeile('d', felder)] });
    expect(await store().lies(akte, 'd')).toEqual({
      id: 'd',
      typ: 'probe',
      ord: 'd',
      salz: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
      ...felder,
    });
  });

  test('Felder ohne Wert gibt es nicht', async () => {
    await schreibe(store(), akte, { schreibe: [zeile('d', { da: 1, fehlt: undefined })] });
    expect(Object.keys((await store().lies(akte, 'd'))!)).not.toContain('fehlt');
  });

  test('Listen sind nach ord, dann id geordnet, nach Zeichencode', async () => {
    const paare = [
      ['b', '1'],
      ['B', '2'],
      ['a~', '3'],
      ['a', '5'],
      ['a', '4'],
      ['a.', '6'],
      ['a-', '7'],
      ['_', '8'],
      ['10', '9'],
      ['9', 'z'],
    ] as const;
    await schreibe(store(), sicht, { schreibe: paare.map(([ord, id]) => zeile(id, { ord })) });
    const { dokumente } = await store().liste(sicht, 'probe', '', { max: 100 });
    expect(dokumente.map((d) => [d.ord, d.id])).toEqual([
      ['10', '9'],
      ['9', 'z'],
      ['B', '2'],
      ['_', '8'],
      ['a', '4'],
      ['a', '5'],
      ['a-', '7'],
      ['a.', '6'],
      ['a~', '3'],
      ['b', '1'],
    ]);
  });

  test('Ein Präfix nimmt genau, was mit ihm beginnt, und nur den einen Typ', async () => {
    const ords = ['offen', 'offen~', 'offen~1', 'offen~~', 'offenA', 'offen.1', 'offem~9', 'offeo'];
    await schreibe(store(), sicht, {
      schreibe: [
        ...ords.map((ord, i) => zeile(`d${i}`, { ord })),
        { id: 'fremd', typ: 'anderes', ord: 'offen~2' },
      ],
    });
    const { dokumente } = await store().liste(sicht, 'probe', 'offen~', { max: 100 });
    expect(dokumente.map((d) => d.ord)).toEqual(['offen~', 'offen~1', 'offen~~']);
  });

  test('Seiten folgen lückenlos aufeinander, auch bei gleichem ord', async () => {
    const ids = Array.from({ length: 25 }, (_, i) => `d${String(i).padStart(2, '0')}`);
    await schreibe(store(), sicht, {
      schreibe: ids.map((id, i) => zeile(id, { ord: i < 12 ? 'gleich' : id })),
    });
    const gesehen: string[] = [];
    const groessen: number[] = [];
    for (let nach: string | undefined; ;) {
      const seite = await store().liste(sicht, 'probe', '', {
        max: 10,
        ...(nach === undefined ? {} : { nach }),
      });
      groessen.push(seite.dokumente.length);
      gesehen.push(...seite.dokumente.map((d) => d.id));
      if (seite.weiter === undefined) break;
      nach = seite.weiter;
    }
    expect(groessen).toEqual([10, 10, 5]);
    expect(gesehen).toEqual([...ids.slice(12), ...ids.slice(0, 12)]);
  });

  test('Eine Seite, die genau passt, hat keine nächste', async () => {
    await schreibe(store(), sicht, { schreibe: [zeile('a'), zeile('b')] });
    expect(await store().liste(sicht, 'probe', '', { max: 2 })).not.toHaveProperty('weiter');
    expect(await store().liste(sicht, 'probe', '', { max: 1 })).toHaveProperty('weiter');
  });

  test('Eine Seitenmarke führt nie aus dem Präfix hinaus', async () => {
    await schreibe(store(), sicht, { schreibe: ['a~1', 'b~1', 'b~2', 'c~1'].map((id) => zeile(id)) });
    const ab = async (nach: string): Promise<string[]> =>
      (await store().liste(sicht, 'probe', 'b~', { max: 10, nach })).dokumente.map((d) => d.id);
    const davor = (await store().liste(sicht, 'probe', 'a~', { max: 10 })).dokumente[0]!.ord;
    for (const nach of ['', davor, 'a~1', '!', 'Unsinn 🙂']) expect(await ab(nach)).toEqual(['b~1', 'b~2']);
    expect(await ab('c')).toEqual([]);
  });
}
