import {
  belegFuer,
  dokumentHash,
  huellenHash,
  huellenId,
  nutzlastId,
  type Dokument,
  type Huelle,
  type Kopf,
  type Nutzlast,
} from './kette.ts';
import { jsonHash } from './hash.ts';
import { mitNullen, pruefeSchluessel } from './id.ts';
import { alsJson, type JsonObjekt } from './json.ts';

/** Who asks for a change, and under which request id (design: every changing call is repeatable). */
export interface Auftragskopf {
  /** UUIDv7 made by the caller and kept over its retries. */
  readonly anfrage: string;
  readonly oid: string;
  /** Operation id; becomes the Ereignis type. */
  readonly op: string;
  /** Hash over the input: the same `anfrage` with another input is refused. */
  readonly einHash: string;
  /** UTC, ISO 8601. */
  readonly zeit: string;
}

/** A document to be written; the store adds the salt of a new one. */
export interface Entwurf {
  readonly id: string;
  readonly typ: string;
  readonly ord: string;
  readonly salz?: string;
  readonly [feld: string]: unknown;
}

/** What a decision wants done. `antwort` is kept with the request id and given again on a retry. */
export interface Aenderung {
  readonly schreibe: readonly Entwurf[];
  readonly loesche?: readonly string[];
  /** At most one per document; documents without one get an empty payload. */
  readonly nutzlasten?: readonly Nutzlast[];
  readonly antwort: JsonObjekt;
}

/** The row that makes a request repeatable; kept 30 days. */
export interface Anfragezeile extends Dokument {
  readonly typ: 'anfrage';
  readonly oid: string;
  readonly op: string;
  readonly einHash: string;
  readonly seq: number;
  readonly ref: JsonObjekt;
  readonly zeit: string;
}

/** Limits of one change, the same on both engines (a Cosmos batch takes 100 operations and 2 MB). */
export const grenzen = { operationen: 90, bytes: 1_500_000, dokumentBytes: 65_536 } as const;

/** Rows the store writes itself: never named by an envelope, never written by a decision. */
export const istBuchhaltung = (id: string): boolean => id === 'kopf' || /^(e|n|anfrage)~/.test(id);

export const anfrageId = (anfrage: string): string => `anfrage~${anfrage}`;

export interface Buchungssatz {
  readonly schreibe: readonly Dokument[];
  readonly loesche: readonly string[];
  readonly kopf: Kopf;
}

/**
 * Turns a decision into the rows to be written: documents with salt, envelope, payloads, request row, head.
 * Pure; both engines use it. `mitProtokoll` is false for containers that keep no chain.
 * Throws RangeError when a limit or the alphabet of ids is violated: that is a defect, not a refusal.
 */
export function buche(e: {
  readonly partition: string;
  readonly kopf: Kopf;
  readonly auftrag: Auftragskopf;
  readonly aenderung: Aenderung;
  /** Documents read before, to keep their salt. */
  readonly alte: ReadonlyMap<string, Dokument>;
  readonly mitProtokoll: boolean;
  /** 16 fresh random bytes in hex. */
  readonly neuesSalz: () => string;
}): Buchungssatz {
  const { aenderung, auftrag, alte } = e;
  const dokumente = aenderung.schreibe.map((entwurf): Dokument =>
    alsJson({ ...entwurf, salz: entwurf.salz ?? alte.get(entwurf.id)?.salz ?? e.neuesSalz() }),
  );
  const loesche = aenderung.loesche ?? [];
  const seq = e.kopf.seq + 1;
  const protokoll = e.mitProtokoll
    ? protokolliere({ ...e, seq, dokumente, loesche })
    : { zeilen: [], hash: e.kopf.hash };
  const anfrage: Anfragezeile = {
    id: anfrageId(auftrag.anfrage),
    typ: 'anfrage',
    ord: auftrag.anfrage,
    salz: e.neuesSalz(),
    oid: auftrag.oid,
    op: auftrag.op,
    einHash: auftrag.einHash,
    seq,
    ref: aenderung.antwort,
    zeit: auftrag.zeit,
  };
  const kopf: Kopf = { seq, hash: protokoll.hash };
  const schreibe = [...dokumente, ...protokoll.zeilen, anfrage];
  pruefeGrenzen(dokumente, schreibe, loesche);
  return { schreibe, loesche, kopf };
}

function protokolliere(e: {
  readonly partition: string;
  readonly kopf: Kopf;
  readonly auftrag: Auftragskopf;
  readonly aenderung: Aenderung;
  readonly neuesSalz: () => string;
  readonly seq: number;
  readonly dokumente: readonly Dokument[];
  readonly loesche: readonly string[];
}): { readonly zeilen: readonly Dokument[]; readonly hash: string } {
  const { seq, auftrag } = e;
  const betroffen: readonly { id: string; dokument?: Dokument }[] = [
    ...e.dokumente.map((dokument) => ({ id: dokument.id, dokument })),
    ...e.loesche.map((id) => ({ id })),
  ];
  const nutzlasten = betroffen.map(({ id }, i): Dokument => {
    const nutzlast = e.aenderung.nutzlasten?.find((n) => n.dokument === id) ?? { dokument: id };
    return alsJson<Dokument>({
      id: nutzlastId(seq, i),
      typ: 'nutzlast',
      ord: mitNullen(seq, 12),
      salz: e.neuesSalz(),
      ...nutzlast,
    });
  });
  const huelle: Huelle = {
    v: 1,
    partition: e.partition,
    seq,
    prevHash: e.kopf.hash,
    zeit: auftrag.zeit,
    typ: auftrag.op,
    akteurOid: auftrag.oid,
    anfrage: auftrag.anfrage,
    dokumente: betroffen.map(({ id, dokument }, i) => {
      const beleg = dokument && belegFuer(dokument);
      return {
        id,
        hash: dokument ? dokumentHash(dokument) : null,
        nutzlastHash: jsonHash(nutzlasten[i]),
        ...(beleg === undefined ? {} : { inhaltBeleg: beleg }),
      };
    }),
  };
  const zeile: Dokument = {
    id: huellenId(seq),
    typ: 'huelle',
    ord: mitNullen(seq, 12),
    salz: e.neuesSalz(),
    huelle,
  };
  return { zeilen: [zeile, ...nutzlasten], hash: huellenHash(huelle) };
}

function pruefeGrenzen(
  dokumente: readonly Dokument[],
  schreibe: readonly Dokument[],
  loesche: readonly string[],
): void {
  const genannt = [...dokumente.map((d) => d.id), ...loesche];
  if (new Set(genannt).size !== genannt.length)
    throw new RangeError('Eine Änderung nennt jedes Dokument höchstens einmal.');
  for (const id of genannt) {
    pruefeSchluessel(id);
    if (istBuchhaltung(id)) throw new RangeError(`Die Zeile ${id} führt der Speicher selbst.`);
  }
  let bytes = 0;
  for (const dokument of schreibe) {
    pruefeSchluessel(dokument.id, dokument.ord, dokument.typ);
    const groesse = Buffer.byteLength(JSON.stringify(dokument));
    if (groesse > grenzen.dokumentBytes)
      throw new RangeError(`Das Dokument ${dokument.id} hat ${groesse} Bytes.`);
    bytes += groesse;
  }
  const operationen = schreibe.length + loesche.length + 1;
  if (operationen > grenzen.operationen)
    throw new RangeError(`${operationen} Operationen in einer Änderung.`);
  if (bytes > grenzen.bytes) throw new RangeError(`${bytes} Bytes in einer Änderung.`);
}
