import type { Hinweistext } from './form.ts';

/** Texts of „Verweis setzen“: they come with that part. */
export const verweise = {
  'verweis.setzen': 'Verweis setzen',
  'verweis.erklaert': (zeichen: string) =>
    `Die E-Mail bleibt in ${zeichen}. Der Vorgang, den Sie wählen, verweist auf sie.`,
  'verweis.zurueck': 'Zurück',
  'verweis.nicht': 'Der Verweis ist nicht gesetzt.',
  'verweis.ungewiss.titel': 'Wir wissen noch nicht, ob der Verweis gesetzt ist.',
  'verweis.ungewiss': 'Beim erneuten Versuch entsteht kein zweiter Verweis.',
  'verweis.erneut': 'Erneut versuchen',
} as const satisfies Readonly<Record<string, Hinweistext>>;
