import type { Dokument } from '@registratur/shared/kernel/kette';
import { mitProtokoll, type Partition, type Store } from '../../ports/store.ts';

interface Ganze {
  readonly partition: Partition;
  readonly zeilen: readonly Dokument[];
}

/** Views are made anew from the rest, and cursors mean something in their own store only. */
const zieht = ({ behaelter }: Partition): boolean => mitProtokoll(behaelter) || behaelter === 'siegel';

/**
 * Every partition that is taken along, whole, in as many passes over the change feed as memory asks for: once
 * `zeilenMax` rows are remembered, partitions not met yet wait for the next pass. The store must stand still.
 */
export async function* ganzePartitionen(
  store: Pick<Store, 'aenderungenSeit'>,
  zeilenMax = 200_000,
): AsyncGenerator<Ganze> {
  const fertig = new Set<string>();
  let wartetWer = true;
  while (wartetWer) {
    wartetWer = false;
    let anzahl = 0;
    const gesammelt = new Map<
      string,
      { readonly partition: Partition; readonly zeilen: Map<string, Dokument> }
    >();
    for await (const { partition, dokument } of alle(store)) {
      const name = `${partition.behaelter} ${partition.id}`;
      if (!zieht(partition) || fertig.has(name)) continue;
      const hier =
        gesammelt.get(name) ??
        (anzahl < zeilenMax ? { partition, zeilen: new Map<string, Dokument>() } : undefined);
      if (!hier) {
        wartetWer = true;
        continue;
      }
      gesammelt.set(name, hier);
      anzahl += 1;
      // At least once, the newest last.
      hier.zeilen.set(dokument.id, dokument);
    }
    for (const [name, { partition, zeilen }] of gesammelt) {
      fertig.add(name);
      yield { partition, zeilen: [...zeilen.values()] };
    }
  }
}

type Feedzeilen = Awaited<ReturnType<Store['aenderungenSeit']>>['zeilen'];

async function* alle(store: Pick<Store, 'aenderungenSeit'>): AsyncGenerator<Feedzeilen[number]> {
  for (let ab = ''; ;) {
    const { zeilen, cursor } = await store.aenderungenSeit(ab, 1_000);
    yield* zeilen;
    if (cursor === ab) return;
    ab = cursor;
  }
}
