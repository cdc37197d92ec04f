import type { Container, ItemResponse, OperationInput } from '@azure/cosmos';
import type { Dokument } from '@registratur/shared/kernel/kette';
import type { Partition, Seite } from '../../ports/store.ts';
import { beginn, seitenmarke } from '../speicher/platz.ts';
import type { Ruf } from './ruf.ts';
import { schreibeStapel } from './stapel.ts';
import { alles, alsDokument, spanne, zeilenId, type GeleseneZeile } from './zeile.ts';

/** The requests to one partition. */
export interface Tafel {
  readonly lies: (id: string) => Promise<GeleseneZeile | undefined>;
  readonly liesDokument: (id: string) => Promise<Dokument | undefined>;
  /** Whether the row still is as it was read; `etag` undefined: whether it still is missing. */
  readonly unveraendert: (id: string, etag: string | undefined) => Promise<boolean>;
  readonly liste: (
    typ: string,
    ordPraefix: string,
    seite: Seite,
  ) => Promise<{ readonly dokumente: readonly Dokument[]; readonly weiter?: string }>;
  readonly istLeer: () => Promise<boolean>;
  /** All of them or none; false: somebody else was faster. */
  readonly schreibe: (schritte: readonly OperationInput[]) => Promise<boolean>;
}

/** The only query there is: one partition, one range, one order. */
const abfrage = 'SELECT * FROM c WHERE c.platz > @ab AND c.platz < @bis ORDER BY c.platz';

/** `substatus` of a 404 that means the container, not the row. */
const behaelterFehlt = 1003;

export function tafel(container: Container, partition: Partition, ruf: Ruf): Tafel {
  const liesMit = async (id: string, etag?: string): Promise<ItemResponse<GeleseneZeile>> => {
    const bedingung = etag === undefined ? {} : { accessCondition: { type: 'IfNoneMatch', condition: etag } };
    const antwort = await ruf(() =>
      container.item(zeilenId(id), partition.id).read<GeleseneZeile>(bedingung),
    );
    if (antwort.statusCode === 404 && antwort.substatus === behaelterFehlt)
      throw new Error(`Der Behälter ${partition.behaelter} fehlt. Bitte richten Sie die Datenbank ein.`);
    return antwort;
  };
  const lies = async (id: string): Promise<GeleseneZeile | undefined> => (await liesMit(id)).resource;
  const zwischen = async (
    { ab, bis }: { readonly ab: string; readonly bis: string },
    max: number,
  ): Promise<GeleseneZeile[]> => {
    const parameters = [
      { name: '@ab', value: ab },
      { name: '@bis', value: bis },
    ];
    const zeilen: GeleseneZeile[] = [];
    let continuationToken = '';
    do {
      // A page may be shorter than asked for, even empty, and yet not the last.
      const seite = await ruf(() =>
        container.items
          .query<GeleseneZeile>(
            { query: abfrage, parameters },
            { partitionKey: partition.id, maxItemCount: max - zeilen.length, continuationToken },
          )
          .fetchNext(),
      );
      zeilen.push(...seite.resources);
      continuationToken = seite.continuationToken;
    } while (continuationToken && zeilen.length < max);
    return zeilen;
  };
  return {
    lies,
    liesDokument: async (id) => {
      const zeile = await lies(id);
      return zeile && alsDokument(zeile);
    },
    unveraendert: async (id, etag) =>
      (await liesMit(id, etag)).statusCode === (etag === undefined ? 404 : 304),
    liste: async (typ, ordPraefix, { max, nach }) => {
      const gelesen = await zwischen(spanne(typ, ordPraefix, beginn(ordPraefix, nach)), max + 1);
      const dokumente = gelesen.slice(0, max).map(alsDokument);
      const letztes = gelesen.length > max ? dokumente.at(-1) : undefined;
      return letztes ? { dokumente, weiter: seitenmarke(letztes) } : { dokumente };
    },
    istLeer: async () => (await zwischen(alles, 1)).length === 0,
    schreibe: (schritte) => schreibeStapel(container, partition.id, ruf, schritte),
  };
}
