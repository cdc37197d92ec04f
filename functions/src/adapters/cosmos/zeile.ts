import type { JSONObject } from '@azure/cosmos';
import type { Dokument } from '@registratur/shared/kernel/kette';
import { ende, trenner } from '../speicher/platz.ts';
import { anfrageSekunden } from './behaelter.ts';

/**
 * A document as Cosmos DB keeps it. What it holds stays apart under `inhalt`: a field of it may be called like one of
 * the service's (`ttl`, `_etag`) or like the partition key.
 */
export interface Zeile {
  readonly id: string;
  readonly partition: string;
  /** `<typ>!<ord>!<id>`: the order of every list. */
  readonly platz: string;
  readonly inhalt: Pick<Dokument, 'salz'>;
  /** Seconds after which the service removes the row. */
  readonly ttl?: number;
}

/** With the service's own members. */
export interface GeleseneZeile extends Zeile {
  readonly _etag: string;
  /** Number of the transaction in its physical partition; only in the change feed. */
  readonly _lsn?: number;
}

/** An id in a URL: a segment of dots alone would be resolved away (WHATWG URL, section 4.4). */
export const zeilenId = (id: string): string => (/^\.{1,2}$/.test(id) ? trenner + id : id);

export const alsZeile = (partition: string, { id, typ, ord, ...inhalt }: Dokument): Zeile => ({
  id: zeilenId(id),
  partition,
  platz: [typ, ord, id].join(trenner),
  inhalt,
  ...(typ === 'anfrage' ? { ttl: anfrageSekunden } : {}),
});

/** The shape the SDK's batch takes; the same object. */
export const alsJson = (zeile: Zeile): JSONObject => zeile as unknown as JSONObject;

export function alsDokument(zeile: Pick<Zeile, 'platz' | 'inhalt'>): Dokument {
  const [typ = '', ord = '', id = ''] = zeile.platz.split(trenner);
  return { ...zeile.inhalt, id, typ, ord };
}

/** Both ends of a list, exclusive. `ab`: place of the row before, or where the prefix begins. */
export const spanne = (
  typ: string,
  ordPraefix: string,
  [ord, id]: readonly [ord: string, id: string],
): { readonly ab: string; readonly bis: string } => ({
  ab: id === '' ? typ + trenner + ord : [typ, ord, id].join(trenner),
  bis: typ + trenner + ordPraefix + ende,
});

/** Every row of a partition. */
export const alles = { ab: '', bis: ende } as const;
