import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { Result } from '@registratur/shared/kernel/result';

/** Mailboxes, read as the person who asks. */
export interface Postfach {
  /**
   * The MIME bytes of a message; `postfach` undefined = the person's own. `token` is the person's access token for us.
   * Reading them throws `Abriss` when the mailbox stops in the middle.
   */
  readonly mime: (
    token: string,
    postfach: string | undefined,
    nachrichtId: string,
  ) => Promise<Result<AsyncIterable<Uint8Array>, Fehler>>;
  /**
   * Ids of the messages of that Message-ID in a mailbox, never more than two: whoever finds two cannot tell them apart.
   * A mailbox the person may not read is an empty one.
   */
  readonly suche: (
    token: string,
    postfach: string | undefined,
    messageId: string,
  ) => Promise<Result<readonly string[], Fehler>>;
}

/** The mailbox stopped in the middle of a message: what came of it is not the message. */
export class Abriss extends Error {
  override readonly name = 'Abriss';
}
