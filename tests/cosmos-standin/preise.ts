/**
 * Request units as Microsoft's pages give them; what they leave open is marked as an assumption. The real account
 * decides (docs/tenant-smoke-test.md).
 * - point read 1 KB = 1 RU, 100 KB = 10 RU; write 1 KB = 5 RU, 100 KB = 50 RU, without index
 *   https://learn.microsoft.com/azure/cosmos-db/key-value-store-cost
 * - assumption: replacing costs twice the insert, a query without results 2.3 RU; compare
 *   https://learn.microsoft.com/azure/cosmos-db/optimize-cost-reads-writes
 * - reads under strong consistency cost twice
 *   https://learn.microsoft.com/azure/cosmos-db/consistency-levels
 */
const starkeKonsistenz = 2;
/** Assumption: one range index on a short string; the pages name no figure. */
const jeIndexeintrag = 0.5;

/** Between the two sizes that are documented, and beyond them, in a straight line; at least 1 KB. */
const gerade = (bytes: number, bei1: number, bei100: number): number => {
  const kb = Math.max(1, Math.ceil(bytes / 1024));
  return bei1 + ((bei100 - bei1) * (kb - 1)) / 99;
};

const runde = (ru: number): number => Math.round(ru * 100) / 100;

export const preis = {
  lies: (bytes: number): number => runde(starkeKonsistenz * gerade(bytes, 1, 10)),
  /** A point read that finds nothing, or nothing newer. */
  fehlend: starkeKonsistenz,
  erzeuge: (bytes: number): number => runde(gerade(bytes, 5, 50) + jeIndexeintrag),
  ersetze: (bytes: number): number => runde(2 * gerade(bytes, 5, 50) + jeIndexeintrag),
  /** Assumption: as an insert of the same size. */
  loesche: (bytes: number): number => runde(gerade(bytes, 5, 50) + jeIndexeintrag),
  /** Assumption: the least charge, and each row as if read with the others in one go. */
  frage: (bytes: number): number => runde(2.3 + (bytes === 0 ? 0 : starkeKonsistenz * gerade(bytes, 1, 10))),
  /** Assumption: as a read of all its bytes. */
  feed: (bytes: number): number =>
    bytes === 0 ? starkeKonsistenz : runde(starkeKonsistenz * gerade(bytes, 1, 10)),
};
