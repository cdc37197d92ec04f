import { pruefeSchluessel } from '@registratur/shared/kernel/id';
import { leeresBild, nimmAuf, pruefeKette } from '@registratur/shared/kernel/kettenpruefung';
import type { Dokument } from '@registratur/shared/kernel/kette';
import { mitProtokoll, type Partition } from '../../ports/store.ts';

/** Throws RangeError unless every row may be stored and, where the partition keeps a chain, the chain is whole. */
export function pruefeUebernahme(partition: Partition, zeilen: readonly Dokument[]): void {
  pruefeSchluessel(partition.id, ...zeilen.flatMap(({ id, typ, ord }) => [id, typ, ord]));
  if (!mitProtokoll(partition.behaelter)) return;
  const bild = leeresBild(partition.id);
  for (const zeile of zeilen) nimmAuf(bild, zeile);
  const [befund] = pruefeKette(bild).befunde;
  if (befund) throw new RangeError(`Die Kette bricht bei ${befund.eintrag}: ${befund.art}`);
}

export const nichtLeer = (partition: Partition): RangeError =>
  new RangeError(`Die Partition ${partition.id} ist nicht leer.`);
