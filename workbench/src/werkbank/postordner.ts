import { sha256 } from '@registratur/shared/kernel/hash';

/** A folder of a mailbox as Graph tells it (learn.microsoft.com/graph/api/resources/mailfolder). */
export interface Postordner {
  readonly id: string;
  readonly displayName: string;
}

export const posteingang: Postordner = { id: 'AAMkPosteingang=', displayName: 'Posteingang' };

/** Ids are told apart by case and made of the name, so that a new start has them again. */
const ordnerId = (adresse: string, name: string): string =>
  `AAMkOrdner${sha256(`${adresse} ${name}`).slice(0, 24)}=`;

/** A message has another id in every folder. */
export const idInOrdner = (nachricht: string, ordner: string): string =>
  `AAMk${Buffer.from(sha256(`${nachricht} ${ordner}`), 'hex').toString('base64url')}=`;

export interface Ordnerverzeichnis {
  readonly namens: (adresse: string, name: string) => Postordner | undefined;
  /** Also by the well-known name `inbox`. */
  readonly mit: (adresse: string, id: string) => Postordner | undefined;
  /** undefined = there is one of that name. */
  readonly legeAn: (adresse: string, name: string) => Postordner | undefined;
}

/** The folders that were made in the mailboxes; every mailbox has an inbox. */
export function erzeugeOrdnerverzeichnis(): Ordnerverzeichnis {
  const gemacht = new Map<string, readonly Postordner[]>();
  const alle = (adresse: string): readonly Postordner[] => [posteingang, ...(gemacht.get(adresse) ?? [])];
  const namens = (adresse: string, name: string): Postordner | undefined =>
    alle(adresse).find((o) => o.displayName.toLowerCase() === name.toLowerCase());
  return {
    namens,
    mit: (adresse, id) => (id === 'inbox' ? posteingang : alle(adresse).find((o) => o.id === id)),
    legeAn: (adresse, name) => {
      if (namens(adresse, name)) return undefined;
      const neuer = { id: ordnerId(adresse, name), displayName: name };
      gemacht.set(adresse, [...(gemacht.get(adresse) ?? []), neuer]);
      return neuer;
    },
  };
}
