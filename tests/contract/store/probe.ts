import type { Lesewunsch, Partition, Store, Vollzug } from '@registratur/functions/ports/store';
import type { Aenderung, Entwurf } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Dokument } from '@registratur/shared/kernel/kette';
import { gut, type Result } from '@registratur/shared/kernel/result';
import { expect } from 'vitest';

export type Speicher = Store & { readonly schliesse: () => Promise<void> };

/** An engine under the contract: opens the store at one place, again and again. */
export interface Pruefstand {
  readonly oeffne: () => Promise<Speicher>;
  /** Throws the place away. */
  readonly raeumeAb: () => Promise<void>;
}

export const akte: Partition = { behaelter: 'register', id: 'akte~1' };
export const sicht: Partition = { behaelter: 'sichten', id: 'offen~0' };

export const wunsch = (teile: Partial<Lesewunsch> = {}): Lesewunsch => ({
  anfrage: neueAnfrage(),
  oid: 'person-1',
  op: 'probe.aendern',
  einHash: 'a'.repeat(64),
  zeit: '2026-03-01T08:00:00.000Z',
  ids: [],
  ...teile,
});

export const zeile = (id: string, felder: Readonly<Record<string, unknown>> = {}): Entwurf => ({
  id,
  typ: 'probe',
  ord: id,
  ...felder,
});

/** Writes as one change; fails the test when it is refused. */
export async function schreibe(
  store: Store,
  partition: Partition,
  aenderung: Partial<Aenderung>,
  teile: Partial<Lesewunsch> = {},
): Promise<Vollzug> {
  const vollzug = await store.aendern(partition, wunsch(teile), () =>
    gut({ schreibe: [], antwort: {}, ...aenderung }),
  );
  return gelungen(vollzug);
}

export function gelungen<T>(ergebnis: Result<T, Fehler>): T {
  expect(ergebnis).toMatchObject({ ok: true });
  if (!ergebnis.ok) throw new Error(ergebnis.fehler.code);
  return ergebnis.wert;
}

/** One change that adds one to a counter, reading it first. */
export const zaehle = (
  store: Store,
  partition: Partition,
  id = 'zaehler',
): Promise<Result<Vollzug, Fehler>> =>
  store.aendern(partition, wunsch({ ids: [id] }), (stand) =>
    gut({ schreibe: [zeile(id, { wert: zahl(stand.dokument(id)) + 1 })], antwort: {} }),
  );

export const zahl = (dokument: Dokument | undefined): number =>
  (dokument?.['wert'] as number | undefined) ?? 0;

/** Every row of the feed, in pages of `max`, beginning at `ab`. */
export async function alles(
  store: Store,
  ab = '',
  max = 7,
): Promise<{
  readonly zeilen: { readonly partition: Partition; readonly dokument: Dokument }[];
  readonly cursor: string;
}> {
  const zeilen = [];
  for (let cursor = ab; ;) {
    const seite = await store.aenderungenSeit(cursor, max);
    if (seite.cursor === cursor) return { zeilen, cursor };
    expect(seite.zeilen.length).toBeLessThanOrEqual(max);
    zeilen.push(...seite.zeilen);
    cursor = seite.cursor;
  }
}

/** The rows of one partition, as a feed reader sees them at the end. */
export async function zeilenVon(store: Store, partition: Partition): Promise<Dokument[]> {
  const { zeilen } = await alles(store);
  return zeilen
    .filter((z) => z.partition.behaelter === partition.behaelter && z.partition.id === partition.id)
    .map((z) => z.dokument);
}
