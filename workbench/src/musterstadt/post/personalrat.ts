import { docx, docxTyp } from './docx.ts';
import type { Brief } from './eml.ts';
import { pdf } from './pdf.ts';

export const vorlage: Brief = {
  kennung: 'vorlage-2026-187',
  von: 'Jonas Weidt <jonas.weidt@musterstadt.example>',
  an: ['Karin Stolle <karin.stolle@musterstadt.example>'],
  betreff: 'Vorlage 2026-187: Einstellung Sachbearbeitung Klimaanpassung, EG 10',
  gesendet: '2026-11-19T15:33:42+01:00',
  text: `Sehr geehrte Frau Stolle,

der Personalrat wird gebeten, der befristeten Einstellung einer Sachbearbeitung Klimaanpassung (FB 36, EG 10 \
TVöD) nach § 72 Abs. 1 Satz 1 Nr. 1 LPVG NRW zuzustimmen. Die Vorlage liegt bei.

Wir würden uns freuen, wenn Sie die Vorlage in der Sitzung am 2. Dezember 2026 behandeln könnten.

Mit freundlichen Grüßen
Jonas Weidt
`,
  anhaenge: [
    {
      name: 'Vorlage 2026-187.pdf',
      mime: 'application/pdf',
      inhalt: pdf([
        'Vorlage 2026-187 an den Personalrat',
        '',
        'Maßnahme: befristete Einstellung, Sachbearbeitung Klimaanpassung, EG 10 TVöD',
        'Grundlage: § 72 Abs. 1 Satz 1 Nr. 1 LPVG NRW',
        'Gruppe: Arbeitnehmerinnen und Arbeitnehmer',
      ]),
    },
  ],
};

export const ausschreibung: Brief = {
  kennung: 'ausschreibung-fb63',
  von: 'Jonas Weidt <jonas.weidt@musterstadt.example>',
  an: ['Anja Korte <anja.korte@musterstadt.example>'],
  cc: ['Karin Stolle <karin.stolle@musterstadt.example>', 'Uwe Marx <uwe.marx@musterstadt.example>'],
  betreff: 'Stellenausschreibung FB 63: Bitte um Durchsicht bis 27. November',
  gesendet: '2026-11-18T09:47:08+01:00',
  text: `Guten Tag,

der Entwurf der Stellenausschreibung „Prüfung von Bauanträgen“ (FB 63) ist fertig. Frau Korte, bitte sehen Sie \
ihn als Gleichstellungsbeauftragte durch; der Personalrat erhält ihn zur Kenntnis, die förmliche Vorlage \
folgt.

Rückmeldungen bitte bis zum 27. November.

Viele Grüße
Jonas Weidt
`,
  anhaenge: [
    {
      name: 'Ausschreibung Bauanträge (Entwurf).docx',
      mime: docxTyp,
      inhalt: docx([
        'Sachbearbeitung (m/w/d) Prüfung von Bauanträgen',
        'Die Stadt Musterstadt sucht für den Fachbereich 63 Bauaufsicht zum 1. April 2027 Verstärkung.',
        'Die Stelle ist unbefristet und teilbar. Die Vergütung richtet sich nach EG 9c TVöD.',
      ]),
    },
  ],
};
