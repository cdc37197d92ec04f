/** What the panes know of Outlook. The one adapter is `outlook.ts`; tests bring their own. */
export interface Outlook {
  /** The e-mail now chosen; undefined for none, a draft or an appointment. */
  readonly gewaehlt: () => Promise<Nachricht | undefined>;
  /** Sending date and text of the chosen e-mail; read here and never sent anywhere. */
  readonly inhalt: (id: string) => Promise<Inhalt>;
  /** Id of what is chosen at this very moment, to find out that it changed meanwhile. */
  readonly gewaehlteId: () => string | undefined;
  /** Calls when another item is chosen; returns how to stop that. */
  readonly beiWechsel: (melde: () => void) => () => void;
  /** The chosen e-mail as .eml; undefined where the host cannot deliver it or another one is chosen now. */
  readonly alsDatei: (id: string) => Promise<Blob | undefined>;
  /** Puts the category on the e-mail; false when that did not work. */
  readonly kennzeichne: (id: string, kategorie: string) => Promise<boolean>;
  readonly entkennzeichne: (id: string, kategorie: string) => Promise<boolean>;
  /** True for a dark Office theme; undefined where the host tells none. */
  readonly dunkel: () => boolean | undefined;
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

/** Who the person is, towards our own server. */
export interface Anmeldung {
  /** Access token for the Registratur. Rejects when the person has to sign in first. */
  readonly token: () => Promise<string>;
}
