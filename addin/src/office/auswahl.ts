import { erkenneGeladene } from './geladene.ts';
import type { Auswahl, Gewaehlte, Nachricht } from './host.ts';
import { rufe } from './rufe.ts';

/** Outlook hands over no more at once, and tells nothing of a change that leads beyond it (office-js #3847). */
export const hoechstens = 100;

/** The last three members came with Mailbox 1.14. */
type Angaben = Partial<Office.SelectedItemDetails>;

/**
 * Several selected e-mails (Mailbox 1.13). A selection is always of one mailbox and does not tell which: it is the one
 * in which the e-mail on show lies.
 */
export function auswahl(gezeigte: () => Promise<Nachricht | undefined>): Auswahl | undefined {
  const { mailbox } = Office.context;
  if (!('getSelectedItemsAsync' in mailbox)) return undefined;
  if (!Office.context.requirements.isSetSupported('Mailbox', '1.13')) return undefined;
  const lies = (): Promise<readonly Angaben[]> =>
    rufe<readonly Angaben[]>((melde) => mailbox.getSelectedItemsAsync(melde)).catch(() => []);
  return {
    gewaehlte: async () => {
      const alle = (await lies()).filter(istGelesene);
      const ort = alle.length > 1 ? await gezeigte() : undefined;
      return alle.map((angaben) => gewaehlte(angaben, ort));
    },
    beiWechsel: (melde) => beiWechsel(lies, melde),
    erkenne: erkenneGeladene(),
  };
}

/** No drafts, no appointments. */
const istGelesene = ({ itemType, itemMode }: Angaben): boolean =>
  itemType?.toLowerCase() === 'message' && itemMode?.toLowerCase() !== 'compose';

const gewaehlte = (angaben: Angaben, ort: Nachricht | undefined): Gewaehlte => {
  const { itemId = '', subject = '', conversationId = '', internetMessageId = '', hasAttachment } = angaben;
  return {
    id: Office.context.mailbox.convertToRestId(itemId, Office.MailboxEnums.RestVersion.v2_0),
    betreff: subject,
    conversationId,
    internetMessageId,
    hatAnlagen: hasAttachment === true,
    postfach: ort?.postfach,
    auchIn: ort?.auchIn ?? [],
  };
};

/** The event stays away beyond the cap: every second it is compared too. */
function beiWechsel(lies: () => Promise<readonly Angaben[]>, melde: () => void): () => void {
  let letzte: string | undefined;
  const pruefe = async (): Promise<void> => {
    const jetzt = (await lies()).map(({ itemId }) => itemId).join();
    if (jetzt === letzte) return;
    letzte = jetzt;
    melde();
  };
  const { mailbox } = Office.context;
  const ereignis =
    'SelectedItemsChanged' in Office.EventType ? Office.EventType.SelectedItemsChanged : undefined;
  if (ereignis !== undefined) mailbox.addHandlerAsync(ereignis, () => void pruefe());
  const takt = setInterval(() => void pruefe(), 1_000);
  return () => {
    clearInterval(takt);
    if (ereignis !== undefined) mailbox.removeHandlerAsync(ereignis);
  };
}
