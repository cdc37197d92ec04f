import { docm, docmTyp } from './docx.ts';
import { eml, type Brief } from './eml.ts';

/** Of the kind one must not open; the document only says that it carries macros. */
export const mahnung: Brief = {
  kennung: 'zahlung-88213',
  von: 'Inkasso Service <mahnung@zahlungs-dienst.example>',
  an: ['poststelle@musterstadt.example'],
  betreff: 'Letzte Mahnung 88213: Bitte Anlage sofort öffnen',
  gesendet: '2026-11-20T03:41:12+01:00',
  text: `Guten Tag,

Ihre Rechnung 88213 ist weiterhin offen. Öffnen Sie die Anlage und aktivieren Sie die Inhalte, um die Zahlung \
zu prüfen.

Inkasso Service
`,
  anhaenge: [
    {
      name: 'Mahnung_88213.docm',
      mime: docmTyp,
      inhalt: docm(['Mahnung 88213', 'Bitte aktivieren Sie die Inhalte, um die Mahnung zu lesen.']),
    },
  ],
};

/** The same once more, handed on to those who can look into it: a mail in a mail. */
export const meldung = async (): Promise<Brief> => ({
  kennung: 'verdacht-88213',
  von: 'Gerd Pohl <gerd.pohl@musterstadt.example>',
  an: ['Timur Sahin <timur.sahin@musterstadt.example>'],
  betreff: 'Verdächtige E-Mail in der Poststelle, bitte prüfen',
  gesendet: '2026-11-20T07:22:33+01:00',
  text: `Guten Morgen Herr Sahin,

diese Mahnung kam heute Nacht in die Poststelle. Wir kennen den Absender nicht und haben die Anlage nicht \
geöffnet. Die E-Mail hängt vollständig an.

Viele Grüße
Gerd Pohl
`,
  anhaenge: [{ name: 'Letzte Mahnung 88213.eml', mime: 'message/rfc822', inhalt: await eml(mahnung) }],
});
