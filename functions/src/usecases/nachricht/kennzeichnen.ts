import { veraktet } from '@registratur/shared/domain/person/einstellung';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';

/** Marks an e-mail in Outlook, or unmarks it, in the person's name. Nothing of it is kept here (design §3.4). */
export const nachrichtKennzeichnen =
  (b: Betrieb): Fall<'nachricht.kennzeichnen'> =>
  async ({ token }, { ein: { nachricht, postfach, gesetzt } }) => {
    const wunsch = { postfach, nachricht, kategorie: veraktet, gesetzt };
    const gelungen = await b.postordner.kennzeichne(token, wunsch);
    return gelungen.ok ? gut({ gesetzt }) : gelungen;
  };
