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

/** The windows of the sign-in, tiny and apart from the pane. */
export const anmeldeSeite: Seite = {
  ordner: in_('addin/anmelden'),
  ziel: in_('addin/dist/anmelden'),
  basis: '/addin/anmelden/',
  seiten: ['zurueck.html', 'fenster.html'],
};
/** Of each. */
export const anmeldeGewicht: Gewicht = { erste: 10_000, spaeter: 10_000 };

export const deskSeite: Seite = {
  ordner: in_('workbench/src/desk'),
  ziel: in_('workbench/dist/desk'),
  basis: '/',
};
export const deskGewicht: Gewicht = { erste: 300_000, spaeter: 80_000 };

/** The Akten pages, in Teams and in the browser. */
export const aktenSeite: Seite = {
  ordner: in_('teams-app'),
  ziel: in_('teams-app/dist'),
  basis: '/akten/',
};
export const aktenGewicht: Gewicht = {
  erste: 150_000,
  spaeter: 40_000,
  ausnahmen: { '@azure/msal-browser': 80_000, anmelden: 80_000 },
};

/** The window of Teams around them. */
export const teamsSeite: Seite = {
  ordner: in_('workbench/src/teams-host'),
  ziel: in_('workbench/dist/teams'),
  basis: '/teams/',
};
