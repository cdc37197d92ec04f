/** What the simulated Outlook knows of mail: enough to hand a received message to an add-in. */
import type { JsonObjekt } from '@registratur/shared/kernel/json';

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

/** What one person's Outlook remembers while the page is open. */
export interface Sitzung {
  readonly person: { readonly name: string; readonly adresse: string };
  readonly postfach: Postfach;
  /** Access token for the add-in's own server. */
  readonly token: () => Promise<string>;
  gewaehlt: Nachricht | undefined;
  hauptkategorien: readonly Kategorie[];
  roaming: JsonObjekt;
  readonly eigenschaften: Map<string, JsonObjekt>;
  readonly hinweise: Map<string, ReadonlyMap<string, JsonObjekt>>;
}

export function neueSitzung(teile: Pick<Sitzung, 'person' | 'postfach' | 'token'>): Sitzung {
  return {
    ...teile,
    gewaehlt: undefined,
    hauptkategorien: [
      { displayName: 'Rote Kategorie', color: 'Preset0' },
      { displayName: 'Gelbe Kategorie', color: 'Preset3' },
    ],
    roaming: {},
    eigenschaften: new Map(),
    hinweise: new Map(),
  };
}
