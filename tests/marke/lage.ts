/** Where the messages are filed, who receives them, and who of these may read them there. */
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { namens } from '@registratur/workbench/musterstadt/personen';
import type { Testhaus } from '../hilfe/haus.ts';
import { erfolg, rufeRoute, type Anruf } from '../hilfe/route.ts';

/** Where messages are filed, who may read there (domain §11.3), and what others are told: whom to ask, and that unit's mailbox. */
export const orte = [
  [
    '13.01',
    ['Ole Brandt', 'Dr. Elif Aydin', 'Ines Vogt'],
    ['FB 36 Umwelt und Klima', 'fb36@musterstadt.example'],
  ],
  ['02.02.01', ['Hanna Reuter', 'Karl Nowak', 'Ines Vogt'], ['32/2 Gewerbe', 'gewerbe@musterstadt.example']],
  ['01.11.01', ['Jonas Weidt', 'Mira Okafor'], undefined],
] as const;
/** The ten recipients of every message. */
export const empfaenger = [
  ...new Set(orte.flatMap(([, lesende]) => lesende)),
  'Timur Sahin',
  'Paul Reiss',
  'Karin Stolle',
];

export interface Ort {
  readonly akte: string;
  readonly vorgang: string;
  readonly lesende: readonly string[];
  readonly auskunft: readonly [stelle: string, postfach: string] | undefined;
}

export interface Lauf {
  readonly mails: number;
  readonly orte: readonly Ort[];
  readonly als: (name: string, anruf: Anruf) => Promise<unknown>;
}

export function zugang(haus: Testhaus): Lauf['als'] {
  const token = new Map<string, Promise<string>>();
  return async (name, anruf) => {
    const ausweis = token.get(name) ?? haus.token(namens(name));
    token.set(name, ausweis);
    return erfolg(await rufeRoute(haus.url, await ausweis, anruf));
  };
}

export async function richteEin(
  als: Lauf['als'],
  [einheit, lesende, auskunft]: (typeof orte)[number],
): Promise<Ort> {
  const [wer] = lesende;
  const neu = async (anruf: Anruf): Promise<string> => ((await als(wer, anruf)) as { id: string }).id;
  const akte = await neu({
    id: 'akte.anlegen',
    ein: { anfrage: neueAnfrage(), einheit, betreff: `Geheime Akte ${einheit}` },
  });
  const vorgang = await neu({
    id: 'vorgang.anlegen',
    pfad: { akte },
    ein: { anfrage: neueAnfrage(), betreff: `Geheimer Vorgang ${einheit}` },
  });
  return { akte, vorgang, lesende, auskunft };
}

export const ortVon = (lauf: Lauf, n: number): Ort => lauf.orte[n % lauf.orte.length]!;
export const nummern = (lauf: Lauf): number[] => Array.from({ length: lauf.mails }, (_, n) => n);
