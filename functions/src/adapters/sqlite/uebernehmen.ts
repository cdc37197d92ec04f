import type { Dokument } from '@registratur/shared/kernel/kette';
import type { Partition } from '../../ports/store.ts';
import { nichtLeer, pruefeUebernahme } from '../speicher/uebernahme.ts';
import type { Tabelle } from './tabelle.ts';

/** Import of a whole partition, inside a transaction. Throws RangeError unless it is empty and the chain is whole. */
export function uebernimm(tabelle: Tabelle, partition: Partition, zeilen: readonly Dokument[]): void {
  pruefeUebernahme(partition, zeilen);
  if (!tabelle.istLeer(partition)) throw nichtLeer(partition);
  for (const zeile of zeilen) tabelle.schreibe(partition, zeile);
}
