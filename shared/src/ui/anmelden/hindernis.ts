/** Why there is no token, by what the person can do about it. Texts: texte/anmelden.ts. */
export type Hindernis =
  | { readonly art: 'anderes_konto'; readonly erwartet: string; readonly angemeldet: string }
  | {
      readonly art: Exclude<Hindernisart, 'anderes_konto'>;
      /** What the library or the issuer said, for the IT. */
      readonly code?: string;
    };

export type Hindernisart =
  /** Has to sign in, nothing went wrong. */
  | 'noetig'
  | 'abgebrochen'
  | 'anderes_konto'
  | 'privates_konto'
  | 'konto_fehlt'
  | 'fenster_blockiert'
  | 'bruecke_aus'
  | 'zustimmung'
  | 'netz'
  | 'voruebergehend'
  | 'dauerhaft'
  | 'zeit'
  /** The Registratur itself did not take the token. */
  | 'abgelehnt'
  /** A rule of the tenant wants more than the present sign-in (claims challenge). */
  | 'regel'
  | 'nicht_eingerichtet';

/** Nothing the person could do but wait: the caller tells that there is no connection and tries again. */
export const istVerbindung = ({ art }: Hindernis): boolean => art === 'netz' || art === 'voruebergehend';
