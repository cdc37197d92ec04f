import { png } from './bilder.ts';
import type { Brief } from './eml.ts';

/** Not relevant for any Akte (R1.26): advertising. The logo is an inline picture. */
export const newsletter: Brief = {
  kennung: 'ausgabe-11-2026',
  von: 'Kommunalmagazin <redaktion@kommunalmagazin.example>',
  an: ['Abonnentinnen und Abonnenten <abo@kommunalmagazin.example>'],
  betreff: 'Kommunalmagazin 11/2026: Schwammstadt, Förderfristen, Termine',
  gesendet: '2026-11-17T06:00:00+01:00',
  text: `Kommunalmagazin 11/2026

- Schwammstadt: Was Bäume im Straßenraum leisten
- Förderfristen bis Jahresende im Überblick
- Termine

Abbestellen: https://kommunalmagazin.example/abmelden
`,
  html: `<html lang="de"><body><p><img src="cid:logo@kommunalmagazin.example" alt="Kommunalmagazin" width="160"></p>
<h1>Kommunalmagazin 11/2026</h1>
<ul><li>Schwammstadt: Was Bäume im Straßenraum leisten</li><li>Förderfristen bis Jahresende im Überblick</li><li>Termine</li></ul>
<p><a href="https://kommunalmagazin.example/abmelden">Abbestellen</a></p></body></html>`,
  anhaenge: [
    {
      name: 'logo.png',
      mime: 'image/png',
      inhalt: png(160, 40, (x) => [20, Math.round(90 + 90 * x), 140]),
      cid: 'logo@kommunalmagazin.example',
    },
  ],
};

/** Not relevant either: agreeing on an appointment. */
export const jourFixe: Brief = {
  kennung: 'jour-fixe-kw-49',
  von: 'Holger Timm <holger.timm@musterstadt.example>',
  an: ['Dr. Elif Aydin <elif.aydin@musterstadt.example>', 'Ole Brandt <ole.brandt@musterstadt.example>'],
  betreff: 'Terminabstimmung Jour fixe',
  gesendet: '2026-11-20T13:48:21+01:00',
  text: `Hallo zusammen,

passt Ihnen für den Jour fixe in KW 49 auch der Donnerstag um 10 Uhr?

Viele Grüße
Holger Timm
`,
};
