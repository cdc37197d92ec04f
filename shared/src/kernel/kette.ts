import { inhaltBeleg, jsonHash } from './hash.ts';
import type { JsonObjekt } from './json.ts';

/** A stored document. `salz`: 16 random bytes in hex, so that its hash tells nothing about its content. */
export interface Dokument {
  readonly id: string;
  readonly typ: string;
  /** Place in the list of its typ; open things begin with `offen~`. */
  readonly ord: string;
  readonly salz: string;
  readonly [feld: string]: unknown;
}

/** The head of a partition: replaced by every change, so that guards over several documents hold. */
export interface Kopf {
  readonly seq: number;
  /** Hash of the last envelope; 64 zeros before the first. */
  readonly hash: string;
}

/** One entry of the Protokoll. Holds hashes only: payloads can be deleted lawfully, the chain stays. */
export interface Huelle {
  readonly v: 1;
  readonly partition: string;
  readonly seq: number;
  readonly prevHash: string;
  /** UTC, ISO 8601. */
  readonly zeit: string;
  /** Operation id, e.g. `schriftstueck.ablegen`. */
  readonly typ: string;
  readonly akteurOid: string;
  readonly anfrage: string;
  readonly dokumente: readonly Huelleneintrag[];
}

export interface Huelleneintrag {
  readonly id: string;
  /** Hash of the document after the change; null when the change removed it. */
  readonly hash: string | null;
  readonly nutzlastHash: string;
  /** Only for documents that own a content. */
  readonly inhaltBeleg?: string;
}

/** What changed and why, beside the envelope: one for each document, removable without breaking the chain. */
export interface Nutzlast {
  readonly dokument: string;
  readonly alt?: JsonObjekt;
  readonly neu?: JsonObjekt;
  readonly grund?: string;
}

export const leererKopf: Kopf = { seq: 0, hash: '0'.repeat(64) };

export const huellenId = (seq: number): string => `e~${seq}`;
export const nutzlastId = (seq: number, i: number): string => `n~${seq}~${i}`;

export const huellenHash = (huelle: Huelle): string => jsonHash(huelle);
export const dokumentHash = (dokument: Dokument): string => jsonHash(dokument);

/** The receipt for a document's content, if it owns one (`inhalt.sha256`). */
export function belegFuer(dokument: Dokument): string | undefined {
  const inhalt = dokument['inhalt'] as { sha256?: unknown } | undefined;
  return typeof inhalt?.sha256 === 'string' ? inhaltBeleg(dokument.salz, inhalt.sha256) : undefined;
}
