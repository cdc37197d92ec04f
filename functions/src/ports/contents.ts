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
  /** Path of the upload on this machine, for the reading worker. */
  readonly uploadPfad: (upload: string) => string;
  /** Places an upload durably at its owner; idempotent. The hash is taken anew by re-reading. */
  readonly platziere: (upload: string, ort: Ort) => Promise<void>;
  readonly verwirf: (upload: string) => Promise<void>;
  readonly vorhanden: (ort: Ort) => Promise<boolean>;
  readonly lies: (ort: Ort) => Readable;
  readonly pfad: (ort: Ort) => string;
  /** Copies a content to another owner durably; idempotent. */
  readonly kopiere: (von: Ort, nach: Ort) => Promise<void>;
  readonly entferne: (ort: Ort) => Promise<void>;
  /** Every content there is, for `pruefen` and the sweep. */
  readonly alle: () => AsyncIterable<Ort>;
  readonly uploads: () => AsyncIterable<{ readonly upload: string; readonly zeit: string }>;
}

export interface Ort {
  /** `akte~<uuid>` */
  readonly raum: string;
  readonly schriftstueck: string;
  readonly sha256: string;
}

/** The stream was longer than allowed. */
export class Ueberlauf extends Error {
  override readonly name = 'Ueberlauf';
}
