/** A row of the index. Rights stay outside: `bereich` is the nearest object that owns a rights rule. */
export interface Indexzeile {
  /** `<partition>.<uuid>` */
  readonly ref: string;
  readonly partition: string;
  /** Seq of the change this state came with: older states are skipped. */
  readonly seq: number;
  readonly art: 'akte' | 'vorgang' | 'schriftstueck';
  readonly bereich: string;
  readonly titel: string;
  readonly kennzeichen: string;
  readonly personen: readonly string[];
  readonly text: string;
  /** ISO 8601. */
  readonly datum: string;
}

export interface Treffer {
  readonly ref: string;
  readonly art: Indexzeile['art'];
  readonly titel: string;
  readonly kennzeichen: string;
  readonly datum: string;
  /** Short passage around the hit. */
  readonly stelle: string;
}

export interface Suchwunsch {
  readonly text: string;
  readonly arten?: readonly Indexzeile['art'][];
  /** Unknown bereich = denied. */
  readonly erlaubt: (bereich: string) => boolean;
  /** Type-ahead: the last word is a beginning (two letters or more). */
  readonly anfang?: boolean;
  readonly max: number;
}

/** Full text over filed items. Each instance keeps its own index and reads the change feed with its own cursor. */
export interface Search {
  /** Idempotent by `ref`; a state older than the indexed one is skipped. */
  readonly indexiere: (zeilen: readonly Indexzeile[]) => Promise<void>;
  readonly entferne: (refs: readonly string[]) => Promise<void>;
  readonly suche: (wunsch: Suchwunsch) => Promise<readonly Treffer[]>;
  readonly cursor: () => Promise<string>;
  readonly setzeCursor: (cursor: string) => Promise<void>;
}
