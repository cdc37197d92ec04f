import type { Fehler } from '../../kernel/fehler.ts';
import { mitNullen } from '../../kernel/id.ts';
import type { Aktenplaneinheit } from './aktenplan.schema.ts';

/** R1.8, NKF style: a child extends its parent by one level token. */
export const kennzeichenMuster = /^\d{2}(\.\d{2}){0,3}$/;

/** Parents of a Kennzeichen, nearest first: `13.01.02` → `13.01`, `13`. */
export function vorfahren(kennzeichen: string): readonly string[] {
  const teile = kennzeichen.split('.');
  return teile.slice(1).map((_, i) => teile.slice(0, teile.length - 1 - i).join('.'));
}

/** Numerically per token (R1.8). */
export function vergleicheKennzeichen(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const unterschied = (x[i] ?? -1) - (y[i] ?? -1);
    if (unterschied !== 0) return unterschied;
  }
  return 0;
}

/** May a new Akte be formed here? R1.2, R1.3. */
export function pruefeAktenbildung(einheit: Aktenplaneinheit): Fehler | undefined {
  if (einheit.stillgelegt) return { code: 'stillgelegt' };
  if (!einheit.aktenbildungErlaubt) return { code: 'keine_aktenbildung' };
  return undefined;
}

/** Aktenzeichen := Aktenplankennzeichen "/" lfdNr4 "-" JJJJ (domain §1.3; the OE prefix is display only, R1.10). */
export const aktenzeichen = (einheit: string, nummer: number, jahr: number): string =>
  `${einheit}/${mitNullen(nummer, 4)}-${jahr}`;

/** Vorgangszeichen := Aktenzeichen "#" lfdNr3. */
export const vorgangszeichen = (akte: string, nummer: number): string => `${akte}#${mitNullen(nummer, 3)}`;

/** Dokumentnr := Vorgangszeichen "." lfdNr4. */
export const schriftstueckzeichen = (vorgang: string, nummer: number): string =>
  `${vorgang}.${mitNullen(nummer, 4)}`;

const zeichenMuster =
  /(?:^|[^\dA-Za-z])(?:\d{1,3}(?:\/\d{1,2})?-)?(\d{2}(?:\.\d{2}){0,3}\/\d{4}-\d{4})(?:#(\d{3}))?(?!\d)/g;

/** Aktenzeichen (and Vorgangszeichen) mentioned in a text, without OE prefix, each once, in order. */
export function zeichenIn(text: string): readonly string[] {
  const gefunden = [...text.matchAll(zeichenMuster)].map(([, akte = '', vorgang]) =>
    vorgang === undefined ? akte : `${akte}#${vorgang}`,
  );
  return [...new Set(gefunden)];
}
