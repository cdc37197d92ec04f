import { istSchluessel } from '@registratur/shared/kernel/id';
import type { Dokument } from '@registratur/shared/kernel/kette';
import type { Ort } from '../../ports/contents.ts';
import type { Partition, Store } from '../../ports/store.ts';
import { ssId } from '../schriftstueck/zeilen.ts';

/** A content and the document that owns it. */
export interface Besitz {
  readonly dokument: string;
  readonly ort: Ort;
}

/** The contents a row owns: original and stored reading. Reads loosely, for rows may be damaged. */
export function inhalteVon(partition: Partition, zeile: Dokument): readonly Besitz[] {
  if (partition.behaelter !== 'register' || zeile.typ !== 'schriftstueck') return [];
  return [zeile['inhalt'], zeile['lesung']].flatMap((angabe) => {
    const sha256 = (angabe as { readonly sha256?: unknown } | null | undefined)?.sha256;
    const uuid = zeile['uuid'];
    if (typeof sha256 !== 'string' || typeof uuid !== 'string') return [];
    return [{ dokument: zeile.id, ort: { raum: partition.id, schriftstueck: uuid, sha256 } }];
  });
}

/** True when the Schriftstück at this place names this content. */
export async function istBenannt(store: Pick<Store, 'lies'>, ort: Ort): Promise<boolean> {
  const partition: Partition = { behaelter: 'register', id: ort.raum };
  const id = ssId(ort.schriftstueck);
  const zeile = istSchluessel(id) ? await store.lies(partition, id) : undefined;
  if (!zeile) return false;
  return inhalteVon(partition, zeile).some(
    (b) => b.ort.sha256 === ort.sha256 && b.ort.schriftstueck === ort.schriftstueck,
  );
}
