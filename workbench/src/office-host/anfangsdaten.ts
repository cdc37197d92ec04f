/** Answer to `GetInitialData` and payload of `olkItemSelectedChanged`: office.js builds `mailbox.item` from it. */
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import type { Adresse, Anlage, Nachricht, Sitzung } from './modell.ts';

/** `itemType` of the wire. */
const nachrichtGelesen = 1;
const nichtsGewaehlt = 6;

/** `permissionLevel` of the wire: what the manifest of the Registratur asks for. */
const readWriteMailbox = 2;

const kopfdaten = (sitzung: Sitzung): JsonObjekt => ({
  permissionLevel: readWriteMailbox,
  userDisplayName: sitzung.person.name,
  userEmailAddress: sitzung.person.adresse,
  userTimeZone: 'W. Europe Standard Time',
  userProfileType: 'enterprise',
  hostVersion: '15.20.9000.10',
  owaView: 'ThreeColumns',
  isRestIdSupported: true,
  timeZoneOffsets: [],
});

const adresse = ({ name, adresse: address }: Adresse): JsonObjekt => ({ name, address, recipientType: 3 });

const anlage = (a: Anlage): JsonObjekt => ({
  id: a.id,
  name: a.name,
  contentType: a.mime,
  size: a.bytes,
  attachmentType: a.art === 'datei' ? 0 : 1,
  isInline: a.imText,
});

const ohneVorsatz = (betreff: string): string => betreff.replace(/^(?:(?:AW|WG|RE|FW|FWD):\s*)+/i, '');

const nachrichtdaten = (n: Nachricht): JsonObjekt => ({
  itemType: nachrichtGelesen,
  itemClass: 'IPM.Note',
  id: n.id,
  subject: n.betreff,
  normalizedSubject: ohneVorsatz(n.betreff),
  conversationId: n.conversationId,
  internetMessageId: n.internetMessageId,
  ...(n.von ? { from: adresse(n.von), sender: adresse(n.von) } : {}),
  to: n.an.map(adresse),
  cc: n.cc.map(adresse),
  dateTimeCreated: Date.parse(n.empfangen),
  dateTimeModified: Date.parse(n.empfangen),
  attachments: n.anlagen.map(anlage),
  isFromSharedFolder: n.postfach !== undefined,
});

export const anfangsdaten = (sitzung: Sitzung): JsonObjekt => ({
  ...kopfdaten(sitzung),
  ...(sitzung.gewaehlt ? nachrichtdaten(sitzung.gewaehlt) : { itemType: nichtsGewaehlt }),
});
