import { veraktet } from '@registratur/shared/domain/person/einstellung';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';

/**
 * Moves a filed e-mail within the person's own mailbox, in her name (R1.30: only as she has chosen). Nothing of it is
 * kept here; the filing stands whatever comes of it.
 */
export const nachrichtVerschieben =
  (b: Betrieb): Fall<'nachricht.verschieben'> =>
  async ({ token }, { ein }) => {
    const { nachricht, internetMessageId, zurueckNach } = ein;
    const nach = zurueckNach === undefined ? { name: veraktet } : { ordner: zurueckNach };
    const verschoben = await b.postordner.verschiebe(token, { nachricht, internetMessageId, nach });
    if (!verschoben.ok || zurueckNach === undefined) return verschoben;
    const ohne = {
      postfach: undefined,
      nachricht: verschoben.wert.nachricht,
      kategorie: veraktet,
      gesetzt: false,
    };
    const ohneMarke = await b.postordner.kennzeichne(token, ohne);
    return ohneMarke.ok ? gut(verschoben.wert) : ohneMarke;
  };
