import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { Result } from '@registratur/shared/kernel/result';

export interface Verschiebewunsch {
  /** Id of the message now. */
  readonly nachricht: string;
  /** By it the message is found again where a lost answer has left it. */
  readonly internetMessageId: string;
  /** A folder of the mailbox by its name (made where it is missing), or by its id. */
  readonly nach: { readonly name: string } | { readonly ordner: string };
}

export interface Kennzeichen {
  /** Address of a shared mailbox; undefined = the person's own. */
  readonly postfach: string | undefined;
  readonly nachricht: string;
  readonly kategorie: string;
  /** False takes it away. */
  readonly gesetzt: boolean;
}

/** The folders of a person's own mailbox; `token` is the person's access token for us. */
export interface Postordner {
  /** A message gets another id in another folder. One that lies there already stays. */
  readonly verschiebe: (
    token: string,
    wunsch: Verschiebewunsch,
  ) => Promise<Result<{ readonly nachricht: string; readonly vorher: string }, Fehler>>;
  /** Sets or takes away a category and leaves the others; what is so already stays. */
  readonly kennzeichne: (token: string, wunsch: Kennzeichen) => Promise<Result<undefined, Fehler>>;
}
