/** Which item is chosen in Outlook at this moment. */
import type { Anlass, Ungeeignetes } from './host.ts';

export type Gelesen = Office.MessageRead;

/** null for nothing, and for what a mailbox hidden from the address list does not give away. */
const item = (): Partial<Gelesen> | null =>
  ((Office.context as Partial<Office.Context>).mailbox?.item as Gelesen | null | undefined) ?? null;

/** The chosen item, when it is a received or sent message. */
export function gelesenes(): Gelesen | undefined {
  const eines = item();
  const eMail: string = Office.MailboxEnums.ItemType.Message;
  if (eines?.itemType !== eMail) return undefined;
  const hatId = typeof eines.itemId === 'string' && eines.itemId !== '';
  return hatId ? (eines as Gelesen) : undefined;
}

export function ungeeignet(): Ungeeignetes {
  const eines = item();
  if (!eines) return 'nichts';
  const termin: string = Office.MailboxEnums.ItemType.Appointment;
  return eines.itemType === termin ? 'termin' : 'entwurf';
}

/** Id for Microsoft Graph. */
export const idVon = (eines: Gelesen): string =>
  Office.context.mailbox.convertToRestId(eines.itemId, Office.MailboxEnums.RestVersion.v2_0);

export function gewaehlteId(): string | undefined {
  const eines = gelesenes();
  return eines && idVon(eines);
}

/** Changes with every change of what the pane shows. */
const gewaehltes = (): string => gewaehlteId() ?? ungeeignet();

const taktMs = 1_000;

/** ItemChanged is sometimes missed (meetings, encrypted messages): the id is compared every second too. */
export function beiWechsel(melde: (anlass: Anlass) => void): () => void {
  let letzte = gewaehltes();
  const pruefe = (anlass: Anlass) => (): void => {
    const jetzt = gewaehltes();
    if (jetzt === letzte) return;
    letzte = jetzt;
    melde(anlass);
  };
  Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, pruefe('gemeldet'));
  const takt = setInterval(pruefe('bemerkt'), taktMs);
  return () => {
    clearInterval(takt);
    Office.context.mailbox.removeHandlerAsync(Office.EventType.ItemChanged);
  };
}
