import { docx, docxTyp } from './docx.ts';
import type { Brief } from './eml.ts';
import { pdf } from './pdf.ts';

export const bewerbung: Brief = {
  kennung: 'bewerbung.rosenbusch.2026',
  von: 'Annika Rosenbusch <annika.rosenbusch@post.example>',
  an: ['Jonas Weidt <jonas.weidt@musterstadt.example>'],
  cc: ['Mira Okafor <mira.okafor@musterstadt.example>'],
  betreff: 'Bewerbung als Sachbearbeiterin Klimaanpassung (Kennziffer 2026-36-04)',
  gesendet: '2026-11-22T18:27:31+01:00',
  text: `Sehr geehrter Herr Weidt,

hiermit bewerbe ich mich auf die Stelle „Sachbearbeitung Klimaanpassung“ in Ihrem Fachbereich Umwelt und \
Klima (Kennziffer 2026-36-04). Nach dem Studium der Landschaftsökologie habe ich vier Jahre in einem \
Planungsbüro Starkregenkonzepte für Gemeinden erarbeitet.

Anschreiben, Lebenslauf und Arbeitszeugnis liegen bei. Beginnen kann ich ab dem 1. März 2027.

Mit freundlichen Grüßen
Annika Rosenbusch
`,
  anhaenge: [
    {
      name: 'Anschreiben Rosenbusch.docx',
      mime: docxTyp,
      inhalt: docx([
        'Bewerbung als Sachbearbeiterin Klimaanpassung',
        'Sehr geehrter Herr Weidt, an der ausgeschriebenen Stelle reizt mich, Konzepte auch umzusetzen.',
      ]),
    },
    {
      name: 'Lebenslauf Rosenbusch.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Lebenslauf Annika Rosenbusch',
        '',
        '2022–2026  Planungsbüro, Starkregenvorsorge',
        '2017–2022  Studium der Landschaftsökologie',
      ]),
    },
    {
      name: 'Arbeitszeugnis Planungsbüro.pdf',
      mime: 'application/pdf',
      inhalt: pdf(['Arbeitszeugnis für Frau Annika Rosenbusch', 'stets zu unserer vollen Zufriedenheit']),
    },
  ],
};
