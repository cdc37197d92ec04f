/** What the simulated Outlook knows of mail: enough to hand a received message to an add-in. */
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import type { Bruecke } from './bruecke.ts';
import { imWeb, type Launen } from './launen.ts';

export interface Adresse {
  readonly name: string;
  readonly adresse: string;
}

export interface Anlage {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  /** Shown within the text. */
  readonly imText: boolean;
  readonly art: 'datei' | 'nachricht';
}

export interface Nachricht {
  readonly id: string;
  readonly internetMessageId: string;
  readonly conversationId: string;
  readonly betreff: string;
  readonly von: Adresse | undefined;
  readonly an: readonly Adresse[];
  readonly cc: readonly Adresse[];
  /** RFC 3339. */
  readonly empfangen: string;
  readonly anlagen: readonly Anlage[];
  readonly kategorien: readonly string[];
  /** Address of the shared mailbox it lies in; undefined = the person's own. */
  readonly postfach: string | undefined;
  /** What it is when it is no e-mail to read; `verborgen` = its mailbox is hidden from the address list. */
  readonly statt?: 'termin' | 'entwurf' | 'verborgen' | 'unzustellbar';
}

/** A message in a selection: its attachments are not fetched yet. */
export interface Markierte extends Nachricht {
  readonly hatAnlagen: boolean;
}

/** The mailboxes behind the host. Everything may fail; the add-in then hears an Office error. */
export interface Postfach {
  readonly text: (nachricht: Nachricht) => Promise<string>;
  readonly html: (nachricht: Nachricht) => Promise<string>;
  readonly mime: (nachricht: Nachricht) => Promise<Uint8Array>;
  readonly anlage: (nachricht: Nachricht, anlage: string) => Promise<Uint8Array>;
  readonly setzeKategorien: (nachricht: Nachricht, namen: readonly string[]) => Promise<void>;
}

export interface Kategorie {
  readonly displayName: string;
  /** `Preset0` to `Preset24`. */
  readonly color: string;
}

/** A new e-mail as an add-in prepares it. */
export interface Entwurf {
  readonly an: readonly string[];
  readonly betreff: string;
  readonly html: string;
}

/** What one person's Outlook remembers while the page is open. */
export interface Sitzung {
  readonly person: { readonly name: string; readonly adresse: string };
  readonly postfach: Postfach;
  /** Nested app authentication; undefined in hosts that do not offer it. */
  readonly bruecke: Bruecke | undefined;
  readonly launen: Launen;
  /** Opens a new e-mail in front of the person. */
  readonly beiEntwurf: (entwurf: Entwurf) => void;
  gewaehlt: Nachricht | undefined;
  /** All that are selected in the list, in the order of selecting. */
  auswahl: readonly Markierte[];
  hauptkategorien: readonly Kategorie[];
  roaming: JsonObjekt;
  readonly eigenschaften: Map<string, JsonObjekt>;
  readonly hinweise: Map<string, ReadonlyMap<string, JsonObjekt>>;
}

export function neueSitzung(
  teile: Pick<Sitzung, 'person' | 'postfach'> & Partial<Pick<Sitzung, 'bruecke' | 'launen' | 'beiEntwurf'>>,
): Sitzung {
  return {
    bruecke: undefined,
    launen: imWeb(),
    beiEntwurf: () => undefined,
    ...teile,
    gewaehlt: undefined,
    auswahl: [],
    hauptkategorien: [
      { displayName: 'Rote Kategorie', color: 'Preset0' },
      { displayName: 'Gelbe Kategorie', color: 'Preset3' },
    ],
    roaming: {},
    eigenschaften: new Map(),
    hinweise: new Map(),
  };
}
