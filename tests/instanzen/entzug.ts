import { neueAnfrage } from '@registratur/shared/kernel/id';
import { gut } from '@registratur/shared/kernel/result';
import type { Store } from '@registratur/functions/ports/store';

/** Withdraws every Zuweisung of a person; no route does so yet. Answers how many there were. */
export async function entzieheAlles(store: Store, oid: string): Promise<number> {
  const partition = { behaelter: 'register', id: `person~${oid}` } as const;
  const entzogen = await store.aendern(
    partition,
    {
      anfrage: neueAnfrage(),
      oid,
      op: 'zuweisung.entziehen',
      einHash: '',
      zeit: new Date().toISOString(),
      ids: [],
      listen: [{ typ: 'zuweisung', ordPraefix: '', max: 50 }],
    },
    (stand) => {
      const zeilen = stand.liste('zuweisung', '');
      return gut({
        schreibe: zeilen.map((z) => ({ ...z, daten: { ...(z['daten'] as object), zustand: 'ENTZOGEN' } })),
        antwort: { anzahl: zeilen.length },
      });
    },
  );
  if (!entzogen.ok) throw new Error(entzogen.fehler.code);
  return Number(entzogen.wert.antwort['anzahl']);
}
