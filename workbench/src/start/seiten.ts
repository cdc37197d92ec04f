/** The pages that are built, and what they may weigh (bytes, gzip). */
import { join } from 'node:path';
import { wurzel } from './prozess.ts';
import type { Seite } from './seite.ts';

export interface Gewicht {
  /** All that is loaded before the page can be used. */
  readonly erste: number;
  /** One part that is loaded on demand. */
  readonly spaeter: number;
  /** Parts with a limit of their own, by a piece of their module's name. */
  readonly ausnahmen?: Readonly<Record<string, number>>;
}

const in_ = (pfad: string): string => join(wurzel, pfad);

export const addinSeite: Seite = {
  ordner: in_('addin'),
  ziel: in_('addin/dist'),
  basis: '/addin/',
  beilagen: in_('manifest/public'),
};
export const addinGewicht: Gewicht = {
  erste: 140_000,
  spaeter: 40_000,
  ausnahmen: { '@azure/msal-browser': 80_000, anmelden: 80_000 },
};

export const deskSeite: Seite = {
  ordner: in_('workbench/src/desk'),
  ziel: in_('workbench/dist/desk'),
  basis: '/',
};
export const deskGewicht: Gewicht = { erste: 300_000, spaeter: 80_000 };
