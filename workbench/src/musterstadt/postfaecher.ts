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

const morgens = '2026-11-20T08:00:00+01:00';

/** When somebody last looked into a mailbox: what came later is unread. */
const zuletztGesehen: Readonly<Record<string, string>> = {
  'ole.brandt@musterstadt.example': '2026-11-19T16:30:00+01:00',
  'jonas.weidt@musterstadt.example': '2026-11-19T14:00:00+01:00',
  'poststelle@musterstadt.example': '2026-11-20T12:00:00+01:00',
  'gewerbe@musterstadt.example': '2026-11-18T17:00:00+01:00',
};

/** Whether a message that came at `empfangen` (ISO 8601) is read at the first start. */
export const istGelesen = (adresse: string, empfangen: string): boolean =>
  Date.parse(empfangen) <= Date.parse(zuletztGesehen[adresse] ?? morgens);
