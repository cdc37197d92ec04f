import type { Brief } from './eml.ts';
import { pdf } from './pdf.ts';

/** Both belong to the Personalakte 700412 and are nobody else's business. */

export const teilzeit: Brief = {
  kennung: 'teilzeit.700412',
  von: 'Birte Hansmann <birte.hansmann@musterstadt.example>',
  an: ['Jonas Weidt <jonas.weidt@musterstadt.example>'],
  betreff: 'Antrag auf Teilzeit ab 1. März 2027 (Personalnummer 700412)',
  gesendet: '2026-11-19T12:51:16+01:00',
  text: `Sehr geehrter Herr Weidt,

ab dem 1. März 2027 möchte ich meine Arbeitszeit auf 30 Wochenstunden verringern, verteilt auf Montag bis \
Donnerstag. Den unterschriebenen Antrag sende ich Ihnen im Anhang. Mein Vorgesetzter weiß Bescheid und ist \
einverstanden.

Bitte nehmen Sie den Antrag zu 01.11.02/0001-2026.

Mit freundlichen Grüßen
Birte Hansmann
`,
  anhaenge: [
    {
      name: 'Antrag Teilzeit Hansmann.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Antrag auf Verringerung der Arbeitszeit',
        '',
        'Personalnummer 700412',
        'Beginn: 1. März 2027, 30 Stunden, Montag bis Donnerstag',
        'gez. B. Hansmann',
      ]),
    },
  ],
};

/** Encrypted with S/MIME: what is in it stays with its recipient. */
export const bescheinigung: Brief = {
  kennung: '8c1f7a90.betriebsarzt',
  von: 'Betriebsärztlicher Dienst <sprechstunde@betriebsarzt.example>',
  an: ['Jonas Weidt <jonas.weidt@musterstadt.example>'],
  betreff: 'Vertraulich: Bescheinigung über die Vorsorge vom 17. November',
  gesendet: '2026-11-20T09:30:58+01:00',
  huelle: 'verschluesselt',
  text: `Sehr geehrter Herr Weidt,

die arbeitsmedizinische Vorsorge fand am 17. November 2026 statt. Die Bescheinigung liegt bei.

Mit freundlichen Grüßen
Betriebsärztlicher Dienst
`,
};
