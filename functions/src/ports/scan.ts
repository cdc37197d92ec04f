import type { Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';

export interface Scanhinweis {
  /** Name and type as the sender gave them: they may add suspicion, never take any away. */
  readonly name: string;
  readonly mime: string;
}

export interface Scanergebnis {
  /** Type by content, never by name. */
  readonly mime: string;
  readonly warnungen: readonly Warnung[];
  /** Not to be opened, rendered or downloaded until two persons release it. */
  readonly quarantaene: boolean;
  /** False when the bytes break off or lie about themselves: not to be read any further. */
  readonly lesbar: boolean;
}

/**
 * Checks the bytes of one file and of every attachment in it; asked by the reader, inside its bounded process.
 * Never fails; what cannot be checked says so in a warning.
 */
export interface Scan {
  readonly pruefe: (bytes: Buffer, hinweis: Scanhinweis) => Scanergebnis;
  /** The same for a file too large to be read whole: what its first bytes and its name tell. */
  readonly pruefeAnfang: (anfang: Buffer, hinweis: Scanhinweis) => Scanergebnis;
}
