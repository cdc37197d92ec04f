import { eml, type Brief } from './eml.ts';
import { pdf } from './pdf.ts';

const bitte: Brief = {
  kennung: 'bitte-um-stellungnahme-sondernutzung',
  von: 'Karl Nowak <karl.nowak@musterstadt.example>',
  an: ['FB 30 Recht <recht@musterstadt.example>'],
  betreff: 'Bitte um Stellungnahme: Entwurf der Sondernutzungssatzung',
  gesendet: '2026-11-12T10:03:00+01:00',
  text: `Liebe Kolleginnen und Kollegen,

im Anhang der Entwurf der neuen Sondernutzungssatzung. Ich bitte um Ihre Stellungnahme bis zum 20. November.

Karl Nowak, FB 32
`,
  anhaenge: [
    {
      name: 'Entwurf Sondernutzungssatzung.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Satzung über Sondernutzungen an öffentlichen Straßen',
        'Entwurf, Stand 12. November 2026',
      ]),
    },
  ],
};

/** An answer that carries the message it answers as an attachment. */
export const stellungnahme = async (): Promise<Brief> => ({
  kennung: 'stellungnahme-fb30-sondernutzung',
  von: 'FB 30 Recht <recht@musterstadt.example>',
  an: ['Karl Nowak <karl.nowak@musterstadt.example>'],
  cc: ['Hanna Reuter <hanna.reuter@musterstadt.example>', 'Dr. Elif Aydin <elif.aydin@musterstadt.example>'],
  betreff: 'Stellungnahme FB 30 zur Satzung',
  gesendet: '2026-11-20T16:31:45+01:00',
  text: `Sehr geehrter Herr Nowak,

gegen den Entwurf bestehen keine durchgreifenden rechtlichen Bedenken. Zwei Hinweise:

1. § 4 Abs. 2 sollte die Ermessensgründe aus § 18 StrWG NRW ausdrücklich nennen.
2. In § 9 fehlt die Übergangsregelung für laufende Erlaubnisse.

Mit diesen Änderungen zeichnen wir mit. Ihre Anfrage liegt zur Zuordnung bei.

Mit freundlichen Grüßen
FB 30 Recht
`,
  anhaenge: [
    { name: 'Bitte um Stellungnahme.eml', mime: 'message/rfc822', inhalt: await eml(bitte) },
    {
      name: 'Stellungnahme FB 30.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Stellungnahme des FB 30 zum Entwurf der Sondernutzungssatzung',
        'Mitgezeichnet mit zwei Hinweisen',
      ]),
    },
  ],
});
