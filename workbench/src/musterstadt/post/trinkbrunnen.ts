import { verlaufMit, type Brief } from './eml.ts';
import { pdf } from './pdf.ts';

/** A conversation of five, over a week and three houses. */

const elif = 'Dr. Elif Aydin <elif.aydin@musterstadt.example>';
const ole = 'Ole Brandt <ole.brandt@musterstadt.example>';
const karl = 'Karl Nowak <karl.nowak@musterstadt.example>';
const buero = 'Marit Velten <velten@gruenraum-planung.example>';

export const anfrage: Brief = {
  kennung: 'trinkbrunnen.1',
  von: elif,
  an: [ole, karl],
  betreff: 'Hitzeaktionsplan: Standorte für drei Trinkbrunnen',
  gesendet: '2026-11-10T09:14:02+01:00',
  text: `Guten Morgen,

für den Hitzeaktionsplan (14.01/0001-2026#001) brauchen wir bis Ende November drei Standorte für \
Trinkbrunnen. Vorschlag: Rathausplatz, Marktstraße und Spielplatz Mühlenweiher.

Herr Nowak, spricht aus Sicht der Ordnung etwas dagegen? Herr Brandt, bitte prüfen Sie, ob an allen drei \
Orten ein Wasseranschluss liegt.

Viele Grüße
Elif Aydin
`,
};

export const ordnung: Brief = {
  kennung: 'trinkbrunnen.2',
  von: karl,
  an: [elif],
  cc: [ole],
  betreff: 'AW: Hitzeaktionsplan: Standorte für drei Trinkbrunnen',
  gesendet: '2026-11-11T11:40:37+01:00',
  verlauf: verlaufMit(anfrage),
  text: `Liebe Frau Aydin,

Rathausplatz und Mühlenweiher sind unproblematisch. In der Marktstraße bitte ich um 2,50 m Abstand zu den \
Ständen des Wochenmarkts, sonst fehlt die Gasse für die Feuerwehr.

Viele Grüße
Karl Nowak

> Herr Nowak, spricht aus Sicht der Ordnung etwas dagegen?
`,
};

export const anschluesse: Brief = {
  kennung: 'trinkbrunnen.3',
  von: ole,
  an: [elif, karl, buero],
  betreff: 'AW: Hitzeaktionsplan: Standorte für drei Trinkbrunnen',
  gesendet: '2026-11-12T15:05:19+01:00',
  verlauf: verlaufMit(ordnung),
  text: `Guten Tag zusammen,

Anschlüsse liegen am Rathausplatz und am Mühlenweiher. In der Marktstraße endet die Leitung vor Haus 9. \
Frau Velten, können Sie den Standort bis dorthin verschieben und im Plan darstellen?

Viele Grüße
Ole Brandt

> In der Marktstraße bitte ich um 2,50 m Abstand zu den Ständen des Wochenmarkts
`,
};

export const plan: Brief = {
  kennung: '2026-11-16.1722.7',
  von: buero,
  an: [ole],
  cc: [elif, karl],
  betreff: 'AW: Hitzeaktionsplan: Standorte für drei Trinkbrunnen',
  gesendet: '2026-11-16T17:22:50+01:00',
  verlauf: verlaufMit(anschluesse),
  text: `Sehr geehrter Herr Brandt,

der Standort liegt jetzt vor Marktstraße 9, mit 2,80 m Abstand zur Marktfläche. Den geänderten Lageplan \
finden Sie im Anhang. Die Leitung verlängert sich um 6 m, das kostet etwa 1.900 EUR.

Mit freundlichen Grüßen
Marit Velten
Planungsbüro Grünraum

> Frau Velten, können Sie den Standort bis dorthin verschieben und im Plan darstellen?
`,
  anhaenge: [
    {
      name: 'Lageplan Trinkbrunnen, Stand 16.11.2026.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Planungsbüro Grünraum',
        'Trinkbrunnen Musterstadt, Lageplan 1:250, Stand 16. November 2026',
        '',
        'Standort 1: Rathausplatz, vor dem Haupteingang',
        'Standort 2: Marktstraße 9, Abstand zur Marktfläche 2,80 m',
        'Standort 3: Spielplatz Mühlenweiher, neben dem Unterstand',
      ]),
    },
  ],
};

export const entscheidung: Brief = {
  kennung: 'trinkbrunnen.5',
  von: elif,
  an: [ole, karl],
  cc: [buero],
  betreff: 'AW: Hitzeaktionsplan: Standorte für drei Trinkbrunnen',
  gesendet: '2026-11-17T08:03:11+01:00',
  verlauf: verlaufMit(plan),
  text: `Guten Morgen,

vielen Dank, so machen wir es: Rathausplatz, Marktstraße 9 und Mühlenweiher. Die Mehrkosten von 1.900 EUR \
trägt FB 36. Herr Brandt, bitte nehmen Sie die Entscheidung zu 14.01/0001-2026#001 und beauftragen Sie das \
Planungsbüro mit der Ausführungsplanung.

Viele Grüße
Elif Aydin

> Die Leitung verlängert sich um 6 m, das kostet etwa 1.900 EUR.
`,
};
