import { docx, docxTyp } from './docx.ts';
import type { Brief } from './eml.ts';
import { pdf } from './pdf.ts';

export const bodenschutz: Brief = {
  kennung: '52.03-0871-2026-11-16',
  von: 'Bezirksregierung, Bodenschutz <bodenschutz@bezirksregierung.example>',
  an: ['Dr. Elif Aydin <elif.aydin@musterstadt.example>'],
  betreff: 'Ehemalige Färberei: Anmerkungen zur Sickerwasserprognose (14.02/0001-2026#003)',
  gesendet: '2026-11-16T15:40:05+01:00',
  text: `Sehr geehrte Frau Dr. Aydin,

zur Sickerwasserprognose für die ehemalige Färberei erhalten Sie unsere Anmerkungen als Word-Datei, damit Sie \
unmittelbar darin antworten können. Bitte ergänzen Sie vor allem die Herleitung der Durchlässigkeit in \
Abschnitt 3.2.

Für die Abstimmung schlagen wir den 8. Dezember 2026, 10 Uhr, in unserem Haus vor.

Mit freundlichen Grüßen
Im Auftrag
Thorben Klüver
`,
  anhaenge: [
    {
      name: 'Anmerkungen zur Sickerwasserprognose.docx',
      mime: docxTyp,
      inhalt: docx([
        'Anmerkungen zur Sickerwasserprognose ehemalige Färberei',
        'Zu Abschnitt 2.1: Die Lage der Messstelle GWM 4 weicht vom Plan ab.',
        'Zu Abschnitt 3.2: Bitte die Herleitung des Durchlässigkeitsbeiwerts darlegen.',
        'Zu Abschnitt 5: Der Bewertung stimmen wir zu.',
      ]),
    },
  ],
};

/** Signed with S/MIME. */
export const umweltinformation: Brief = {
  kennung: 'uig-2026-223',
  von: 'Rechtsanwältin Wiebke Thole <kanzlei@thole-recht.example>',
  an: ['Ole Brandt <ole.brandt@musterstadt.example>'],
  cc: ['Dr. Elif Aydin <elif.aydin@musterstadt.example>'],
  betreff: 'Antrag auf Zugang zu Umweltinformationen: Grundwasser an der ehemaligen Färberei',
  gesendet: '2026-11-18T16:12:27+01:00',
  huelle: 'signiert',
  text: `Sehr geehrter Herr Brandt,

namens und in Vollmacht meiner Mandantin, Frau Edeltraud Wienken, Färbergasse 11, beantrage ich nach dem \
Umweltinformationsgesetz Nordrhein-Westfalen Zugang zu den Messwerten des Grundwassers an der ehemaligen \
Färberei aus den Jahren 2020 bis 2026.

Elektronische Kopien genügen. Die Vollmacht liegt bei.

Mit freundlichen Grüßen
Wiebke Thole
Rechtsanwältin
`,
  anhaenge: [
    {
      name: 'Vollmacht Wienken.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Vollmacht',
        '',
        'Edeltraud Wienken bevollmächtigt Rechtsanwältin Wiebke Thole',
        'in der Angelegenheit ehemalige Färberei.',
      ]),
    },
  ],
};
