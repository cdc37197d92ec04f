import { stemmer } from '@orama/stemmers/german';
import { grundform, worte } from '@registratur/shared/domain/suche/faltung';

const merke = new Map<string, string>();
const merkeMax = 50_000;

/** Stem of a folded word: `bauanträge` → `bauantrag`. Words repeat, so stems are kept. */
export function stamm(wort: string): string {
  const bekannt = merke.get(wort);
  if (bekannt !== undefined) return bekannt;
  const gefunden = stemmer(wort) || grundform(wort);
  if (merke.size >= merkeMax) merke.clear();
  merke.set(wort, gefunden);
  return gefunden;
}

/** Stems of the words of a text, as one line for the index. */
export const staemme = (text: string): string => [...worte(text)].map(({ wort }) => stamm(wort)).join(' ');

/** The words themselves, without umlauts, as one line for the index. */
export const formen = (text: string): string => [...worte(text)].map(({ wort }) => grundform(wort)).join(' ');
