/** Bounds of one reading, asked between its steps. The parent kills what never asks. */
export interface Wacht {
  /** Throws `Abbruch` once time or memory is used up. */
  readonly frage: () => void;
}

/** Reading stops here; `code` says why. */
export class Abbruch extends Error {
  override readonly name = 'Abbruch';
  readonly code: 'lesen_abgebrochen' | 'zu_tief';
  constructor(code: Abbruch['code']) {
    super(code);
    this.code = code;
  }
}

export interface Grenzen {
  readonly ms: number;
  /** Resident memory of the process in bytes. */
  readonly rss: number;
}

/** `uhr` in milliseconds, `rss` in bytes: both told by the process that reads. */
export function erzeugeWacht(grenzen: Grenzen, uhr: () => number, rss: () => number): Wacht {
  const ende = uhr() + grenzen.ms;
  return {
    frage: () => {
      if (uhr() > ende || rss() > grenzen.rss) throw new Abbruch('lesen_abgebrochen');
    },
  };
}
