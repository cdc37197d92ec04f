import { ChangeFeedStartFrom, type ChangeFeedPullModelIterator, type Container } from '@azure/cosmos';
import type { Behaelter, Feedzeile, Store } from '../../ports/store.ts';
import { alleBehaelter } from './behaelter.ts';
import type { Messung } from './ruf.ts';
import { alsDokument, type GeleseneZeile } from './zeile.ts';
import { liesZeiger, schreibeZeiger, type Stelle } from './zeiger.ts';

type Strom = ChangeFeedPullModelIterator<GeleseneZeile>;

interface Zug {
  readonly zeilen: readonly GeleseneZeile[];
  readonly danach: Stelle;
}

/** The change feed of all containers, one after the other: the first that has something new is answered. */
export function erzeugeFeed(
  containerVon: (behaelter: Behaelter) => Container,
  miss: Messung,
): Store['aenderungenSeit'] {
  const stroeme = erzeugeStroeme(containerVon);
  return async (cursor, max) => {
    const zeiger = liesZeiger(cursor);
    for (const behaelter of alleBehaelter) {
      const zug = await miss('feed', behaelter, (ruf) =>
        ziehe((ab, groesse) => ruf(() => stroeme.liesAb(behaelter, ab, groesse)), zeiger[behaelter], max),
      );
      if (!zug) continue;
      return {
        zeilen: zug.zeilen.map((zeile) => feedzeile(behaelter, zeile)),
        cursor: schreibeZeiger({ ...zeiger, [behaelter]: zug.danach }),
      };
    }
    return { zeilen: [], cursor };
  };
}

const feedzeile = (behaelter: Behaelter, zeile: GeleseneZeile): Feedzeile => ({
  partition: { behaelter, id: zeile.partition },
  dokument: alsDokument(zeile),
});

type Antwort = Awaited<ReturnType<Strom['readNext']>>;

/**
 * What comes next in one container; undefined when nothing does. The service keeps a transaction together, so a page
 * may be longer than asked for (https://learn.microsoft.com/azure/cosmos-db/nosql/change-feed-pull-model): then one transaction is read
 * and handed out in parts.
 */
async function ziehe(
  lies: (ab: string, groesse: number) => Promise<Antwort>,
  { ab: anfang, bis: ausgegeben }: Stelle = { ab: '' },
  max: number,
): Promise<Zug | undefined> {
  let ab = anfang;
  let bis = ausgegeben;
  let groesse = bis ? 1 : max;
  for (;;) {
    const antwort = await lies(ab, groesse);
    if (antwort.count === 0) return undefined;
    const zeilen = antwort.result.filter((z) => !schonAusgegeben(z, bis)).sort(inOrdnung);
    if (zeilen.length > max && groesse > 1) {
      groesse = 1;
      continue;
    }
    const teil = zeilen.slice(0, max);
    const letzte = zeilen.length > max ? teil.at(-1) : undefined;
    if (letzte)
      return {
        zeilen: teil,
        danach: { ab, bis: { partition: letzte.partition, lsn: lsnVon(letzte), id: letzte.id } },
      };
    ab = antwort.continuationToken;
    if (teil.length > 0) return { zeilen: teil, danach: { ab } };
    bis = undefined;
    groesse = max;
  }
}

/** The rest of a transaction may have been rewritten meanwhile: then it comes again later, with a higher number. */
function schonAusgegeben(zeile: GeleseneZeile, bis: Stelle['bis']): boolean {
  if (zeile.partition !== bis?.partition) return false;
  const lsn = lsnVon(zeile);
  return lsn < bis.lsn || (lsn === bis.lsn && zeile.id <= bis.id);
}

const inOrdnung = (a: GeleseneZeile, b: GeleseneZeile): number =>
  lsnVon(a) - lsnVon(b) || (a.id < b.id ? -1 : 1);

function lsnVon({ _lsn, id }: GeleseneZeile): number {
  if (typeof _lsn !== 'number') throw new Error(`Der Änderungsfeed nennt keine Transaktion: ${id}`);
  return _lsn;
}

interface Stroeme {
  readonly liesAb: (behaelter: Behaelter, ab: string, groesse: number) => Promise<Antwort>;
}

/** Readers that wait to go on where they stopped: a new one has to look up its container first. */
function erzeugeStroeme(containerVon: (behaelter: Behaelter) => Container): Stroeme {
  const wartend = new Map<string, Strom>();
  const stelleZurueck = (name: string, strom: Strom): void => {
    if (wartend.size >= wartendMax) wartend.clear();
    wartend.set(name, strom);
  };
  return {
    liesAb: async (behaelter, ab, groesse) => {
      const name = (stelle: string): string => `${behaelter} ${groesse} ${stelle}`;
      const strom = wartend.get(name(ab)) ?? oeffneStrom(containerVon(behaelter), ab, groesse);
      // Nobody else goes on with it meanwhile.
      wartend.delete(name(ab));
      let danach = ab;
      try {
        const antwort = await strom.readNext();
        if (antwort.count > 0) danach = antwort.continuationToken;
        return antwort;
      } finally {
        stelleZurueck(name(danach), strom);
      }
    },
  };
}

function oeffneStrom(container: Container, ab: string, groesse: number): Strom {
  const optionen = {
    maxItemCount: groesse,
    changeFeedStartFrom: ab === '' ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.Continuation(ab),
  };
  return container.items.getChangeFeedIterator<GeleseneZeile>(optionen);
}

/** One for each container and a few who read beside it. */
const wartendMax = 20;
