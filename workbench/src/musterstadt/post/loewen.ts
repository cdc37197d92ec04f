import { docx, docxTyp } from './docx.ts';
import { verlaufMit, type Brief } from './eml.ts';
import { pdf } from './pdf.ts';

const wirtin = 'Tilda Brückner <t.brueckner@zum-loewen.example>';

export const wirtsfrage: Brief = {
  kennung: 'f3a1c7e2-loewen',
  von: wirtin,
  an: ['Gewerbemeldestelle <gewerbe@musterstadt.example>'],
  betreff: 'Gaststätte Zum Goldenen Löwen: Welche Unterlagen brauchen Sie?',
  gesendet: '2026-11-12T21:37:29+01:00',
  text: `Guten Abend,

zum 1. Januar 2027 übernehme ich die Gaststätte Zum Goldenen Löwen von meinem Vater. Welche Unterlagen \
benötigen Sie für die Erlaubnis, und kann ich bis zur Entscheidung vorläufig weiter öffnen?

Freundliche Grüße
Tilda Brückner
Löwengasse 3, 05999 Musterstadt
`,
};

const auskunft: Brief = {
  kennung: 'loewen.auskunft',
  von: 'Hanna Reuter <hanna.reuter@musterstadt.example>',
  an: [wirtin],
  betreff: 'AW: Gaststätte Zum Goldenen Löwen: Welche Unterlagen brauchen Sie?',
  gesendet: '2026-11-13T08:55:00+01:00',
  verlauf: verlaufMit(wirtsfrage),
};

export const wirtsunterlagen: Brief = {
  kennung: 'b90e44d1-loewen',
  von: wirtin,
  an: ['Hanna Reuter <hanna.reuter@musterstadt.example>'],
  cc: ['Gewerbemeldestelle <gewerbe@musterstadt.example>'],
  betreff: 'AW: Gaststätte Zum Goldenen Löwen: Unterlagen zu 02.02.02/0001-2026',
  gesendet: '2026-11-17T10:18:44+01:00',
  verlauf: verlaufMit(auskunft),
  text: `Sehr geehrte Frau Reuter,

anbei der Entwurf des Pachtvertrags und der Grundriss mit den Sitzplätzen. Das Führungszeugnis habe ich am \
Freitag beantragt, es geht Ihnen unmittelbar zu.

Freundliche Grüße
Tilda Brückner

> Von: Hanna Reuter
> Gesendet: Freitag, 13. November 2026 08:55
>
> Ihr Antrag hat das Aktenzeichen 02.02.02/0001-2026. Bitte senden Sie uns den Pachtvertrag, einen \
Grundriss und ein Führungszeugnis zur Vorlage bei einer Behörde.
`,
  anhaenge: [
    {
      name: 'Pachtvertrag Goldener Löwe (Entwurf).docx',
      mime: docxTyp,
      inhalt: docx([
        'Pachtvertrag über die Gaststätte Zum Goldenen Löwen',
        'zwischen Gerold Brückner (Verpächter) und Tilda Brückner (Pächterin)',
        '§ 1 Verpachtet werden die Räume im Erdgeschoss des Hauses Löwengasse 3 samt Inventar.',
        '§ 2 Das Pachtverhältnis beginnt am 1. Januar 2027 und läuft zehn Jahre.',
      ]),
    },
    {
      name: 'Grundriss Gastraum und Hof.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Gaststätte Zum Goldenen Löwen, Löwengasse 3',
        'Grundriss 1:100: Gastraum 48 Sitzplätze, Hof 24 Sitzplätze',
      ]),
    },
  ],
};
