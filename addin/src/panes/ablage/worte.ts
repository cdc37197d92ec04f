import { normalBetreff } from '@registratur/shared/domain/schriftstueck/normalisieren';
import { worte } from '@registratur/shared/domain/suche/faltung';
import { vorgaenge as texte } from '@registratur/shared/ui/texte/vorgaenge';
import type { Grund, Vorschlag } from './auskunft.ts';

/** Words that say nothing of the matter, folded: of German, of letters, of offices. */
const fuellworte: ReadonlySet<string> = new Set(
  `aber als am an auch auf aus bei beim bis bitte da das dass dem den der des die dies diese dieser durch ein eine
  einem einen einer eines er es etwas für gegen gemäss haben hat hier ich ihr ihre ihrem ihren im in ist kein keine mein
  meine mit nach nicht noch nur ob oder per sehr sein seine sich sie sind so über um und uns unser unsere unter vom von
  vor war was weitere wegen wenn wie wir wird wurde zu zum zur zwischen
  anbei anfrage anliegen anlage anlagen antrag auskunft betreff betr bezug dank dringend eilt eingang entwurf erinnerung
  frage fragen frau frist herr hinweis information mail mitteilung nachricht neue neuer neues rückfrage schreiben termin
  unterlagen unterlage vorgang vielen zusendung zuständigkeit`
    .split(/\s+/)
    .filter((wort) => wort !== ''),
);

/** The words of a text that say something of its matter. */
export const sachworte = (text: string): readonly string[] => [
  ...new Set(
    [...worte(text)]
      .map(({ wort }) => wort)
      .filter((wort) => !fuellworte.has(wort) && (/^\d+\p{L}?$/u.test(wort) || wort.length >= 3)),
  ),
];

/** So much of the beginning two words share when they are about the same: „Baumfällung“, „Baumfällgenehmigung“. */
const stammMin = 6;

function gleicherStamm(a: string, b: string): boolean {
  if (a === b) return true;
  let gleich = 0;
  while (gleich < Math.min(a.length, b.length) && a[gleich] === b[gleich]) gleich += 1;
  return gleich >= stammMin && gleich * 3 >= Math.min(a.length, b.length) * 2;
}

const istZahl = (wort: string): boolean => /^\d/.test(wort);

interface Treffer {
  readonly passt: boolean;
  readonly punkte: number;
}

/** How well a subject fits a title. A number counts only beside a word: by itself it is a coincidence. */
export function vergleiche(betreff: readonly string[], titel: readonly string[]): Treffer {
  const gefunden = titel.filter((wort) => betreff.some((anderes) => gleicherStamm(wort, anderes)));
  const woerter = gefunden.filter((wort) => !istZahl(wort)).length;
  const punkte = woerter === 0 ? 0 : gefunden.length;
  const ganz = gefunden.length === titel.length && gefunden.some((wort) => wort.length >= 8);
  return { passt: woerter > 0 && (punkte >= 2 || ganz), punkte };
}

/** Whole points for the Vorgang, and a fraction for its Akte, which only decides between equals. */
function bewerte(betreff: readonly string[], v: Vorschlag): Treffer {
  const titel = vergleiche(betreff, sachworte(v.betreff));
  const akte = vergleiche(betreff, sachworte(v.akteBetreff));
  return { passt: titel.passt, punkte: titel.punkte + Math.min(akte.punkte, 9) / 10 };
}

/** Strongest first; what the mail itself says stands before what its words suggest, and habits come last. */
const rang: Readonly<Record<Grund['art'], number>> = {
  zeichen: 0,
  faden: 1,
  betreff: 2,
  person: 3,
  favorit: 4,
  zuletzt: 5,
  neu: 6,
};
const schwache: ReadonlySet<Grund['art']> = new Set<Grund['art']>(['person', 'favorit', 'zuletzt', 'neu']);

/**
 * Puts the targets the server has named into the order that the words of the subject suggest. Compared is here, in the
 * pane: no word leaves it, and nothing is added that the server did not name. Of several Vorgänge of one Akte the one
 * whose words fit comes first, unless the mail names another by its number.
 */
export function ordneNachWorten(
  vorschlaege: readonly Vorschlag[],
  betreff: string,
  zeichen: readonly string[],
): readonly Vorschlag[] {
  const gesucht = sachworte(normalBetreff(betreff));
  const bewertet = vorschlaege.map((v): Vorschlag => {
    const { passt, punkte } = bewerte(gesucht, v);
    if (zeichen.includes(v.vorgangszeichen)) return { ...v, worte: Infinity };
    const grund =
      passt && schwache.has(v.grund.art)
        ? { art: 'betreff' as const, text: texte['grund.betreff'] }
        : v.grund;
    return { ...v, grund, worte: punkte };
  });
  const nachWorten = new Set<Grund['art']>(['zeichen', 'betreff']);
  return bewertet.toSorted((a, b) => {
    const unterschied = rang[a.grund.art] - rang[b.grund.art];
    if (unterschied !== 0 || !nachWorten.has(a.grund.art)) return unterschied;
    const [wa, wb] = [a.worte ?? 0, b.worte ?? 0];
    return wa === wb ? 0 : wb - wa;
  });
}
