import { endung } from '@registratur/shared/domain/schriftstueck/dateiname';
import type { Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';

/** What a name promises and what the content is, in words. */

const erwartet: Readonly<Record<string, RegExp>> = {
  '.pdf': /pdf/,
  '.docx': /wordprocessingml|protected/,
  '.xlsx': /spreadsheetml|protected/,
  '.pptx': /presentationml|protected/,
  '.doc': /msword|rtf|ole|protected/,
  '.xls': /excel|ole|html|xml|protected/,
  '.png': /^image\//,
  '.jpg': /^image\//,
  '.jpeg': /^image\//,
  '.gif': /^image\//,
  '.zip': /zip|openxml|opendocument/,
  '.xml': /xml/,
};

const woerter: readonly (readonly [RegExp, string])[] = [
  [/pdf/, 'ein PDF'],
  [/wordprocessingml|msword|rtf/, 'ein Word-Dokument'],
  [/spreadsheetml|excel/, 'eine Excel-Mappe'],
  [/presentationml|powerpoint/, 'eine PowerPoint-Präsentation'],
  [/opendocument/, 'ein OpenDocument-Dokument'],
  [/zip|openxml/, 'ein ZIP-Archiv'],
  [/^image\//, 'ein Bild'],
  [/html/, 'eine HTML-Seite'],
  [/xml/, 'eine XML-Datei'],
  [/csv/, 'eine Tabelle als Text'],
  [/^text\//, 'einfacher Text'],
  [/executable|java-vm|htmlhelp/, 'ein Programm'],
  [/ole-storage|protected/, 'ein Office-Dokument in älterer oder verschlüsselter Form'],
  [/empty/, 'leer'],
];

const inWorten = (mime: string): string =>
  woerter.find(([muster]) => muster.test(mime))?.[1] ?? 'von unbekannter Art';

/** The content is another kind than the extension says. */
export function abweichung(name: string, mime: string): Warnung[] {
  const muster = erwartet[endung(name.trim()).toLowerCase()];
  if (muster === undefined || muster.test(mime)) return [];
  return [{ code: 'typ_abweichend', angaben: { art: inWorten(mime) } }];
}
