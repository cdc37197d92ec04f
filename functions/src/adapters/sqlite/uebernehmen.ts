import { pruefeSchluessel } from '@registratur/shared/kernel/id';
import { leeresBild, nimmAuf, pruefeKette } from '@registratur/shared/kernel/kettenpruefung';
import type { Dokument } from '@registratur/shared/kernel/kette';
import { mitProtokoll, type Partition } from '../../ports/store.ts';
import type { Tabelle } from './tabelle.ts';

/** Import of a whole partition, inside a transaction. Throws RangeError unless it is empty and the chain is whole. */
export function uebernimm(tabelle: Tabelle, partition: Partition, zeilen: readonly Dokument[]): void {
  pruefeSchluessel(partition.id, ...zeilen.flatMap(({ id, typ, ord }) => [id, typ, ord]));
  if (!tabelle.istLeer(partition)) throw new RangeError(`Die Partition ${partition.id} ist nicht leer.`);
  if (mitProtokoll(partition.behaelter)) {
    const bild = leeresBild(partition.id);
    for (const zeile of zeilen) nimmAuf(bild, zeile);
    const [befund] = pruefeKette(bild).befunde;
    if (befund) throw new RangeError(`Die Kette bricht bei ${befund.eintrag}: ${befund.art}`);
  }
  for (const zeile of zeilen) tabelle.schreibe(partition, zeile);
}
