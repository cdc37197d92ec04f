import type { Brief } from './eml.ts';
import { pdf } from './pdf.ts';

export const auskunftsersuchen: Brief = {
  kennung: 'auskunft.habermehl',
  von: 'Gesine Habermehl <g.habermehl@post.example>',
  an: ['Lars Iwen <lars.iwen@musterstadt.example>'],
  cc: ['Stadt Musterstadt <poststelle@musterstadt.example>'],
  betreff: 'Auskunft über meine Daten nach Artikel 15 DSGVO',
  gesendet: '2026-11-21T11:15:36+01:00',
  text: `Sehr geehrter Herr Iwen,

bitte teilen Sie mir mit, welche Daten die Stadt Musterstadt über mich verarbeitet, zu welchem Zweck und wie \
lange sie gespeichert bleiben. Es geht mir besonders um meine Angaben zum Anwohnerparken.

Für Rückfragen erreichen Sie mich unter dieser Adresse.

Mit freundlichen Grüßen
Gesine Habermehl
Amselweg 8, 05999 Musterstadt
`,
};

/** In English. */
export const partnerstadt: Brief = {
  kennung: 'visit-may-2027',
  von: 'Northwick Bay Council, Town Twinning <twinning@northwick-bay.example>',
  an: ['Carla Brandis <carla.brandis@musterstadt.example>'],
  cc: ['Holger Timm <holger.timm@musterstadt.example>'],
  betreff: 'Visit of the Northwick Bay delegation, 14–17 May 2027',
  gesendet: '2026-11-20T17:05:00+00:00',
  text: `Dear Mayor Brandis,

Thank you for your kind invitation. We are delighted to confirm that a delegation of eight will visit \
Musterstadt from Friday 14 to Monday 17 May 2027. A draft programme is attached; please feel free to change it.

Our guests would be particularly interested in your plans for green roofs and street trees.

With kind regards,
Harriet Ellwood
Town Twinning Officer, Northwick Bay Council
`,
  anhaenge: [
    {
      name: 'Draft programme May 2027.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Northwick Bay – Musterstadt: draft programme',
        '',
        'Friday 14 May: arrival, reception at the town hall',
        'Saturday 15 May: green roofs and street trees, guided walk',
        'Sunday 16 May: free morning, concert in the evening',
        'Monday 17 May: departure',
      ]),
    },
  ],
};
