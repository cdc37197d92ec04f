import type { Inhalt, Nachricht, Outlook } from './host.ts';
import { feld } from './kopfzeilen.ts';

type Gelesen = Office.MessageRead;
type Rueckruf<T> = (ergebnis: Office.AsyncResult<T>) => void;

/** Outlook behind this page; undefined in a plain browser or another program. */
export async function warteAufOutlook(): Promise<Outlook | undefined> {
  if (typeof Office === 'undefined') return undefined;
  const { host } = await Office.onReady();
  return host === Office.HostType.Outlook ? outlook : undefined;
}

const outlook: Outlook = {
  gewaehlt: async () => {
    const item = gelesenes();
    return item && (await nachricht(item));
  },
  inhalt,
  gewaehlteId,
  beiWechsel,
  alsDatei: async (id) => {
    const item = gelesenes();
    if (!item || gewaehlteId() !== id || !('getAsFileAsync' in item)) return undefined;
    const base64 = await versprochen<string>((melde) => item.getAsFileAsync(melde)).catch(() => undefined);
    return base64 === undefined ? undefined : new Blob([ausBase64(base64)], { type: 'message/rfc822' });
  },
  kennzeichne: (id, kategorie) => amGewaehlten(id, (item) => setzeKategorie(item, kategorie)),
  entkennzeichne: (id, kategorie) =>
    amGewaehlten(id, (item) => versprochen((melde) => item.categories.removeAsync([kategorie], melde))),
  dunkel: () => {
    const grund = (Office.context as Partial<Office.Context>).officeTheme?.bodyBackgroundColor;
    return grund === undefined ? undefined : istDunkel(grund);
  },
};

/** The chosen item, when it is a received or sent message. */
function gelesenes(): Gelesen | undefined {
  const item = (Office.context as Partial<Office.Context>).mailbox?.item as Gelesen | null | undefined;
  const eMail: string = Office.MailboxEnums.ItemType.Message;
  if (item?.itemType !== eMail) return undefined;
  return typeof item.itemId === 'string' && item.itemId !== '' ? item : undefined;
}

function gewaehlteId(): string | undefined {
  const item = gelesenes();
  return item && Office.context.mailbox.convertToRestId(item.itemId, Office.MailboxEnums.RestVersion.v2_0);
}

async function nachricht(item: Gelesen): Promise<Nachricht> {
  const von = item.from as Office.EmailAddressDetails | null | undefined;
  return {
    id: Office.context.mailbox.convertToRestId(item.itemId, Office.MailboxEnums.RestVersion.v2_0),
    internetMessageId: item.internetMessageId,
    conversationId: item.conversationId,
    betreff: item.subject,
    von: { name: von?.displayName ?? '', adresse: von?.emailAddress ?? '' },
    empfaenger: empfaenger(item),
    empfangen: new Date(item.dateTimeCreated),
    anlagen: item.attachments
      .filter((a) => !a.isInline)
      .map((a) => ({ id: a.id, name: a.name, bytes: a.size })),
    postfach: await fremdesPostfach(item),
  };
}

function empfaenger(item: Gelesen): readonly string[] {
  const eigene = Office.context.mailbox.userProfile.emailAddress.toLowerCase();
  return [...item.to, ...item.cc]
    .map((wer) => wer.emailAddress.toLowerCase())
    .filter((adresse) => adresse !== eigene);
}

/** Header fields can be had since Mailbox 1.8. */
async function inhalt(id: string): Promise<Inhalt> {
  const item = gelesenes();
  if (!item || gewaehlteId() !== id) return { datum: undefined, text: '' };
  const [kopfzeilen, text] = await Promise.all([
    'getAllInternetHeadersAsync' in item
      ? versprochen<string>((melde) => item.getAllInternetHeadersAsync(melde)).catch(() => '')
      : '',
    versprochen<string>((melde) => item.body.getAsync(Office.CoercionType.Text, melde)).catch(() => ''),
  ]);
  return { datum: feld(kopfzeilen, 'Date'), text };
}

/** Only items of shared mailboxes and folders carry the method (Mailbox 1.8). */
async function fremdesPostfach(item: Gelesen): Promise<string | undefined> {
  if (typeof (item as Partial<Gelesen>).getSharedPropertiesAsync !== 'function') return undefined;
  const geteilt = await versprochen<Office.SharedProperties>((melde) =>
    item.getSharedPropertiesAsync(melde),
  ).catch(() => undefined);
  return geteilt?.targetMailbox;
}

/** ItemChanged is sometimes missed (meetings, encrypted messages): the id is compared every second too. */
function beiWechsel(melde: () => void): () => void {
  let letzte = gewaehlteId();
  const pruefe = (): void => {
    const jetzt = gewaehlteId();
    if (jetzt === letzte) return;
    letzte = jetzt;
    melde();
  };
  Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, pruefe);
  const takt = setInterval(pruefe, 1_000);
  return () => {
    clearInterval(takt);
    Office.context.mailbox.removeHandlerAsync(Office.EventType.ItemChanged);
  };
}

/** Categories can be set on the chosen item only. */
async function amGewaehlten(id: string, tu: (item: Gelesen) => Promise<void>): Promise<boolean> {
  const item = gelesenes();
  if (!item || gewaehlteId() !== id) return false;
  return tu(item).then(
    () => true,
    () => false,
  );
}

/** A category unknown to the mailbox is made first. */
async function setzeKategorie(item: Gelesen, kategorie: string): Promise<void> {
  const setze = (): Promise<void> => versprochen((melde) => item.categories.addAsync([kategorie], melde));
  try {
    await setze();
  } catch {
    const neu = { displayName: kategorie, color: Office.MailboxEnums.CategoryColor.Preset5 };
    await versprochen((melde) => Office.context.mailbox.masterCategories.addAsync([neu], melde));
    await setze();
  }
}

function versprochen<T>(rufe: (melde: Rueckruf<T>) => void): Promise<T> {
  return new Promise((gelungen, misslungen) => {
    rufe((ergebnis) => {
      if (ergebnis.status === Office.AsyncResultStatus.Succeeded) gelungen(ergebnis.value);
      else misslungen(new Error(ergebnis.error.message));
    });
  });
}

function ausBase64(text: string): Uint8Array<ArrayBuffer> {
  const zeichen = atob(text);
  return Uint8Array.from(zeichen, (z) => z.charCodeAt(0));
}

/** `#rrggbb` below medium lightness. */
function istDunkel(farbe: string): boolean {
  const [rot = 255, gruen = 255, blau = 255] = (farbe.match(/[0-9a-f]{2}/gi) ?? []).map((h) =>
    parseInt(h, 16),
  );
  return 0.299 * rot + 0.587 * gruen + 0.114 * blau < 128;
}
