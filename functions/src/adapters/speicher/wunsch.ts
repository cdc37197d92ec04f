import { anfrageId } from '@registratur/shared/kernel/buchung';
import { pruefeSchluessel } from '@registratur/shared/kernel/id';
import type { Lesewunsch, Partition } from '../../ports/store.ts';

/** Throws RangeError when a change names what can be no id, typ or ord. */
export function pruefeWunsch(partition: Partition, wunsch: Lesewunsch): void {
  pruefeSchluessel(partition.id, anfrageId(wunsch.anfrage), ...wunsch.ids);
  for (const liste of wunsch.listen ?? []) pruefeListe(partition, liste.typ, liste.ordPraefix, liste.max);
}

/** The same for a list. */
export function pruefeListe(partition: Partition, typ: string, ordPraefix: string, max: number): void {
  pruefeSchluessel(partition.id, typ);
  if (ordPraefix !== '') pruefeSchluessel(ordPraefix);
  if (!Number.isInteger(max) || max < 1) throw new RangeError(`Keine Anzahl: ${max}`);
}
