/** The calls of the Outlook object model by the number under which office.js sends them. */
import { eigeneDispids } from './dispids-eigene.ts';
import { ladeNachricht, leseAuswahl } from './griffe/auswahl.ts';
import * as hinweise from './griffe/hinweise.ts';
import * as kategorien from './griffe/kategorien.ts';
import * as lesen from './griffe/lesen.ts';
import * as merken from './griffe/merken.ts';
import { oeffneEntwurf } from './griffe/schreiben.ts';
import type { Griff } from './griffe/griff.ts';

export const griffe: ReadonlyMap<number, Griff> = new Map([
  [3, merken.leseEigenschaften], // loadCustomPropertiesAsync
  [4, merken.schreibeEigenschaften], // CustomProperties.saveAsync
  [14, lesen.textArt], // body.getTypeAsync
  [33, hinweise.ergaenzeHinweis], // notificationMessages.addAsync
  [34, hinweise.leseHinweise], // notificationMessages.getAllAsync
  [35, hinweise.ersetzeHinweis], // notificationMessages.replaceAsync
  [36, hinweise.entferneHinweis], // notificationMessages.removeAsync
  [37, lesen.leseText], // body.getAsync
  [44, oeffneEntwurf], // displayNewMessageForm
  [108, lesen.leseEigner], // getSharedPropertiesAsync
  [150, lesen.leseAnlage], // getAttachmentContentAsync
  [157, kategorien.leseKategorien], // categories.getAsync
  [158, kategorien.ergaenzeKategorien], // categories.addAsync
  [159, kategorien.entferneKategorien], // categories.removeAsync
  [160, kategorien.leseHauptkategorien], // masterCategories.getAsync
  [161, kategorien.ergaenzeHauptkategorien], // masterCategories.addAsync
  [162, kategorien.entferneHauptkategorien], // masterCategories.removeAsync
  [168, lesen.leseKopfzeilen], // getAllInternetHeadersAsync
  [404, merken.schreibeRoaming], // roamingSettings.saveAsync
  [eigeneDispids.getSelectedItemsAsync, leseAuswahl],
  [eigeneDispids.loadItemByIdAsync, ladeNachricht],
  [eigeneDispids.getAsFileAsync, lesen.leseDatei],
]);
