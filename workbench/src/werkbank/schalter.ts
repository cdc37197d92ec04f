/** What can be forced at the stand-in of Entra, by address of the person; nothing of it is on in the demonstration. */
export interface Schalter {
  /** Gets no token before she signed in. */
  readonly mussAnmelden: Set<string>;
  /** Nobody consented to what the Registratur wants of Graph for her. */
  readonly ohneZustimmung: Set<string>;
  /** A rule wants more than her sign-in once she needs Graph (claims challenge). */
  readonly mitRegel: Set<string>;
  /** In more groups than Entra names in a token: it points to the directory instead. */
  readonly vieleGruppen: Set<string>;
  /** Graph is too busy to tell memberships. */
  ohneVerzeichnis: boolean;
  /** Of access tokens for the Registratur, in seconds. */
  lebensdauerS: number;
}

/** Access tokens of Entra live about this long. */
export const lebensdauerS = 3600;

export const neueSchalter = (): Schalter => ({
  mussAnmelden: new Set(),
  ohneZustimmung: new Set(),
  mitRegel: new Set(),
  vieleGruppen: new Set(),
  ohneVerzeichnis: false,
  lebensdauerS,
});
