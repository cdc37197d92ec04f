import type { Anmeldung } from '@registratur/shared/ui/anmelden/anmeldung';

/** Where the page is shown. One adapter for Teams (teams/), one for the plain browser. */
export interface Gast {
  readonly art: 'browser' | 'teams';
  /** The place a deep link asks for, as `ortText` writes it; '' = none. */
  readonly einstieg: string;
  readonly thema: () => Thema;
  /** Calls when the theme changes; returns how to stop that. */
  readonly beiThema: (melde: () => void) => () => void;
  readonly anmeldung: Anmeldung;
  /** The page can be used now. */
  readonly bereit: () => void;
}

export type Thema = 'hell' | 'dunkel' | 'teamsDunkel' | 'kontrast';
