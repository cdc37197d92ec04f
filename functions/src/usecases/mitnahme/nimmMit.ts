import { leeresBild, nimmAuf, pruefeKette } from '@registratur/shared/kernel/kettenpruefung';
import type { Dokument } from '@registratur/shared/kernel/kette';
import type { Archiv, Archivteil, Verzeichnis } from '../../ports/archiv.ts';
import type { Contents } from '../../ports/contents.ts';
import { mitProtokoll, type Partition, type Store } from '../../ports/store.ts';
import { inhalteVon } from '../pruefung/besitz.ts';
import { ganzePartitionen } from './partitionen.ts';
import { kopfAus, uebertrage } from './uebertrage.ts';

/**
 * Takes the whole register along: every chain is verified before it is written, every content hashed on its way. A
 * repeat goes on with the contents that are missing. Throws at the first that is broken: nothing damaged travels.
 */
export async function nimmMit(
  von: { readonly store: Pick<Store, 'aenderungenSeit'>; readonly contents: Pick<Contents, 'lies'> },
  archiv: Archiv,
): Promise<Verzeichnis> {
  const teile: Archivteil[] = [];
  let inhalte = 0;
  let bytes = 0;
  for await (const { partition, zeilen } of ganzePartitionen(von.store)) {
    pruefe(partition, zeilen);
    for (const zeile of zeilen) {
      for (const { ort } of inhalteVon(partition, zeile)) {
        bytes += await uebertrage(von.contents, archiv.contents, ort);
        inhalte += 1;
      }
    }
    const kopf = kopfAus(zeilen.find((z) => z.id === 'kopf'));
    const sha256 = await archiv.lege(partition, zeilen);
    teile.push({ ...partition, ...kopf, zeilen: zeilen.length, sha256 });
  }
  const verzeichnis: Verzeichnis = { v: 1, teile, inhalte, bytes };
  await archiv.schliesseAb(verzeichnis);
  return verzeichnis;
}

function pruefe(partition: Partition, zeilen: readonly Dokument[]): void {
  if (!mitProtokoll(partition.behaelter)) return;
  const bild = leeresBild(partition.id);
  for (const zeile of zeilen) nimmAuf(bild, zeile);
  const [befund] = pruefeKette(bild).befunde;
  if (befund) throw new Error(`Die Kette von ${partition.id} bricht bei ${befund.eintrag}: ${befund.art}.`);
}
