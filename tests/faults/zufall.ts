/** A repeatable source of chance (mulberry32): the same seed gives the same decisions, though not the same moments. */
export interface Wuerfel {
  /** 0 ≤ x < 1. */
  readonly wert: () => number;
  /** Whole number, both ends included. */
  readonly zwischen: (von: number, bis: number) => number;
  readonly eines: <T>(aus: readonly T[]) => T;
  readonly bytes: (anzahl: number) => Buffer;
}

export function wuerfel(saat: number): Wuerfel {
  let stand = saat >>> 0;
  const wert = (): number => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = stand;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const zwischen = (von: number, bis: number): number => von + Math.floor(wert() * (bis - von + 1));
  return {
    wert,
    zwischen,
    eines: (aus) => {
      if (aus.length === 0) throw new RangeError('Aus nichts lässt sich nichts ziehen.');
      return aus[zwischen(0, aus.length - 1)]!;
    },
    bytes: (anzahl) => Buffer.from(Array.from({ length: anzahl }, () => zwischen(0, 255))),
  };
}
