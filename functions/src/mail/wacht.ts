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

/** Asking the system for the memory takes longer than many a step: it is asked this often at most, in milliseconds. */
export const speicherAlleMs = 5;

/** `uhr` in milliseconds, `rss` in bytes: both told by the process that reads. */
export function erzeugeWacht(grenzen: Grenzen, uhr: () => number, rss: () => number): Wacht {
  const beginn = uhr();
  let gefragt = beginn;
  const zuVielSpeicher = (jetzt: number): boolean => {
    if (jetzt - gefragt < speicherAlleMs) return false;
    gefragt = jetzt;
    return rss() > grenzen.rss;
  };
  return {
    frage: () => {
      const jetzt = uhr();
      if (jetzt > beginn + grenzen.ms || zuVielSpeicher(jetzt)) throw new Abbruch('lesen_abgebrochen');
    },
  };
}
