import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import type { Lesehinweis } from '../ports/leser.ts';

/** What parent and reading child say to each other, and the bounds both keep. */

export interface Leseauftrag {
  readonly art: 'lies';
  readonly pfad: string;
  readonly hinweis: Lesehinweis;
}

export type Einzelauftrag =
  | Leseauftrag
  | { readonly art: 'teil'; readonly pfad: string; readonly teilpfad: string; readonly ziel: string };

/** Several small readings in one message spare both sides the talk. */
export type Auftrag = Einzelauftrag | { readonly art: 'buendel'; readonly auftraege: readonly Leseauftrag[] };

export interface Dateiteil {
  readonly sha256: string;
  readonly bytes: number;
}

export type Antwort =
  /** In the order asked; fewer when it took too long: the rest is to be asked again. */
  | { readonly art: 'buendel'; readonly lesungen: readonly Lesung[]; readonly rss: number }
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
  /** So many readings in one message; the child answers what it has after this time, and is killed after that. */
  buendel: { stuecke: 25, genugMs: 250, totMs: 4_000 },
} as const;
