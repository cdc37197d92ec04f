import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import type { Lesehinweis } from '../ports/leser.ts';

/** What parent and reading child say to each other, and the bounds both keep. */

export type Auftrag =
  | { readonly art: 'lies'; readonly pfad: string; readonly hinweis: Lesehinweis }
  | { readonly art: 'teil'; readonly pfad: string; readonly teilpfad: string; readonly ziel: string };

export interface Dateiteil {
  readonly sha256: string;
  readonly bytes: number;
}

export type Antwort =
  | { readonly art: 'lesung'; readonly lesung: Lesung; readonly rss: number }
  | { readonly art: 'teil'; readonly teil?: Dateiteil | undefined; readonly rss: number };

export const grenzen = {
  /** Larger files are kept and not read. */
  datei: 64_000_000,
  /** The child gives up by itself, the parent kills a little later: together within ten seconds. */
  selbstMs: 6_000,
  totMs: 8_000,
  /** Resident memory of a child while it reads, and above which it is replaced afterwards. */
  rss: 400_000_000,
  rssDanach: 160_000_000,
  /** V8 heap in MiB. */
  heapMb: 192,
  kinder: 2,
} as const;
