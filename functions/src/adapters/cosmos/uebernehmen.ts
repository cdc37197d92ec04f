import type { OperationInput } from '@azure/cosmos';
import { grenzen } from '@registratur/shared/kernel/buchung';
import type { Dokument } from '@registratur/shared/kernel/kette';
import type { Partition } from '../../ports/store.ts';
import { nichtLeer, pruefeUebernahme } from '../speicher/uebernahme.ts';
import type { Tafel } from './tafel.ts';
import { alsJson, alsZeile } from './zeile.ts';

/**
 * Import of a whole partition, in as many batches as it takes. The head comes last: a partition without one is not
 * complete, and the same import again carries it on. Throws RangeError unless the place is empty and the chain whole.
 */
export async function uebernimm(
  tafel: Tafel,
  partition: Partition,
  zeilen: readonly Dokument[],
): Promise<void> {
  pruefeUebernahme(partition, zeilen);
  const kopf = zeilen.filter((z) => z.id === 'kopf');
  const abgebrochen = !(await tafel.istLeer());
  if (abgebrochen && (kopf.length === 0 || (await tafel.lies('kopf')))) throw nichtLeer(partition);
  const setze = (dokument: Dokument): OperationInput => ({
    operationType: abgebrochen && dokument.id !== 'kopf' ? 'Upsert' : 'Create',
    resourceBody: alsJson(alsZeile(partition.id, dokument)),
  });
  const schritte = [...zeilen.filter((z) => z.id !== 'kopf'), ...kopf].map(setze);
  for (const stapel of stapelAus(schritte)) {
    if (!(await tafel.schreibe(stapel))) throw nichtLeer(partition);
  }
}

/** Batches within the limits of one change. All are made before the first is written: what cannot be written throws. */
function stapelAus(schritte: readonly OperationInput[]): readonly (readonly OperationInput[])[] {
  const stapel: OperationInput[][] = [];
  let bytes = Infinity;
  for (const schritt of schritte) {
    const groesse = Buffer.byteLength(JSON.stringify(schritt));
    const letzter = stapel.at(-1);
    if (letzter && letzter.length < grenzen.operationen && bytes + groesse <= grenzen.bytes) {
      letzter.push(schritt);
      bytes += groesse;
    } else {
      stapel.push([schritt]);
      bytes = groesse;
    }
  }
  return stapel;
}
