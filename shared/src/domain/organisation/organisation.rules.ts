import type { Besetzung, Organisationseinheit, Stelle } from './organisation.schema.ts';

export interface Organisation {
  readonly einheiten: ReadonlyMap<string, Organisationseinheit>;
  readonly stellen: ReadonlyMap<string, Stelle>;
  readonly besetzungen: readonly Besetzung[];
}

const gilt = (b: Besetzung, tag: string): boolean => b.von <= tag && (b.bis === null || tag <= b.bis);

/** Who holds the Stelle on that day (JJJJ-MM-TT). */
export const inhaber = (o: Organisation, stelle: string, tag: string): readonly string[] =>
  o.besetzungen.filter((b) => b.stelle === stelle && gilt(b, tag)).map((b) => b.oid);

/** The Stellen a person holds on that day. */
export const stellenVon = (o: Organisation, oid: string, tag: string): readonly Stelle[] =>
  o.besetzungen.filter((b) => b.oid === oid && gilt(b, tag)).flatMap((b) => o.stellen.get(b.stelle) ?? []);

/** The unit and all units above it, nearest first. A cycle in the data ends the walk. */
export function wegNachOben(o: Organisation, einheit: string): readonly Organisationseinheit[] {
  const weg: Organisationseinheit[] = [];
  let naechste = o.einheiten.get(einheit);
  while (naechste && !weg.includes(naechste)) {
    weg.push(naechste);
    naechste = naechste.ueber === null ? undefined : o.einheiten.get(naechste.ueber);
  }
  return weg;
}

/**
 * The Vorgesetzte of a person: who leads the own unit, or the nearest unit above that is led by somebody else
 * (nobody is their own Vorgesetzte, domain R4.1).
 */
export function vorgesetzte(o: Organisation, oid: string, tag: string): string | undefined {
  for (const eigene of stellenVon(o, oid, tag)) {
    for (const einheit of wegNachOben(o, eigene.einheit)) {
      const leitung = [...o.stellen.values()]
        .filter((s) => s.leitet && s.einheit === einheit.objid)
        .flatMap((s) => inhaber(o, s.objid, tag))
        .find((leitend) => leitend !== oid);
      if (leitung !== undefined) return leitung;
    }
  }
  return undefined;
}

/** The Postkorb of a unit is read by whoever holds a Stelle in it. */
export const postkorb = (o: Organisation, einheit: string, tag: string): readonly string[] => [
  ...new Set(
    [...o.stellen.values()].filter((s) => s.einheit === einheit).flatMap((s) => inhaber(o, s.objid, tag)),
  ),
];
