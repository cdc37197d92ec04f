import type * as z from 'zod';
import type { Partition, Store } from './store.ts';

/** Every row of a typ in a partition, page by page: what it holds under `daten`, parsed. */
export async function alleDaten<T>(
  store: Pick<Store, 'liste'>,
  partition: Partition,
  typ: string,
  schema: z.ZodType<T>,
): Promise<T[]> {
  const zeilen: T[] = [];
  let nach: string | undefined;
  do {
    const seite = await store.liste(partition, typ, '', {
      max: 500,
      ...(nach === undefined ? {} : { nach }),
    });
    zeilen.push(...seite.dokumente.map((d) => schema.parse(d['daten'])));
    nach = seite.weiter;
  } while (nach !== undefined);
  return zeilen;
}
