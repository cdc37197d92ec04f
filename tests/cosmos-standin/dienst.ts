/**
 * A stand-in for Azure Cosmos DB (API for NoSQL), for tests only: as much of the documented REST interface as our
 * adapter uses, in memory. What it does not model it refuses with 501 and remembers. It proves the shape of our requests
 * and our answer to conflicts, throttling and lost replies; not speed, not consistency between replicas, not prices.
 */
import { pruefeAnmeldung } from './anmeldung.ts';
import { frage, istAbfrage, planAntwort } from './abfrage.ts';
import { erzeugeBestand, type Behaelter, type Bestand } from './bestand.ts';
import { liesFeed } from './feed.ts';
import { Ablehnung, antwort, type Anfrage, type Antwort } from './http.ts';
import { preis } from './preise.ts';
import { fuehreStapelAus, istStapel } from './stapel.ts';

export interface Dienst {
  readonly behandle: (anfrage: Anfrage) => Antwort;
  /** What was asked for and is not modelled. */
  readonly unbekannt: readonly string[];
}

export function erzeugeDienst(e: {
  readonly schluessel: string;
  /** Rows in one page of a query at most; the service cuts pages as it likes. */
  readonly seiteMax?: number;
  /** What the account promises. */
  readonly konsistenz?: 'Strong' | 'Session';
}): Dienst {
  const bestand = erzeugeBestand();
  const unbekannt: string[] = [];
  const umgebung: Umgebung = {
    bestand,
    seiteMax: e.seiteMax ?? Infinity,
    konsistenz: e.konsistenz ?? 'Strong',
  };
  return {
    unbekannt,
    behandle: (anfrage) => {
      try {
        pruefeAnmeldung(anfrage, e.schluessel);
        pruefeKonsistenz(anfrage, umgebung.konsistenz);
        return leite(umgebung, anfrage);
      } catch (fehler) {
        if (!(fehler instanceof Ablehnung)) throw fehler;
        if (fehler.status === 501) unbekannt.push(`${anfrage.methode} ${anfrage.pfad}: ${fehler.message}`);
        return fehler.alsAntwort();
      }
    },
  };
}

interface Umgebung {
  readonly bestand: Bestand;
  readonly seiteMax: number;
  readonly konsistenz: string;
}

/** A request may weaken the account's consistency, never strengthen it (…/rest/api/cosmos-db/common-cosmosdb-rest-request-headers). */
function pruefeKonsistenz({ kopf, pfad }: Anfrage, konto: string): void {
  if (!pfad.includes('/docs')) return;
  const gewuenscht = kopf['x-ms-consistency-level'];
  if (gewuenscht !== undefined && gewuenscht !== konto && konto !== 'Strong')
    throw new Ablehnung(
      400,
      `ConsistencyLevel ${gewuenscht} specified in the request is invalid for ${konto}.`,
    );
}

function leite(u: Umgebung, anfrage: Anfrage): Antwort {
  const teile = anfrage.pfad
    .split('/')
    .filter((teil) => teil !== '')
    .map(decodeURIComponent);
  const form = teile.map((teil, i) => (i % 2 === 0 ? teil : '*')).join('/');
  const [, db = '', , coll = '', , id = ''] = teile;
  switch (`${anfrage.methode} ${form}`) {
    case 'GET ':
      return antwort(200, konto(anfrage, u.konsistenz));
    case 'GET dbs/*':
      return antwort(200, u.bestand.datenbank(db));
    case 'POST dbs':
      return antwort(201, u.bestand.lege(liesKoerper(anfrage)));
    case 'POST dbs/*/colls':
      return antwort(201, u.bestand.legeBehaelter(db, liesKoerper(anfrage)).angaben);
    case 'GET dbs/*/colls/*':
      return antwort(200, u.bestand.behaelter(db, coll).angaben);
    case 'PUT dbs/*/colls/*':
      return antwort(200, u.bestand.ersetzeBehaelter(db, coll, liesKoerper(anfrage)).angaben);
    case 'GET dbs/*/colls/*/pkranges':
      return bereiche(u.bestand.behaelter(db, coll), anfrage);
    case 'GET dbs/*/colls/*/docs/*':
      return liesZeile(u.bestand.behaelter(db, coll), id, anfrage);
    case 'GET dbs/*/colls/*/docs':
      return liesFeed(u.bestand.behaelter(db, coll), anfrage);
    case 'POST dbs/*/colls/*/docs':
      return schicke(u, u.bestand.behaelter(db, coll), anfrage);
    default:
      throw new Ablehnung(501, 'not modelled');
  }
}

/** GET on the account: https://learn.microsoft.com/azure/cosmos-db/consistency-levels */
function konto({ ursprung }: Anfrage, konsistenz: string): object {
  const ort = [{ name: 'Teststadt', databaseAccountEndpoint: ursprung }];
  return {
    id: 'standin',
    _rid: 'standin',
    writableLocations: ort,
    readableLocations: ort,
    enableMultipleWriteLocations: false,
    userConsistencyPolicy: { defaultConsistencyLevel: konsistenz },
  };
}

const liesKoerper = (anfrage: Anfrage): Record<string, unknown> =>
  JSON.parse(anfrage.koerper) as Record<string, unknown>;

/** https://learn.microsoft.com/rest/api/cosmos-db/get-partition-key-ranges */
function bereiche(behaelter: Behaelter, { kopf }: Anfrage): Antwort {
  const PartitionKeyRanges = behaelter.bereiche.map(({ id, min, max }) => ({
    id,
    _rid: `${behaelter.rid}${id}`,
    minInclusive: min,
    maxExclusive: max,
    parents: [],
    status: 'online',
  }));
  // Asked with the etag of the last answer: nothing has been split since.
  if (kopf['if-none-match'] === '"bereiche"') return antwort(304, undefined, { etag: '"bereiche"' });
  return antwort(
    200,
    { _rid: behaelter.rid, PartitionKeyRanges, _count: PartitionKeyRanges.length },
    { etag: '"bereiche"' },
  );
}

/** https://learn.microsoft.com/rest/api/cosmos-db/get-a-document */
function liesZeile(behaelter: Behaelter, id: string, anfrage: Anfrage): Antwort {
  const zeile = behaelter.partition(anfrage).lies(id);
  if (!zeile)
    throw new Ablehnung(404, 'Entity with the specified id does not exist in the system.', {
      ru: preis.fehlend,
    });
  const kosten = { 'x-ms-request-charge': String(preis.lies(zeile.bytes)), etag: zeile.etag };
  if (anfrage.kopf['if-none-match'] === zeile.etag)
    return antwort(304, undefined, { ...kosten, 'x-ms-request-charge': String(preis.fehlend) });
  return antwort(200, zeile.alsAntwort(), kosten);
}

function schicke(u: Umgebung, behaelter: Behaelter, anfrage: Anfrage): Antwort {
  if (anfrage.kopf['x-ms-cosmos-is-query-plan-request'] === 'True') return planAntwort();
  if (istStapel(anfrage)) return fuehreStapelAus(behaelter, anfrage);
  if (istAbfrage(anfrage)) return frage(behaelter, anfrage, u.seiteMax);
  throw new Ablehnung(501, 'single writes are not modelled');
}
