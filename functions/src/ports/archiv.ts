import type { Dokument } from '@registratur/shared/kernel/kette';
import type { Contents } from './contents.ts';
import type { Partition } from './store.ts';

/** A partition that lies in an archive whole. */
export interface Archivteil extends Partition {
  /** Of its head; 0 where there is none. */
  readonly seq: number;
  readonly hash: string;
  readonly zeilen: number;
  /** Of its bytes in the archive. */
  readonly sha256: string;
}

/** What an archive holds; written last, so that one without it is unfinished. */
export interface Verzeichnis {
  readonly v: 1;
  readonly teile: readonly Archivteil[];
  readonly inhalte: number;
  readonly bytes: number;
}

/** A whole register outside of any store. */
export interface Archiv {
  readonly contents: Contents;
  /** Undefined as long as it is unfinished. */
  readonly verzeichnis: () => Promise<Verzeichnis | undefined>;
  readonly schliesseAb: (verzeichnis: Verzeichnis) => Promise<void>;
  /** Durable, and whole or not at all; replaces what is there. Returns its SHA-256. */
  readonly lege: (partition: Partition, zeilen: readonly Dokument[]) => Promise<string>;
  /** Throws when the bytes are not those of `teil`. */
  readonly lies: (teil: Archivteil) => Promise<readonly Dokument[]>;
}
