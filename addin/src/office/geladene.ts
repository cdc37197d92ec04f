import type { Erkennung } from './host.ts';
import { feld } from './kopfzeilen.ts';
import { rufe } from './rufe.ts';

/** Looking into messages that are selected but not on show (Mailbox 1.15). */
export function erkenneGeladene(): ((id: string) => Promise<Erkennung | undefined>) | undefined {
  const { mailbox } = Office.context;
  if (!('loadItemByIdAsync' in mailbox)) return undefined;
  if (!Office.context.requirements.isSetSupported('Mailbox', '1.15')) return undefined;
  /** Outlook bears one loaded message at a time. */
  let vorige: Promise<unknown> = Promise.resolve();
  return (id) => {
    const diese = vorige.then(async () => erkenne(id)).catch(() => undefined);
    vorige = diese;
    return diese;
  };
}

async function erkenne(id: string): Promise<Erkennung | undefined> {
  const { mailbox } = Office.context;
  const ewsId = mailbox.convertToEwsId(id, Office.MailboxEnums.RestVersion.v2_0);
  const geladen = await rufe<Office.LoadedMessageRead | Office.LoadedMessageCompose>((melde) =>
    mailbox.loadItemByIdAsync(ewsId, melde),
  );
  try {
    if (!('getAllInternetHeadersAsync' in geladen)) return undefined;
    const kopfzeilen = await rufe<string>((melde) => geladen.getAllInternetHeadersAsync(melde));
    return { von: geladen.from.emailAddress, datum: feld(kopfzeilen, 'Date') };
  } finally {
    if ('unloadAsync' in geladen) await rufe((melde) => geladen.unloadAsync(melde));
  }
}
