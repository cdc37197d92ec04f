/** What the host tells of a chosen message. */
import { istUnterschrift } from '@registratur/shared/domain/schriftstueck/unterschrift';
import type { Inhalt, Nachricht } from './host.ts';
import { feld } from './kopfzeilen.ts';
import { rufe } from './rufe.ts';
import { gelesenes, gewaehlteId, idVon, type Gelesen } from './wahl.ts';

export async function liesNachricht(item: Gelesen): Promise<Nachricht> {
  const von = item.from as Office.EmailAddressDetails | null | undefined;
  const postfach = await fremdesPostfach(item);
  return {
    id: idVon(item),
    internetMessageId: item.internetMessageId,
    conversationId: item.conversationId,
    betreff: item.subject,
    von: { name: von?.displayName ?? '', adresse: von?.emailAddress ?? '' },
    empfaenger: empfaenger(item),
    empfangen: new Date(item.dateTimeCreated),
    anlagen: item.attachments
      .filter((a) => !a.isInline && !istUnterschrift({ name: a.name }))
      .map((a) => ({ id: a.id, name: a.name, bytes: a.size })),
    postfach,
    auchIn: postfach === undefined ? hausadressen(item) : [],
  };
}

const eigeneAdresse = (): string => Office.context.mailbox.userProfile.emailAddress.toLowerCase();

function empfaenger(item: Gelesen): readonly string[] {
  const eigene = eigeneAdresse();
  return [...item.to, ...item.cc]
    .map((wer) => wer.emailAddress.toLowerCase())
    .filter((adresse) => adresse !== eigene);
}

const hoechstens = 5;
const schlicht = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@[a-z0-9.-]+$/;

/**
 * Recipients within the house, of an e-mail that names the person nowhere: a shared mailbox added as an account is not
 * recognisable, but it is among them.
 */
function hausadressen(item: Gelesen): readonly string[] {
  const eigene = eigeneAdresse();
  const von = item.from as Office.EmailAddressDetails | null | undefined;
  const genannte = [von?.emailAddress ?? '', ...[...item.to, ...item.cc].map((wer) => wer.emailAddress)];
  if (genannte.some((adresse) => adresse.toLowerCase() === eigene)) return [];
  const haus = eigene.replace(/^.*@/, '@');
  const adressen = empfaenger(item).filter((adresse) => adresse.endsWith(haus) && schlicht.test(adresse));
  return [...new Set(adressen)].slice(0, hoechstens);
}

/** Only items of shared mailboxes and folders carry the method (Mailbox 1.8). */
async function fremdesPostfach(item: Gelesen): Promise<string | undefined> {
  if (typeof (item as Partial<Gelesen>).getSharedPropertiesAsync !== 'function') return undefined;
  const geteilt = await rufe<Office.SharedProperties>((melde) => item.getSharedPropertiesAsync(melde)).catch(
    () => undefined,
  );
  return geteilt?.targetMailbox.toLowerCase();
}

/** Header fields can be had since Mailbox 1.8; encrypted messages give neither them nor a text. */
export async function liesInhalt(id: string): Promise<Inhalt> {
  const item = gelesenes();
  if (!item || gewaehlteId() !== id) return { datum: undefined, text: '' };
  const [kopfzeilen, text] = await Promise.all([
    'getAllInternetHeadersAsync' in item
      ? rufe<string>((melde) => item.getAllInternetHeadersAsync(melde)).catch(() => '')
      : '',
    rufe<string>((melde) => item.body.getAsync(Office.CoercionType.Text, melde)).catch(() => ''),
  ]);
  return { datum: feld(kopfzeilen, 'Date'), text };
}

/** Not to be had on mobile devices (Mailbox 1.14), nor when another one came on show meanwhile. */
export async function liesDatei(id: string): Promise<Blob | undefined> {
  const item = gelesenes();
  if (!item || gewaehlteId() !== id || !('getAsFileAsync' in item)) return undefined;
  const base64 = await rufe<string>((melde) => item.getAsFileAsync(melde)).catch(() => undefined);
  if (base64 === undefined || gewaehlteId() !== id) return undefined;
  return new Blob([ausBase64(base64)], { type: 'message/rfc822' });
}

function ausBase64(text: string): Uint8Array<ArrayBuffer> {
  const zeichen = atob(text);
  return Uint8Array.from(zeichen, (z) => z.charCodeAt(0));
}
