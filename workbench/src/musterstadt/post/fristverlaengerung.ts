import type { Brief } from './eml.ts';
import { pdf } from './pdf.ts';

export const fristverlaengerung: Brief = {
  kennung: '20261118.0907.ga-4417',
  von: 'Dipl.-Ing. Henrik Sölle <soelle@boden-und-wasser.example>',
  an: ['Ole Brandt <ole.brandt@musterstadt.example>'],
  cc: ['Dr. Elif Aydin <elif.aydin@musterstadt.example>'],
  betreff: 'AW: Fristverlängerung Altlastengutachten',
  gesendet: '2026-11-18T09:07:33+01:00',
  verlauf: ['<anforderung.gutachten.0815@musterstadt.example>'],
  text: `Sehr geehrter Herr Brandt,

vielen Dank für Ihre Nachricht. Die Laborwerte der Bohrungen BS 3 bis BS 7 auf dem Gelände der ehemaligen \
Färberei treffen erst in der 49. Kalenderwoche ein. Wir bitten deshalb, die Abgabefrist für das Gutachten \
vom 30. November auf den 18. Dezember 2026 zu verlängern.

Die begründete Bitte liegt als unterschriebenes Schreiben bei.

Mit freundlichen Grüßen
Henrik Sölle
Ingenieurbüro Boden und Wasser

> Von: Ole Brandt
> Gesendet: Dienstag, 17. November 2026 15:20
> Betreff: Fristverlängerung Altlastengutachten
>
> Sehr geehrter Herr Sölle,
> bitte begründen Sie die gewünschte Verlängerung kurz schriftlich.
`,
  anhaenge: [
    {
      name: 'Bitte um Fristverlängerung (unterschrieben).pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Ingenieurbüro Boden und Wasser',
        '',
        'Stadt Musterstadt, FB 36 Umwelt und Klima',
        'Musterstadt, den 18. November 2026',
        '',
        'Orientierende Untersuchung Färbereigelände, Auftrag 0815',
        'Bitte um Verlängerung der Abgabefrist bis zum 18. Dezember 2026',
        '',
        'Grund: Die Ergebnisse der Laboruntersuchung (PAK, Schwermetalle)',
        'liegen erst in der 49. Kalenderwoche vor.',
        '',
        'gez. H. Sölle',
      ]),
    },
  ],
};
