import type { Brief } from './eml.ts';
import { pdf } from './pdf.ts';

/** Came to six colleagues: some may read the Akte it belongs to, some may not. */
export const zuwendung: Brief = {
  kennung: 'zuwendungsbescheid-2026-0457',
  von: 'Förderstelle Klimaanpassung <bescheide@foerderstelle.example>',
  an: [
    'Ole Brandt <ole.brandt@musterstadt.example>',
    'Dr. Elif Aydin <elif.aydin@musterstadt.example>',
    'Ruth Halver <ruth.halver@musterstadt.example>',
  ],
  cc: [
    'Holger Timm <holger.timm@musterstadt.example>',
    'Paul Reiss <paul.reiss@musterstadt.example>',
    'Ines Vogt <ines.vogt@musterstadt.example>',
  ],
  betreff: 'Zuwendungsbescheid „Schwammstadt Musterstadt“, Ihr Zeichen 14.01/0001-2026',
  gesendet: '2026-11-20T14:00:03+01:00',
  text: `Sehr geehrte Damen und Herren,

auf Ihren Antrag vom 28. August 2026 (Ihr Zeichen 14.01/0001-2026) bewilligen wir Ihnen für das Vorhaben \
„Schwammstadt Musterstadt“ eine Zuwendung von 184.000 EUR. Der Bescheid liegt bei.

Der Bewilligungszeitraum endet am 31. Dezember 2028. Den ersten Abruf der Mittel erwarten wir bis zum \
30. April 2027.

Mit freundlichen Grüßen
Förderstelle Klimaanpassung
`,
  anhaenge: [
    {
      name: 'Zuwendungsbescheid 2026-0457.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Zuwendungsbescheid 2026-0457 vom 20. November 2026',
        '',
        'Vorhaben: Schwammstadt Musterstadt',
        'Zuwendung: 184.000 EUR als Anteilfinanzierung (80 %)',
        'Bewilligungszeitraum: bis 31. Dezember 2028',
      ]),
    },
    {
      name: 'Nebenbestimmungen.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Allgemeine Nebenbestimmungen',
        '1. Die Mittel sind wirtschaftlich und sparsam zu verwenden.',
      ]),
    },
  ],
};
