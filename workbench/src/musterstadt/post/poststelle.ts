import { docx, docxTyp } from './docx.ts';
import type { Brief } from './eml.ts';
import { pdf } from './pdf.ts';

/** From inside the house to those who receive, scan and keep. */

export const scanfragen: Brief = {
  kennung: 'rueckfragen-scannen',
  von: 'Lars Iwen <lars.iwen@musterstadt.example>',
  an: ['Ines Vogt <ines.vogt@musterstadt.example>'],
  cc: ['Gerd Pohl <gerd.pohl@musterstadt.example>'],
  betreff: 'Ersetzendes Scannen: Rückfragen zur Verfahrensdokumentation (01.13/0001-2026)',
  gesendet: '2026-11-18T11:02:48+01:00',
  text: `Sehr geehrte Frau Vogt,

die Verfahrensdokumentation habe ich durchgesehen. Meine drei Rückfragen stehen im Anhang; am wichtigsten ist \
mir, wer die Papiervorlagen bis zur Vernichtung einsehen kann. Über Ihre Antwort bis zum 4. Dezember freue ich \
mich.

Mit freundlichen Grüßen
Lars Iwen
Datenschutzbeauftragter
`,
  anhaenge: [
    {
      name: 'Rückfragen Datenschutz.docx',
      mime: docxTyp,
      inhalt: docx([
        'Rückfragen zur Verfahrensdokumentation „Ersetzendes Scannen“',
        '1. Wer kann die Papiervorlagen bis zur Vernichtung einsehen?',
        '2. Wie lange bleiben die Vorlagen der Tagesablage liegen?',
        '3. Wer prüft die Stichproben, und wie werden sie ausgewählt?',
      ]),
    },
  ],
};

/** Came to the wrong place: day care is none of Gewerbe's business. */
export const irrlaeufer: Brief = {
  kennung: 'irrlaeufer-kita',
  von: 'Hanna Reuter <hanna.reuter@musterstadt.example>',
  an: ['Poststelle <poststelle@musterstadt.example>', 'Gerd Pohl <gerd.pohl@musterstadt.example>'],
  betreff: 'WG: Anmeldung für die Kita Sonnenwinkel',
  gesendet: '2026-11-20T10:09:13+01:00',
  verlauf: ['<4b7d.anmeldung@post.example>'],
  text: `Guten Morgen Herr Pohl,

diese Anmeldung ist bei der Gewerbemeldestelle gelandet, gehört aber zu FB 50. Eingegangen ist sie am \
19. November um 17:48 Uhr.

Viele Grüße
Hanna Reuter

Von: Familie Oltmanns <oltmanns@post.example>
Gesendet: Donnerstag, 19. November 2026 17:48
An: Gewerbemeldestelle
Betreff: Anmeldung für die Kita Sonnenwinkel

Guten Tag,
im Anhang die Anmeldung unserer Tochter Fenja zum 1. August 2027.
Viele Grüße, Familie Oltmanns
`,
  anhaenge: [
    {
      name: 'Anmeldung Fenja Oltmanns.pdf',
      mime: 'application/pdf',
      inhalt: pdf(['Anmeldung Kita Sonnenwinkel', '', 'Fenja Oltmanns, ab 1. August 2027, 35 Stunden']),
    },
  ],
};

/** A comma-separated list, as spreadsheets write it in German. */
const liste = `Aktenzeichen;Betreff;Laufzeit;Umfang
13.01/0112-1994;Baumbestand Stadtpark;1994–2003;3 Bände
13.01/0120-1996;Umgestaltung Mühlenweiher;1996–2001;2 Bände
13.01/0147-1999;Alleenkonzept;1999–2006;1 Band
`;

export const anbietung: Brief = {
  kennung: 'anbietung-gruenflaechen',
  von: 'Ines Vogt <ines.vogt@musterstadt.example>',
  an: ['Nora Feld <nora.feld@musterstadt.example>'],
  betreff: 'Anbietung: drei Akten der Grünflächen, Laufzeit 1994 bis 2006',
  gesendet: '2026-11-17T13:26:55+01:00',
  text: `Liebe Frau Feld,

die Aufbewahrungsfrist der drei Akten in der beigefügten Liste ist abgelaufen. Ich biete sie dem Stadtarchiv \
zur Bewertung an. Die Bände stehen im Magazin, Regal 14.

Viele Grüße
Ines Vogt
`,
  anhaenge: [{ name: 'Anbietungsliste.csv', mime: 'text/csv', inhalt: Buffer.from(`\uFEFF${liste}`) }],
};
