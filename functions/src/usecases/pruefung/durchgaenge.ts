import { istBuchhaltung } from '@registratur/shared/kernel/buchung';
import { leeresBild, nimmAuf, type Kettenbild } from '@registratur/shared/kernel/kettenpruefung';
import type { Partition, Store } from '../../ports/store.ts';
import { inhalteVon, type Besitz } from './besitz.ts';

/** A whole partition as far as it must be remembered. */
export interface Bestand {
  readonly partition: Partition;
  readonly kette: Kettenbild;
  readonly inhalte: Besitz[];
  dokumente: number;
}

/**
 * Every partition of the store, whole, in as many passes over the change feed as memory asks for: once `zeilenMax`
 * rows are remembered, partitions not met yet wait for the next pass.
 */
export async function* durchgaenge(
  store: Pick<Store, 'aenderungenSeit'>,
  zeilenMax = 500_000,
): AsyncGenerator<Bestand> {
  const fertig = new Set<string>();
  let wartetWer = true;
  while (wartetWer) {
    wartetWer = false;
    let zeilen = 0;
    const bestaende = new Map<string, Bestand>();
    for await (const { partition, dokument } of alleZeilen(store)) {
      const name = `${partition.behaelter} ${partition.id}`;
      if (fertig.has(name)) continue;
      const bestand = bestaende.get(name) ?? (zeilen < zeilenMax ? leer(partition) : undefined);
      if (!bestand) {
        wartetWer = true;
        continue;
      }
      bestaende.set(name, bestand);
      zeilen += 1;
      nimmAuf(bestand.kette, dokument);
      if (!istBuchhaltung(dokument.id)) bestand.dokumente += 1;
      bestand.inhalte.push(...inhalteVon(partition, dokument));
    }
    for (const [name, bestand] of bestaende) {
      fertig.add(name);
      yield bestand;
    }
  }
}

const leer = (partition: Partition): Bestand => ({
  partition,
  kette: leeresBild(partition.id),
  inhalte: [],
  dokumente: 0,
});

async function* alleZeilen(
  store: Pick<Store, 'aenderungenSeit'>,
): AsyncGenerator<Awaited<ReturnType<Store['aenderungenSeit']>>['zeilen'][number]> {
  for (let ab = ''; ;) {
    const { zeilen, cursor } = await store.aenderungenSeit(ab, 1_000);
    yield* zeilen;
    if (cursor === ab) return;
    ab = cursor;
  }
}
