import type { Brief } from './eml.ts';
import { pdf } from './pdf.ts';

const antrag = `<?xml version="1.0" encoding="UTF-8"?>
<gewerbeanzeige xmlns="urn:musterstadt:gewerbe" art="anmeldung" nummer="FIT-2026-008812">
  <betrieb>
    <name>Café Kupfer</name>
    <rechtsform>Einzelunternehmen</rechtsform>
    <anschrift>Marktstraße 7, 05999 Musterstadt</anschrift>
    <taetigkeit>Café mit Außengastronomie, Verkauf von Backwaren</taetigkeit>
    <beginn>2027-01-15</beginn>
  </betrieb>
  <inhaber>
    <name>Jördis Kupfer</name>
    <geburtsdatum>1988-04-09</geburtsdatum>
  </inhaber>
</gewerbeanzeige>
`;

export const gewerbeanmeldung: Brief = {
  kennung: 'fit-2026-008812',
  von: 'Bürgerportal Musterstadt <keine-antwort@portal.example>',
  an: ['Gewerbemeldestelle <gewerbe@musterstadt.example>'],
  betreff: 'Gewerbeanmeldung Café Kupfer (Einreichung FIT-2026-008812)',
  gesendet: '2026-11-19T11:26:04+01:00',
  text: `Über das Bürgerportal ist eine Gewerbeanmeldung nach § 14 GewO eingegangen.

Einreichung:   FIT-2026-008812
Betrieb:       Café Kupfer, Marktstraße 7
Inhaberin:     Jördis Kupfer
Beginn:        15.01.2027

Der Antrag liegt als strukturierte Datei und als Druckansicht bei. Bitte antworten Sie nicht auf diese \
Nachricht.
`,
  anhaenge: [
    { name: 'gewerbeanzeige.xml', mime: 'application/xml', inhalt: Buffer.from(antrag) },
    {
      name: 'Gewerbeanmeldung Café Kupfer.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Gewerbeanmeldung nach § 14 Gewerbeordnung (GewA 1)',
        '',
        'Betrieb: Café Kupfer, Marktstraße 7, 05999 Musterstadt',
        'Inhaberin: Jördis Kupfer',
        'Tätigkeit: Café mit Außengastronomie, Verkauf von Backwaren',
        'Beginn: 15.01.2027',
      ]),
    },
  ],
};
