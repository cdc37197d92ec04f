import type { Aenderung, Auftragskopf } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import type { Dokument, Kopf } from '@registratur/shared/kernel/kette';
import type { Result } from '@registratur/shared/kernel/result';

/** The containers. `register` and `personalrat` keep a chained Protokoll, the others do not. */
export type Behaelter = 'register' | 'personalrat' | 'siegel' | 'sichten' | 'betrieb';

/** Whether changes in this container write an envelope (design §3.2). */
export const mitProtokoll = (behaelter: Behaelter): boolean =>
  behaelter === 'register' || behaelter === 'personalrat';

export interface Partition {
  readonly behaelter: Behaelter;
  /** `[A-Za-z0-9._~-]`, at most 255. */
  readonly id: string;
}

export interface Liste {
  readonly typ: string;
  readonly ordPraefix: string;
  /** More documents than this refuse the change (`zu_viele`). */
  readonly max: number;
}

/** What a change wants to read; nothing else is visible to its decision. */
export interface Lesewunsch extends Auftragskopf {
  readonly ids: readonly string[];
  readonly listen?: readonly Liste[];
}

/** The state a decision sees: one moment of one partition. */
export interface Stand {
  readonly kopf: Kopf;
  readonly dokument: (id: string) => Dokument | undefined;
  /** The list asked for with exactly this typ and prefix, by ord. */
  readonly liste: (typ: string, ordPraefix: string) => readonly Dokument[];
}

/** Pure and synchronous: may run several times. Fetching, parsing and storing bytes come before it. */
export type Entscheidung = (stand: Stand) => Result<Aenderung, Fehler>;

export interface Vollzug {
  /** As decided; on a retry as decided the first time. */
  readonly antwort: JsonObjekt;
  readonly seq: number;
  /** True when this request had been carried out before: nothing was written now. */
  readonly wiederholt: boolean;
}

export interface Seite {
  readonly max: number;
  /** `weiter` of the page before. */
  readonly nach?: string;
}

export interface Feedzeile {
  readonly partition: Partition;
  readonly dokument: Dokument;
}

/**
 * The store. One change = one partition, serializable, repeatable by its `anfrage`.
 * Order in lists: by ord, then id, by code unit. Ids outside the alphabet throw RangeError on both engines.
 */
export interface Store {
  readonly lies: (partition: Partition, id: string) => Promise<Dokument | undefined>;
  readonly liste: (
    partition: Partition,
    typ: string,
    ordPraefix: string,
    seite: Seite,
  ) => Promise<{ readonly dokumente: readonly Dokument[]; readonly weiter?: string }>;
  /**
   * Reads `kopf`, the named ids and lists, decides, writes. Refusals besides the decision's own:
   * `anfrage_anders_verwendet`, `zu_viele`, `beschaeftigt`.
   */
  readonly aendern: (
    partition: Partition,
    wunsch: Lesewunsch,
    entscheide: Entscheidung,
  ) => Promise<Result<Vollzug, Fehler>>;
  /**
   * The change feed: the newest state of every document written after `cursor` ('' = from the start),
   * at least once, in order within a partition. Deletions do not appear.
   */
  readonly aenderungenSeit: (
    cursor: string,
    max: number,
  ) => Promise<{ readonly zeilen: readonly Feedzeile[]; readonly cursor: string }>;
  /** Import: only into an empty partition, after its chain was verified. Throws RangeError otherwise. */
  readonly uebernehmen: (partition: Partition, zeilen: readonly Dokument[]) => Promise<void>;
  /** Called after each commit in this process; returns the way to stop. */
  readonly beiAenderung: (rufe: () => void) => () => void;
}

/** A read the store could not answer in time; nothing is known to be wrong, and asking again may help. */
export class Beschaeftigt extends Error {
  override readonly name = 'Beschaeftigt';
}
