import { Ablehnung, type Anfrage } from './http.ts';

/** A stored row. The service adds `_rid`, `_self`, `_etag`, `_attachments`, `_ts` to what was written. */
export interface Zeile {
  readonly id: string;
  readonly inhalt: Readonly<Record<string, unknown>>;
  readonly etag: string;
  readonly bytes: number;
  readonly lsn: number;
  readonly alsAntwort: () => Record<string, unknown>;
}

export interface Partition {
  readonly schluessel: string;
  readonly lies: (id: string) => Zeile | undefined;
  readonly zeilen: () => Iterable<Zeile>;
  /** All at once under one number (`_lsn`); undefined removes. */
  readonly setze: (neue: ReadonlyMap<string, Readonly<Record<string, unknown>> | undefined>) => void;
}

/** A physical partition: it has its own numbers and its own feed. */
interface Bereich {
  readonly id: string;
  readonly min: string;
  readonly max: string;
  /** Newest states with a higher number, in order. */
  readonly seit: (lsn: number) => Iterable<Zeile>;
}

export interface Behaelter {
  readonly rid: string;
  readonly angaben: Readonly<Record<string, unknown>>;
  readonly bereiche: readonly Bereich[];
  readonly indiziert: (feld: string) => boolean;
  /** The one the header names. */
  readonly partition: (anfrage: Anfrage) => Partition;
}

export interface Bestand {
  readonly datenbank: (id: string) => object;
  readonly lege: (angaben: Readonly<Record<string, unknown>>) => object;
  readonly behaelter: (db: string, id: string) => Behaelter;
  readonly legeBehaelter: (db: string, angaben: Readonly<Record<string, unknown>>) => Behaelter;
  readonly ersetzeBehaelter: (
    db: string,
    id: string,
    angaben: Readonly<Record<string, unknown>>,
  ) => Behaelter;
}

export function erzeugeBestand(): Bestand {
  const datenbanken = new Map<string, Map<string, Behaelter>>();
  const inhaltVon = (db: string): Map<string, Behaelter> => {
    const behaelter = datenbanken.get(db);
    if (!behaelter) throw new Ablehnung(404, 'Owner resource does not exist', { substatus: fehltOben });
    return behaelter;
  };
  const behaelter = (db: string, id: string): Behaelter => {
    const gefunden = inhaltVon(db).get(id);
    if (!gefunden) throw new Ablehnung(404, 'Owner resource does not exist', { substatus: fehltOben });
    return gefunden;
  };
  return {
    behaelter,
    datenbank: (id) => {
      inhaltVon(id);
      return { id, _rid: `db-${id}`, _self: `dbs/db-${id}/` };
    },
    lege: (angaben) => {
      const id = String(angaben['id']);
      if (datenbanken.has(id)) throw new Ablehnung(409, 'Database already exists.');
      datenbanken.set(id, new Map());
      return { id, _rid: `db-${id}` };
    },
    legeBehaelter: (db, angaben) => {
      const id = String(angaben['id']);
      const vorhanden = inhaltVon(db);
      if (vorhanden.has(id)) throw new Ablehnung(409, 'Collection already exists.');
      const neu = erzeugeBehaelter(`${db}-${id}`, angaben);
      vorhanden.set(id, neu);
      return neu;
    },
    ersetzeBehaelter: (db, id, angaben) => {
      const alt = behaelter(db, id);
      // https://learn.microsoft.com/rest/api/cosmos-db/replace-a-collection: only policies change.
      if (JSON.stringify(angaben['partitionKey']) !== JSON.stringify(alt.angaben['partitionKey']))
        throw new Ablehnung(400, 'The partition key of a collection cannot be changed.');
      const neu = { ...alt, angaben: { ...angaben, _rid: alt.rid }, indiziert: indiziertNach(angaben) };
      inhaltVon(db).set(id, neu);
      return neu;
    },
  };
}

/** Sub-status of a 404: the container or database is missing, not the row. */
const fehltOben = 1003;

function erzeugeBehaelter(rid: string, angaben: Readonly<Record<string, unknown>>): Behaelter {
  const grenzen = ['', '7F', 'FF'];
  const bereiche = [0, 1].map((i) => erzeugeBereich(String(i), grenzen[i] ?? '', grenzen[i + 1] ?? ''));
  const partitionen = new Map<string, Partition>();
  return {
    rid,
    angaben: { ...angaben, _rid: rid, _self: `${rid}/` },
    bereiche,
    indiziert: indiziertNach(angaben),
    partition: ({ kopf }) => {
      const schluessel = partitionAus(kopf['x-ms-documentdb-partitionkey']);
      const bekannt = partitionen.get(schluessel);
      if (bekannt) return bekannt;
      const bereich = bereiche[Buffer.from(schluessel).reduce((a, b) => a + b, 0) % bereiche.length];
      if (!bereich) throw new Error('ohne Bereich');
      const neu = erzeugePartition(schluessel, bereich.naechste, bereich.vermerke);
      partitionen.set(schluessel, neu);
      return neu;
    },
  };
}

/** https://learn.microsoft.com/rest/api/cosmos-db/common-cosmosdb-rest-request-headers: a JSON array of one value. */
function partitionAus(kopfzeile: string | undefined): string {
  const werte = kopfzeile === undefined ? [] : (JSON.parse(kopfzeile) as readonly unknown[]);
  const [wert] = werte;
  if (werte.length !== 1 || typeof wert !== 'string')
    throw new Ablehnung(400, 'The partition key supplied in x-ms-partitionkey header has fewer components.');
  return wert;
}

function indiziertNach(angaben: Readonly<Record<string, unknown>>): (feld: string) => boolean {
  const regeln = angaben['indexingPolicy'] as { includedPaths: readonly { path: string }[] } | undefined;
  const pfade = new Set(regeln?.includedPaths.map((p) => p.path));
  return (feld) => pfade.has(`/${feld}/?`) || pfade.has('/*');
}

interface BereichMitBuch extends Bereich {
  readonly naechste: () => number;
  readonly vermerke: (zeile: Zeile) => void;
}

function erzeugeBereich(id: string, min: string, max: string): BereichMitBuch {
  const buch: Zeile[] = [];
  const aktuell = new Map<string, Zeile>();
  let lsn = 0;
  return {
    id,
    min,
    max,
    naechste: () => (lsn += 1),
    vermerke: (zeile) => {
      buch.push(zeile);
      aktuell.set(schluesselVon(zeile), zeile);
    },
    seit: function* (ab) {
      // Only the newest state of a row is in the feed; removed ones are not.
      let von = 0;
      for (let bis = buch.length; von < bis;) {
        const mitte = (von + bis) >> 1;
        if ((buch[mitte]?.lsn ?? 0) <= ab) von = mitte + 1;
        else bis = mitte;
      }
      for (const zeile of buch.slice(von))
        if (aktuell.get(schluesselVon(zeile)) === zeile && !entfernt(zeile)) yield zeile;
    },
  };
}

const schluesselVon = (zeile: Zeile): string => `${String(zeile.inhalt['partition'])} ${zeile.id}`;
const entfernt = (zeile: Zeile): boolean => zeile.bytes === 0;

function erzeugePartition(
  schluessel: string,
  naechste: () => number,
  vermerke: (zeile: Zeile) => void,
): Partition {
  const zeilen = new Map<string, Zeile>();
  return {
    schluessel,
    lies: (id) => zeilen.get(id),
    zeilen: () => zeilen.values(),
    setze: (neue) => {
      const lsn = naechste();
      for (const [id, inhalt] of neue) {
        const zeile = erzeugeZeile(id, lsn, schluessel, inhalt);
        if (inhalt) zeilen.set(id, zeile);
        else zeilen.delete(id);
        vermerke(zeile);
      }
    },
  };
}

let laufend = 0;

function erzeugeZeile(
  id: string,
  lsn: number,
  partition: string,
  inhalt: Readonly<Record<string, unknown>> | undefined,
): Zeile {
  laufend += 1;
  const nr = laufend;
  const etag = `"${nr.toString(16).padStart(8, '0')}-0000-0000-0000-000000000000"`;
  const text = inhalt === undefined ? '' : JSON.stringify(inhalt);
  return {
    id,
    inhalt: inhalt === undefined ? { partition } : (JSON.parse(text) as Record<string, unknown>),
    etag,
    bytes: Buffer.byteLength(text),
    lsn,
    alsAntwort: () => ({
      ...(JSON.parse(text) as Record<string, unknown>),
      _rid: `r${nr}`,
      _self: `docs/${id}/`,
      _etag: etag,
      _attachments: 'attachments/',
      _ts: Math.floor(Date.now() / 1000),
    }),
  };
}
