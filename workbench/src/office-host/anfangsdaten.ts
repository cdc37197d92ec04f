/** Answer to `GetInitialData` and payload of `olkItemSelectedChanged`: office.js builds `mailbox.item` from it. */
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import type { Adresse, Anlage, Nachricht, Sitzung } from './modell.ts';

/** `itemType` of the wire. */
const itemTypen = { nachricht: 1, termin: 2, entwurf: 4, nichts: 6 } as const;

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
  itemType: itemTypen.nachricht,
  itemClass: n.statt === 'unzustellbar' ? 'REPORT.IPM.Note.NDR' : 'IPM.Note',
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

function gewaehltes(n: Nachricht | undefined): JsonObjekt {
  switch (n?.statt) {
    case 'termin': {
      const { id, betreff: subject, empfangen } = n;
      const start = Date.parse(empfangen);
      return { itemType: itemTypen.termin, itemClass: 'IPM.Appointment', id, subject, start, end: start };
    }
    case 'entwurf':
      return { itemType: itemTypen.entwurf, conversationId: n.conversationId };
    case 'verborgen':
      return { itemType: itemTypen.nichts };
    case 'unzustellbar':
    case undefined:
      return n ? nachrichtdaten(n) : { itemType: itemTypen.nichts };
  }
}

export const anfangsdaten = (sitzung: Sitzung): JsonObjekt => ({
  ...kopfdaten(sitzung),
  ...gewaehltes(sitzung.gewaehlt),
});
