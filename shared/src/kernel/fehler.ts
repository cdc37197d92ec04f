/** Everything the house refuses, with the facts its sentence needs. Texts and status: contract/problem.ts. */
export type Fehler =
  | { readonly code: 'nicht_angemeldet' }
  /** A rule of the tenant wants more than this sign-in; `claims` = what Entra must be asked for (claims challenge). */
  | { readonly code: 'anmelderegel'; readonly claims?: string }
  /** Nobody has allowed the Registratur the scope in Microsoft Graph. */
  | { readonly code: 'zustimmung_fehlt'; readonly befugnis: string }
  | { readonly code: 'nicht_gefunden' }
  | { readonly code: 'kein_recht'; readonly recht: string }
  | { readonly code: 'methode_unbekannt' }
  | { readonly code: 'json_fehlerhaft' }
  | { readonly code: 'eingabe_ungueltig'; readonly stellen: readonly Fundstelle[] }
  | { readonly code: 'medientyp_unbekannt'; readonly erlaubt: readonly string[] }
  | { readonly code: 'zu_gross'; readonly grenzeBytes: number }
  | { readonly code: 'leere_datei' }
  /** Told by the client: no request can carry a folder. */
  | { readonly code: 'ordner' }
  | { readonly code: 'pruefsumme_falsch' }
  | { readonly code: 'upload_unbekannt' }
  | { readonly code: 'upload_abgelaufen' }
  | { readonly code: 'anfrage_anders_verwendet' }
  | { readonly code: 'anfrage_zu_alt' }
  /** `um` in UTC, ISO 8601; `von` where the document knows who changed it. */
  | { readonly code: 'geaendert'; readonly um: string; readonly von?: string }
  | { readonly code: 'zu_den_akten_gelegt'; readonly was: 'akte' | 'vorgang' }
  | { readonly code: 'zda_hindernis'; readonly hindernisse: readonly Hindernis[] }
  | { readonly code: 'stillgelegt' }
  | { readonly code: 'keine_aktenbildung' }
  | { readonly code: 'ruecknahme_fremd' }
  | { readonly code: 'ruecknahme_frist_vorbei' }
  | { readonly code: 'ruecknahme_weiterer_ableger' }
  | { readonly code: 'ruecknahme_geaendert' }
  | { readonly code: 'ruecknahme_zu_viele'; readonly max: number }
  | { readonly code: 'schon_zurueckgenommen' }
  | { readonly code: 'in_quarantaene' }
  | { readonly code: 'nicht_in_quarantaene' }
  | { readonly code: 'zweite_person_noetig' }
  | { readonly code: 'umzug_laeuft' }
  | { readonly code: 'gleicher_vorgang' }
  | { readonly code: 'schutzklasse_verschieden' }
  | { readonly code: 'zu_viele'; readonly was: string; readonly max: number }
  | { readonly code: 'abgebrochen' }
  | { readonly code: 'postfach_nicht_erreichbar' }
  | { readonly code: 'postfach_nachricht_unbekannt' }
  | { readonly code: 'postfach_nachricht_mehrfach' }
  | { readonly code: 'postfach_andere_nachricht' }
  | { readonly code: 'verzeichnis_nicht_erreichbar' }
  | { readonly code: 'beschaeftigt' }
  | { readonly code: 'unerwartet' };

export type Fehlercode = Fehler['code'];

/** A place in an input: JSON Pointer (RFC 6901) and what is wrong there, in German. */
export interface Fundstelle {
  readonly pointer: string;
  readonly grund: string;
}

/** What stands against z.d.A. (domain R1.13, R1.14). */
export interface Hindernis {
  readonly art: 'offener_vorgang' | 'offener_auftrag' | 'quarantaene';
  readonly anzahl: number;
}
