import { jpeg, type Motiv } from './bilder.ts';
import type { Brief } from './eml.ts';

/** A tree before the sky; `neigung` leans it. */
const baum =
  (neigung: number): Motiv =>
  (x, y) => {
    const mitte = 0.5 + neigung * (1 - y);
    if (y > 0.85) return [96, 128, 64];
    if (y > 0.45 && Math.abs(x - mitte) < 0.05) return [92, 64, 42];
    if (Math.hypot(x - mitte, (y - 0.35) * 1.1) < 0.28) return [38, 92 + Math.round(60 * y), 40];
    return [170, 200, 225];
  };

export const baumfaellung: Brief = {
  kennung: 'baum.lindenallee.12',
  von: 'Marlene Försterling <m.foersterling@post.example>',
  an: ['Stadt Musterstadt, Poststelle <poststelle@musterstadt.example>'],
  cc: ['Ole Brandt <ole.brandt@musterstadt.example>'],
  betreff: 'Antrag auf Baumfällgenehmigung Lindenallee 12',
  gesendet: '2026-11-23T08:42:10+01:00',
  text: `Sehr geehrte Damen und Herren,

auf meinem Grundstück in der Lindenallee 12 (Gemarkung Musterstadt, Flur 4, Flurstück 118) steht eine etwa \
18 m hohe Rotbuche mit einem Stammumfang von 2,15 m in 1 m Höhe. Seit dem Sturm am 3. November neigt sie \
sich zum Gehweg; im Wurzelbereich klafft ein Riss.

Ich beantrage die Genehmigung, den Baum nach der Baumschutzsatzung fällen zu lassen, und biete als Ersatz \
die Pflanzung einer Winterlinde (Stammumfang 18–20 cm) an. Drei Aufnahmen vom 22. November liegen bei.

Bitte teilen Sie mir mit, ob Sie einen Ortstermin wünschen. Sie erreichen mich werktags ab 16 Uhr unter \
02405 000-112.

Mit freundlichen Grüßen
Marlene Försterling
Lindenallee 12, 05999 Musterstadt
`,
  anhaenge: [
    { name: 'Buche von der Straße.jpg', mime: 'image/jpeg', inhalt: jpeg(80, 60, baum(0.12)) },
    {
      name: 'Riss im Wurzelbereich.jpg',
      mime: 'image/jpeg',
      inhalt: jpeg(80, 60, (x, y) => baum(0)(x, 0.5 + y / 2)),
    },
    { name: 'Neigung zum Gehweg.jpg', mime: 'image/jpeg', inhalt: jpeg(60, 80, baum(0.3)) },
  ],
};
