import { docx, docxTyp } from './docx.ts';
import type { Brief } from './eml.ts';
import { pdf } from './pdf.ts';

export const anmerkungen: Brief = {
  kennung: 'anmerkungen-da-eakte',
  von: 'Dr. Elif Aydin <elif.aydin@musterstadt.example>',
  an: ['Pia Lenz <pia.lenz@musterstadt.example>'],
  cc: ['Svenja Kolbe <svenja.kolbe@musterstadt.example>'],
  betreff: 'Dienstanweisung elektronische Aktenführung (01.12.03/0001-2026): Anmerkungen FB 36',
  gesendet: '2026-11-19T17:11:50+01:00',
  text: `Liebe Frau Lenz,

FB 36 stimmt dem Entwurf der Dienstanweisung zu. Zwei Bitten stehen in der Datei: eine Regel für Fotos vom \
Ortstermin und ein Satz dazu, wer bei Vertretung veraktet.

Viele Grüße
Elif Aydin
`,
  anhaenge: [
    {
      name: 'DA E-Akte, Anmerkungen FB 36.docx',
      mime: docxTyp,
      inhalt: docx([
        'Anmerkungen des FB 36 zum Entwurf der Dienstanweisung',
        'Zu Nr. 4.3: Fotos vom Ortstermin werden am selben Tag zum Vorgang genommen.',
        'Zu Nr. 6.1: Bei Vertretung veraktet, wer die Sache bearbeitet.',
      ]),
    },
  ],
};

const schulungstage = [
  'Dienstag, 12. Januar 2027',
  'Donnerstag, 14. Januar 2027',
  'Mittwoch, 20. Januar 2027',
];

/** To everyone who passes it on in their unit. */
export const schulung: Brief = {
  kennung: 'schulungen-januar',
  von: 'Pia Lenz <pia.lenz@musterstadt.example>',
  an: ['Multiplikatoren E-Akte <eakte-multiplikatoren@musterstadt.example>'],
  cc: ['Svenja Kolbe <svenja.kolbe@musterstadt.example>'],
  betreff: 'E-Akte: Schulungstermine im Januar 📅',
  gesendet: '2026-11-23T09:20:17+01:00',
  text: `Liebe Kolleginnen und Kollegen,

die Schulungen „E-Mails ablegen“ finden an drei Tagen statt, jeweils von 9 bis 11 Uhr im Raum 204:

${schulungstage.map((tag) => `- ${tag}`).join('\n')}

Bitte melden Sie sich bis zum 11. Dezember bei mir an und geben Sie die Termine in Ihrem Bereich weiter.

Viele Grüße
Pia Lenz
`,
  anhaenge: [
    {
      name: 'Schulungen Januar 2027.pdf',
      mime: 'application/pdf',
      inhalt: pdf(['Schulungen „E-Mails ablegen“', '9 bis 11 Uhr, Raum 204', '', ...schulungstage]),
    },
  ],
};
