import type { AktionsId } from '@registratur/shared/contract/action-ids';
import { v5 } from 'uuid';
import { texte, type Sprache, type Texte } from './texte.ts';

/** Everything both manifests say. */
export interface Quelle {
  /** `major.minor.patch`. */
  readonly version: string;
  /** Origin of pane, icons and `/api`, without a slash at the end. */
  readonly herkunft: string;
  /** Client id of the app registration; without it nobody can be signed in. */
  readonly anwendung: string | undefined;
  readonly kennung: { readonly einheitlich: string; readonly xml: string };
  readonly anbieter: string;
  readonly texte: Readonly<Record<Sprache, Texte>>;
  readonly berechtigung: Berechtigung;
  /** Lowest Mailbox requirement set in which the pane does its work. */
  readonly mailbox: string;
  readonly knoepfe: readonly Knopf[];
}

export interface Knopf {
  readonly aktion: AktionsId;
  /** The pane follows the chosen e-mail when it is pinned. */
  readonly anheftbar: boolean;
  /** The pane works with several chosen e-mails. */
  readonly mehrere: boolean;
}

/**
 * Levels by Microsoft's names, lowest first, and how each manifest writes them
 * (learn.microsoft.com/office/dev/add-ins/outlook/understanding-outlook-add-in-permissions).
 */
export const berechtigungen = {
  restricted: { einheitlich: 'MailboxItem.Restricted.User', xml: 'Restricted' },
  'read item': { einheitlich: 'MailboxItem.Read.User', xml: 'ReadItem' },
  'read/write item': { einheitlich: 'MailboxItem.ReadWrite.User', xml: 'ReadWriteItem' },
  'read/write mailbox': { einheitlich: 'Mailbox.ReadWrite.User', xml: 'ReadWriteMailbox' },
} as const;

type Berechtigung = keyof typeof berechtigungen;

export interface Angaben {
  readonly version: string;
  readonly herkunft?: string | undefined;
  readonly anwendung?: string | undefined;
}

/** Stands where no tenant is meant. */
export const platzhalter = 'https://registratur.example.de';

/** The same origin always has the same two ids; a trial installation of another origin stands beside it. */
const kennung = (herkunft: string, manifest: string): string =>
  v5(`${herkunft}/manifest/${manifest}`, v5.URL);

export function erzeugeQuelle({ version, herkunft = platzhalter, anwendung }: Angaben): Quelle {
  return {
    version,
    herkunft,
    anwendung,
    kennung: { einheitlich: kennung(herkunft, 'einheitlich'), xml: kennung(herkunft, 'xml') },
    anbieter: 'Registratur',
    texte,
    // The highest that one call needs: masterCategories.addAsync makes the category „Veraktet“ in a mailbox without it.
    berechtigung: 'read/write mailbox',
    // Categories and shared mailboxes. What is newer, the pane asks for before it is used.
    mailbox: '1.8',
    knoepfe: [{ aktion: 'ablage.oeffnen', anheftbar: true, mehrere: true }],
  };
}
