import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';

export interface Lesehinweis {
  readonly art: 'mail' | 'dokument';
  /** File name and type as the sender of the upload gave them. */
  readonly name?: string;
  readonly mime?: string;
  /** ISO 8601; the date of a message that tells none. */
  readonly empfangen?: string;
  /** Lines mail gateways add; left out where forms of a text are compared. */
  readonly banner?: readonly string[];
  /** For whom it is read: nobody's many files keep the others waiting. */
  readonly fuer?: string;
}

/** Reads stored files apart from this process, bounded in time and memory. */
export interface Leser {
  /** Never fails: at worst an opaque Lesung with a warning. */
  readonly lies: (pfad: string, hinweis: Lesehinweis) => Promise<Lesung>;
  /** Decodes the attachment `teilpfad` (`Anlage.pfad`) of the message into the new file `ziel`; undefined when there is none. */
  readonly teil: (
    pfad: string,
    teilpfad: string,
    ziel: string,
  ) => Promise<{ readonly sha256: string; readonly bytes: number } | undefined>;
  readonly beende: () => Promise<void>;
}
