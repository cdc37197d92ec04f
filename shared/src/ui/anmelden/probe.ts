/** In-memory stand-ins of the tests of this folder. */
import { gut, schlecht, type Result } from '../../kernel/result.ts';
import type { Hindernis } from './hindernis.ts';
import type { Ausweis, Leiter, Sprosse, Wunsch } from './leiter.ts';

export type Ergebnis = Result<Ausweis, Hindernis>;

export const ausweis = (token: string, ...adressen: string[]): Ergebnis => gut({ token, adressen });
export const hindernis = (art: Exclude<Hindernis['art'], 'anderes_konto'>): Ergebnis => schlecht({ art });

export interface Gefragt {
  readonly wie: 'still' | 'fragend';
  readonly wunsch: Partial<Wunsch>;
}

/** Gives the prepared results in their order and keeps what it was asked. */
export function antworten(...ergebnisse: (Ergebnis | Promise<Ergebnis>)[]): Leiter & {
  readonly gefragt: readonly Gefragt[];
} {
  const gefragt: Gefragt[] = [];
  const gib =
    (wie: Gefragt['wie']) =>
    async (wunsch: Partial<Wunsch> = {}): Promise<Ergebnis> => {
      gefragt.push({ wie, wunsch });
      const ergebnis = ergebnisse.shift();
      if (!ergebnis) throw new Error(`Mit „${wie}“ war nicht zu rechnen.`);
      return ergebnis;
    };
  return { gefragt, still: gib('still'), fragend: gib('fragend') };
}

export const sprosse = (
  bruecke: boolean,
  ...ergebnisse: Ergebnis[]
): Sprosse & { readonly gefragt: readonly Gefragt[] } => ({ bruecke, ...antworten(...ergebnisse) });
