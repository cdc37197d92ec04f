import { worte } from '@registratur/shared/domain/suche/faltung';
import { stamm } from './stamm.ts';

const laenge = 160;
const davor = 50;
/** Further into a text no passage is looked for. */
const suchtiefe = 200_000;

/** A passage of the text around the first word asked for; its beginning when none stands there. */
export function stelle(text: string, gesucht: ReadonlySet<string>): string {
  const anfaenge = new Set([...gesucht].map((s) => s.slice(0, 1)));
  let mitte = 0;
  for (const { wort, ab } of worte(text.slice(0, suchtiefe))) {
    // Stemming changes no first letter but an umlaut: most words need no stem.
    if (!anfaenge.has(ohneUmlaut(wort)) || !gesucht.has(stamm(wort))) continue;
    mitte = ab;
    break;
  }
  return ausschnitt(text, mitte);
}

const ohneUmlaut = (wort: string): string => wort.normalize('NFD').slice(0, 1);

function ausschnitt(text: string, mitte: number): string {
  const ab = mitte <= davor ? 0 : naechsteLuecke(text, mitte - davor, mitte);
  const ende = ab + laenge;
  const bis = ende >= text.length ? text.length : Math.max(text.lastIndexOf(' ', ende), mitte + davor);
  const kern = text.slice(ab, bis).toWellFormed().replace(/\s+/g, ' ').trim();
  return `${ab > 0 ? '… ' : ''}${kern}${bis < text.length ? ' …' : ''}`;
}

/** Where a word begins between `ab` and `bis`. */
function naechsteLuecke(text: string, ab: number, bis: number): number {
  const luecke = text.slice(ab, bis).search(/\s/);
  return luecke < 0 ? ab : ab + luecke + 1;
}
