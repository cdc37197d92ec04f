import { personen } from './personen.ts';

export interface Funktionspostfach {
  readonly adresse: string;
  readonly name: string;
  /** Names of the personas who may read it. */
  readonly leser: readonly string[];
}

/** Mailboxes of a function: they belong to nobody and several read them. */
export const funktionspostfaecher: readonly Funktionspostfach[] = [
  {
    adresse: 'poststelle@musterstadt.example',
    name: 'Poststelle',
    leser: ['Gerd Pohl', 'Ines Vogt', 'Ruth Halver'],
  },
  {
    adresse: 'gewerbe@musterstadt.example',
    name: 'Gewerbemeldestelle',
    leser: ['Hanna Reuter', 'Karl Nowak'],
  },
];

/** Every mailbox of the city with the object ids of those who may read it, by address. */
export const postfaecher: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...personen.map((p): [string, ReadonlySet<string>] => [p.upn, new Set([p.oid])]),
  ...funktionspostfaecher.map((f): [string, ReadonlySet<string>] => [
    f.adresse,
    new Set(personen.filter((p) => f.leser.includes(p.name)).map((p) => p.oid)),
  ]),
]);
