import type { Store } from '@registratur/functions/ports/store';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import { expect, test, vi } from 'vitest';
import { akte, schreibe, sicht, wunsch, zahl, zeile } from './probe.ts';

const anders = { ok: false, fehler: { code: 'anfrage_anders_verwendet' } };

/** Every change is repeatable by its `anfrage`. */
export function wiederholen(store: () => Store): void {
  test.each([akte, sicht])(
    'Dieselbe Anfrage noch einmal: dieselbe Antwort, nichts geschrieben ($behaelter)',
    async (ort) => {
      const anfrage = neueAnfrage();
      const erste = await schreibe(
        store(),
        ort,
        { schreibe: [zeile('a')], antwort: { nr: 7, ä: ['ß'] } },
        { anfrage },
      );
      const kopf = await store().lies(ort, 'kopf');
      const entscheide = vi.fn(() => gut({ schreibe: [zeile('a', { neu: 1 })], antwort: { nr: 8 } }));
      const zweite = await store().aendern(ort, wunsch({ anfrage }), entscheide);
      expect(zweite).toEqual({ ok: true, wert: { ...erste, wiederholt: true } });
      expect(entscheide).not.toHaveBeenCalled();
      expect(await store().lies(ort, 'kopf')).toEqual(kopf);
    },
  );

  test.each([
    ['eine andere Person', { oid: 'person-2' }],
    ['eine andere Handlung', { op: 'probe.anders' }],
    ['eine andere Eingabe', { einHash: 'b'.repeat(64) }],
  ])('Dieselbe Anfrage, aber %s: abgelehnt', async (_, abweichung) => {
    const anfrage = neueAnfrage();
    await schreibe(store(), akte, { schreibe: [zeile('a', { wert: 1 })] }, { anfrage });
    const zweite = await store().aendern(akte, wunsch({ anfrage, ...abweichung }), () =>
      gut({ schreibe: [zeile('a', { wert: 2 })], antwort: {} }),
    );
    expect(zweite).toEqual(anders);
    expect(zahl(await store().lies(akte, 'a'))).toBe(1);
  });

  test('Eine Ablehnung verbraucht die Anfrage nicht', async () => {
    const anfrage = neueAnfrage();
    await store().aendern(akte, wunsch({ anfrage }), () => schlecht({ code: 'gleicher_vorgang' }));
    expect(await schreibe(store(), akte, { schreibe: [zeile('a')] }, { anfrage })).toMatchObject({
      wiederholt: false,
    });
  });

  test('Eine Ausnahme verbraucht die Anfrage nicht', async () => {
    const anfrage = neueAnfrage();
    const versuch = store().aendern(akte, wunsch({ anfrage }), () => {
      throw new Error('Defekt');
    });
    await expect(versuch).rejects.toThrow('Defekt');
    expect(await schreibe(store(), akte, { schreibe: [zeile('a')] }, { anfrage })).toMatchObject({
      wiederholt: false,
    });
  });

  test('Zwanzigmal zugleich dieselbe Anfrage wird einmal ausgeführt', async () => {
    const anfrage = neueAnfrage();
    const alle = await Promise.all(
      Array.from({ length: 20 }, () => schreibe(store(), akte, { schreibe: [zeile('a')] }, { anfrage })),
    );
    expect(alle.filter((v) => !v.wiederholt)).toHaveLength(1);
    expect(await store().lies(akte, 'kopf')).toMatchObject({ seq: 1 });
  });

  test('In einer anderen Partition ist es eine andere Anfrage', async () => {
    const anfrage = neueAnfrage();
    await schreibe(store(), akte, { schreibe: [zeile('a')] }, { anfrage });
    const dort = await schreibe(store(), { ...akte, id: 'akte~2' }, { schreibe: [zeile('a')] }, { anfrage });
    expect(dort.wiederholt).toBe(false);
  });
}
