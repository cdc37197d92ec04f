import type { Behaelter, Zeile } from './bestand.ts';
import { Ablehnung, antwort, type Anfrage, type Antwort } from './http.ts';
import { preis } from './preise.ts';

/**
 * `A-IM: Incremental feed` on one physical partition, from the etag of the answer before (If-None-Match); 304 when
 * nothing is new: https://learn.microsoft.com/rest/api/cosmos-db/list-documents. What one transaction wrote
 * carries one `_lsn` (https://learn.microsoft.com/azure/cosmos-db/change-feed) and comes in one page
 * (https://learn.microsoft.com/azure/cosmos-db/nosql/change-feed-pull-model).
 */
export function liesFeed(behaelter: Behaelter, { kopf }: Anfrage): Antwort {
  if (kopf['a-im'] !== 'Incremental Feed' && kopf['a-im'] !== 'Incremental feed')
    throw new Ablehnung(501, 'reading all documents is not modelled');
  const bereich = behaelter.bereiche.find((b) => b.id === kopf['x-ms-documentdb-partitionkeyrangeid']);
  if (!bereich) throw new Ablehnung(410, 'The requested partition key range is gone.', { substatus: 1002 });
  const ab = stelle(kopf['if-none-match']);
  const max = Number(kopf['x-ms-max-item-count'] ?? 100);
  const seite: Zeile[] = [];
  for (const zeile of bereich.seit(ab)) {
    if (seite.length >= max && zeile.lsn !== seite.at(-1)?.lsn) break;
    seite.push(zeile);
  }
  const etag = `"${seite.at(-1)?.lsn ?? ab}"`;
  const kosten = preis.feed(seite.reduce((summe, z) => summe + z.bytes, 0));
  const dazu = { etag, 'x-ms-request-charge': String(kosten) };
  if (seite.length === 0) return antwort(304, undefined, dazu);
  const Documents = seite.map((z) => ({ ...z.alsAntwort(), _lsn: z.lsn }));
  return antwort(200, { _rid: behaelter.rid, Documents, _count: seite.length }, dazu);
}

function stelle(marke: string | undefined): number {
  if (marke === undefined) return 0;
  const zahl = /^"(\d+)"$/.exec(marke)?.[1];
  if (zahl === undefined) throw new Ablehnung(400, `The etag ${marke} is none of the change feed.`);
  return Number(zahl);
}
