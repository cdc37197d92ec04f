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

/** Mailboxes of a person that a colleague may look into, and change nothing there. */
export const vertretungen: readonly Funktionspostfach[] = [
  { adresse: 'jonas.weidt@musterstadt.example', name: 'Jonas Weidt', leser: ['Mira Okafor'] },
];

/** Object ids of who may read a mailbox, and of who may change what lies there. */
export interface Zugriff {
  readonly liest: ReadonlySet<string>;
  readonly schreibt: ReadonlySet<string>;
}

const oids = (namen: readonly string[]): readonly string[] =>
  personen.filter((p) => namen.includes(p.name)).map((p) => p.oid);

/** Every mailbox of the city by its address. */
export const postfaecher: ReadonlyMap<string, Zugriff> = new Map([
  ...personen.map((p): [string, Zugriff] => {
    const vertreten = vertretungen.filter((v) => v.adresse === p.upn).flatMap((v) => oids(v.leser));
    return [p.upn, { liest: new Set([p.oid, ...vertreten]), schreibt: new Set([p.oid]) }];
  }),
  ...funktionspostfaecher.map((f): [string, Zugriff] => {
    const leser = new Set(oids(f.leser));
    return [f.adresse, { liest: leser, schreibt: leser }];
  }),
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
