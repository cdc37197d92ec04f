import * as z from 'zod';
import type { Behaelter } from '../../ports/store.ts';

/** How far the feed of one container was read. */
const stelle = z.strictObject({
  /** The service's continuation; '' = from the start. */
  ab: z.string(),
  /** Inside the transaction that begins there: what was delivered of it. */
  bis: z.strictObject({ partition: z.string(), lsn: z.number(), id: z.string() }).optional(),
});
export type Stelle = z.infer<typeof stelle>;

const zeiger = z.partialRecord(z.enum(['register', 'personalrat', 'siegel', 'sichten', 'betrieb']), stelle);

/** How far every container was read; none = from the start. */
export type Zeiger = Readonly<Partial<Record<Behaelter, Stelle>>>;

export const schreibeZeiger = (stand: Zeiger): string => JSON.stringify(stand);

/** Throws RangeError for what never was a cursor of this store. */
export function liesZeiger(cursor: string): Zeiger {
  if (cursor === '') return {};
  const gelesen = zeiger.safeParse(alsJson(cursor));
  if (!gelesen.success) throw new RangeError(`Kein Cursor: ${JSON.stringify(cursor.slice(0, 200))}`);
  return gelesen.data;
}

function alsJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
