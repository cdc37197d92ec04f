import type { Brief } from './eml.ts';
import { pdf } from './pdf.ts';

export const angebot: Brief = {
  kennung: 'angebot-2026-0931',
  von: 'Baumschule Tannhof <angebote@baumschule-tannhof.example>',
  an: ['Ole Brandt <ole.brandt@musterstadt.example>'],
  betreff: 'Angebot 2026-0931: Ersatzpflanzungen Lindenallee, Ihr Zeichen 13.01/0001-2026',
  gesendet: '2026-11-19T14:22:40+01:00',
  text: `Sehr geehrter Herr Brandt,

vielen Dank für Ihre Anfrage. Für die Ersatzpflanzungen in der Lindenallee (Ihr Zeichen 13.01/0001-2026) \
bieten wir Ihnen fünf Winterlinden, Stammumfang 18–20 cm, einschließlich Pflanzung und Anwuchspflege für \
drei Jahre zum Gesamtpreis von 6.842,50 EUR an.

Die Bäume können bei frostfreiem Boden ab der 50. Kalenderwoche gepflanzt werden. An das Angebot halten wir \
uns bis zum 18. Dezember 2026 gebunden.

Mit freundlichen Grüßen
Irmela Tannhof
Baumschule Tannhof
`,
  anhaenge: [
    {
      name: 'Angebot 2026-0931.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Baumschule Tannhof',
        '',
        'Stadt Musterstadt, FB 36 Umwelt und Klima',
        'Angebot 2026-0931 vom 19. November 2026',
        'Ihr Zeichen: 13.01/0001-2026',
        '',
        '5 Winterlinden (Tilia cordata), Stammumfang 18–20 cm      2.950,00 EUR',
        'Pflanzung mit Verankerung und Gießrand                    1.750,00 EUR',
        'Anwuchspflege für drei Jahre                              1.050,00 EUR',
        'Summe netto                                               5.750,00 EUR',
        'Umsatzsteuer 19 %                                         1.092,50 EUR',
        'Gesamtpreis                                               6.842,50 EUR',
      ]),
    },
  ],
};
