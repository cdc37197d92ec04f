/** A person with what the token says; what it may do is decided with the approved Zuweisungen (design §3.6). */
export interface Person {
  readonly art: 'person';
  readonly oid: string;
  readonly name: string;
  readonly upn: string;
  /** Object ids of Entra groups. */
  readonly gruppen: readonly string[];
}

/** The house itself, finishing what a person began. */
export interface Dienst {
  readonly art: 'dienst';
  readonly zweck: string;
  readonly imAuftragVon: string;
}

export type Akteur = Person | Dienst;
