import type { Brief } from './eml.ts';

export const buergerfrage: Brief = {
  kennung: 'frage-igel-gruenschnitt',
  von: 'Jürgen Łukasiewicz <juergen.l@post.example>',
  an: ['Stadt Musterstadt <poststelle@musterstadt.example>'],
  cc: ['Ole Brandt <ole.brandt@musterstadt.example>'],
  betreff: '🌳 Grünschnitt an der Görlitzer Straße – wer räumt auf? 🦔',
  gesendet: '2026-11-13T20:12:55+01:00',
  text: `Guten Abend,

seit zwei Wochen liegt an der Görlitzer Straße (Höhe Haus 40) der Grünschnitt. Darin überwintern inzwischen \
Igel 🦔. Bitte räumen Sie ihn nicht mit dem Bagger ab, sondern setzen Sie ihn an den Waldrand um.

Schöne Grüße
Jürgen Łukasiewicz
`,
};
