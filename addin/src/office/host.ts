/** What the panes know of Outlook. The one adapter is `outlook.ts`; tests bring their own. */
export interface Outlook {
  /** The e-mail now chosen; undefined for none, a draft or an appointment. */
  readonly gewaehlt: () => Promise<Nachricht | undefined>;
  /** What is chosen instead, while `gewaehlt` gives nothing. */
  readonly ungeeignet: () => Ungeeignetes;
  /** Sending date and text of the chosen e-mail; read here and never sent anywhere. */
  readonly inhalt: (id: string) => Promise<Inhalt>;
  /** Id of what is chosen at this very moment, to find out that it changed meanwhile. */
  readonly gewaehlteId: () => string | undefined;
  /** Calls when another item is chosen; returns how to stop that. */
  readonly beiWechsel: (melde: (anlass: Anlass) => void) => () => void;
  /** The chosen e-mail as .eml; undefined where the host cannot deliver it or another one is chosen now. */
  readonly alsDatei: (id: string) => Promise<Blob | undefined>;
  /** Puts the category on the e-mail; false when that did not work. */
  readonly kennzeichne: (id: string, kategorie: string) => Promise<boolean>;
  readonly entkennzeichne: (id: string, kategorie: string) => Promise<boolean>;
  /** Opens a new e-mail for the person to read, change and send; false where the host has none to open. */
  readonly schreibe: (brief: Briefentwurf) => boolean;
  /** Shows a page of ours, or of Teams, outside the pane. */
  readonly zeige: (adresse: string) => void;
  /** True for a dark Office theme; undefined where the host tells none. */
  readonly dunkel: () => boolean | undefined;
  /** Several selected e-mails; undefined where the host shows only one (before Mailbox 1.13). */
  readonly auswahl?: Auswahl | undefined;
  /** E-mails dragged out of Outlook's own list; undefined where the host hands none over. */
  readonly zuege?: Zuege | undefined;
}

export interface Auswahl {
  /** What is selected now, in the order of selecting; the host hands over at most 100 and does not say of more. */
  readonly gewaehlte: () => Promise<readonly Gewaehlte[]>;
  readonly beiWechsel: (melde: () => void) => () => void;
  /** What a message is known again by, read here; undefined where the host cannot look into one not on show. */
  readonly erkenne?: ((id: string) => Promise<Erkennung | undefined>) | undefined;
}

/** Sender and sending date as it is written. */
export interface Erkennung {
  readonly von: string;
  readonly datum: string | undefined;
}

/** An e-mail of a selection: less is known of it than of the one on show. */
export interface Gewaehlte extends Pick<
  Nachricht,
  'id' | 'internetMessageId' | 'conversationId' | 'betreff' | 'postfach' | 'auchIn'
> {
  readonly hatAnlagen: boolean;
}

export interface Zuege {
  readonly beiZug: (melde: (zug: Zug) => void) => () => void;
}

/** Px from the top left corner of the pane; e-mails come as .eml. */
export type Zug =
  | { readonly art: 'darueber'; readonly x: number; readonly y: number }
  | { readonly art: 'gefallen'; readonly x: number; readonly y: number; readonly dateien: readonly File[] };

/** `nichts` is also what a mailbox hidden from the address list gives. */
export type Ungeeignetes = 'nichts' | 'termin' | 'entwurf';

/** The host told of another item, or it was only noticed. */
export type Anlass = 'gemeldet' | 'bemerkt';

export interface Briefentwurf {
  readonly an: readonly string[];
  readonly betreff: string;
  /** Paragraphs of plain text. */
  readonly absaetze: readonly string[];
}

export interface Nachricht {
  /** Id for Microsoft Graph. */
  readonly id: string;
  readonly internetMessageId: string;
  readonly conversationId: string;
  readonly betreff: string;
  readonly von: { readonly name: string; readonly adresse: string };
  /** Addresses of the other recipients, not of the person. */
  readonly empfaenger: readonly string[];
  readonly empfangen: Date;
  readonly anlagen: readonly NachrichtAnlage[];
  /** Address of the shared or functional mailbox it lies in; undefined = the person's own. */
  readonly postfach: string | undefined;
  /** Mailboxes of the house it may lie in where the host does not tell. */
  readonly auchIn?: readonly string[];
}

/** What the host gives only on demand; parts it cannot give are missing. */
export interface Inhalt {
  /** The Date field as it is written. */
  readonly datum: string | undefined;
  readonly text: string;
}

interface NachrichtAnlage {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}
