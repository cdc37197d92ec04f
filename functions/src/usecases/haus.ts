import type { RoutenId } from '@registratur/shared/contract/adressen';
import type { Ausgabe, Eingabe, Ereignisroute, Frage, Pfad } from '@registratur/shared/contract/routen';
import type { Person } from '@registratur/shared/domain/person/akteur';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { Result } from '@registratur/shared/kernel/result';
import type { Readable } from 'node:stream';
import type { Contents } from '../ports/contents.ts';
import type { Directory } from '../ports/directory.ts';
import type { Leser } from '../ports/leser.ts';
import type { Postfach } from '../ports/postfach.ts';
import type { Postordner } from '../ports/postordner.ts';
import type { Search } from '../ports/search.ts';
import type { Store } from '../ports/store.ts';
import type { Uhr, Zufall } from '../ports/uhr.ts';
import type { Oeffne } from './zugang/raum.ts';
import type { Rechtelage } from './zugang/rechtelage.ts';

/** Everything a use case may reach: ports only. */
export interface Haus {
  readonly store: Store;
  readonly contents: Contents;
  readonly leser: Leser;
  readonly search: Search;
  readonly directory: Directory;
  readonly postfach: Postfach;
  readonly postordner: Postordner;
  readonly uhr: Uhr;
  readonly zufall: Zufall;
  /** Lines that mail gateways add to the text; removed before messages are compared. */
  readonly banner: readonly string[];
}

/** The ports with what every use case shares. */
export interface Betrieb extends Haus {
  readonly rechtelage: Rechtelage;
  readonly oeffne: Oeffne;
}

/** A file on its way out. */
export interface Datei {
  readonly strom: Readable;
  readonly bytes: number;
  readonly name: string;
}

/** Who calls. `token` is handed on to Microsoft Graph only (on behalf of). */
export interface Rufer {
  readonly person: Person;
  readonly token: string;
}

export interface Aufruf<I extends RoutenId> {
  readonly pfad: Pfad<I>;
  readonly frage: Frage<I>;
  readonly ein: Eingabe<I>;
  /** The raw body of routes that take bytes. */
  readonly strom: AsyncIterable<Uint8Array>;
}

/** What a route answers: a document, events, or a file. */
type Ergebnis<I extends RoutenId> = [Ausgabe<I>] extends [never]
  ? I extends Ereignisroute
    ? Readable
    : Datei
  : Ausgabe<I>;

/** A use case as a route calls it. */
export type Fall<I extends RoutenId> = (
  rufer: Rufer,
  aufruf: Aufruf<I>,
) => Promise<Result<Ergebnis<I>, Fehler>>;
