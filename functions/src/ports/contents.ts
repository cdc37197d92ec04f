import type { Readable } from 'node:stream';

/** An upload that waits to be filed. */
export interface Upload {
  readonly sha256: string;
  readonly bytes: number;
  /** When it was complete, ISO 8601. */
  readonly zeit: string;
  /** Who sent it. */
  readonly oid: string;
}

/**
 * Bytes. A content has one owner and lies at `<raum>/<schriftstueckId>/<sha256>`; uploads wait in `eingang/<upload>`.
 * The upload stays until after the commit that names its content.
 */
export interface Contents {
  /** Takes a stream durably; idempotent by id. Throws `Ueberlauf` beyond `max` bytes: nothing stays. */
  readonly nimmAn: (
    upload: string,
    oid: string,
    strom: AsyncIterable<Uint8Array>,
    max: number,
  ) => Promise<Upload>;
  readonly upload: (upload: string) => Promise<Upload | undefined>;
  /** Path of the bytes on this machine, for the reading worker; good for some minutes. Nothing lies there when the upload is gone. */
  readonly uploadPfad: (upload: string) => Promise<string>;
  /** A free path on this machine for something passing, to be removed by who asked; the sweep takes what stays. */
  readonly zwischenPfad: (name: string) => string;
  /** Places an upload durably at its owner; idempotent. The hash is taken anew by re-reading. */
  readonly platziere: (upload: string, ort: Ort) => Promise<void>;
  /**
   * Writes small contents straight to their owners, many in few flushes of the disk; idempotent. Resolves once they
   * can be read. Throws when one does not read back with its hash.
   */
  readonly lege: (stuecke: readonly Stueck[]) => Promise<Lage>;
  readonly verwirf: (upload: string) => Promise<void>;
  readonly vorhanden: (ort: Ort) => Promise<boolean>;
  readonly lies: (ort: Ort) => Readable;
  /** As `uploadPfad`. */
  readonly pfad: (ort: Ort) => Promise<string>;
  /** Copies a content to another owner durably; idempotent. */
  readonly kopiere: (von: Ort, nach: Ort) => Promise<void>;
  readonly entferne: (ort: Ort) => Promise<void>;
  /** Every content there is, for `pruefen` and the sweep. */
  readonly alle: () => AsyncIterable<Ort>;
  /** Everything in the Eingang. */
  readonly uploads: () => AsyncIterable<Wartend>;
}

export interface Wartend {
  readonly upload: string;
  /** As of the upload; of what an interrupted one left behind: when it was written last. */
  readonly zeit: string;
  /** Undefined for what an interrupted one left behind: it can only be swept. */
  readonly angaben: Upload | undefined;
}

export interface Ort {
  /** `akte~<uuid>` */
  readonly raum: string;
  readonly schriftstueck: string;
  readonly sha256: string;
}

/** A content held in memory. */
export interface Stueck {
  readonly ort: Ort;
  readonly bytes: Uint8Array;
}

export interface Lage {
  /** Settles when all of them are on the disk: nothing may name them before. */
  readonly dauerhaft: Promise<void>;
}

/** The stream was longer than allowed. */
export class Ueberlauf extends Error {
  override readonly name = 'Ueberlauf';
}
