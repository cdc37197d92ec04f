import { meldeAnMitMicrosoft } from '@registratur/shared/ui/anmelden/microsoft';
import type { Gast } from './gast.ts';

const nachts = matchMedia('(prefers-color-scheme: dark)');

/** The page in a window of its own: the theme of the system, forced colours are left to it. */
export const browser: Gast = {
  art: 'browser',
  einstieg: '',
  thema: () => (nachts.matches ? 'dunkel' : 'hell'),
  beiThema: (melde) => {
    nachts.addEventListener('change', melde);
    return () => nachts.removeEventListener('change', melde);
  },
  anmeldung: meldeAnMitMicrosoft(),
  bereit: () => undefined,
};
