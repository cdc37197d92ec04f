/** Several selected messages (Mailbox 1.13, the last three members 1.14). */
import { fehler, gelungen, lies, misslungen } from '../antworten.ts';
import type { Markierte } from '../modell.ts';
import type { Griff } from './griff.ts';

/** Outlook hands over no more, and does not say that there are (office-js #3847). */
export const hoechstens = 100;

export const leseAuswahl: Griff = ({ auswahl }) => gelungen(auswahl.slice(0, hoechstens).map(angaben));

/** `Office.SelectedItemDetails` */
const angaben = (n: Markierte): Record<string, string | boolean> => ({
  itemId: n.id,
  itemType: 'message',
  itemMode: 'Read',
  subject: n.betreff,
  conversationId: n.conversationId,
  internetMessageId: n.internetMessageId,
  hasAttachment: n.hatAnlagen,
});

/** What `Office.LoadedMessageRead` tells of a selected message (Mailbox 1.15). */
export const ladeNachricht: Griff = async ({ auswahl, postfach }, parameter) => {
  const nachricht = auswahl.find((n) => n.id === lies.text(parameter, 'itemId'));
  if (!nachricht) return misslungen(fehler.allgemein);
  const { von } = nachricht;
  const text = new TextDecoder('latin1').decode(await postfach.mime(nachricht));
  return gelungen({
    ...angaben(nachricht),
    from: { displayName: von?.name ?? '', emailAddress: von?.adresse ?? '' },
    kopfzeilen: text.split(/\r?\n\r?\n/, 1)[0] ?? '',
  });
};
