import type { Gruppe, Recht } from '@registratur/shared/domain/rechte/rechte.schema';
import { kennung, namens } from './personen.ts';

interface Zeile {
  readonly name: string;
  readonly rechte: readonly Recht[];
  /** Aktenplaneinheiten where the rights begin; 'alle' = every top-level unit. */
  readonly an: readonly string[] | 'alle';
  readonly ausser?: readonly string[];
  readonly mitglieder: readonly string[];
}

const leitung: readonly Recht[] = ['LESEN', 'SCHREIBEN', 'ZEICHNEN', 'ZDA'];
const sachbearbeitung: readonly Recht[] = ['LESEN', 'SCHREIBEN'];
const ohne = ['01.06', '01.11'];

/** Entra groups, their rights and members (domain §11.3). */
export const gruppentafel: readonly Zeile[] = [
  { name: 'DMS-FB36-SB', rechte: sachbearbeitung, an: ['13', '14'], mitglieder: ['Ole Brandt'] },
  { name: 'DMS-FB36-LT', rechte: leitung, an: ['13', '14'], mitglieder: ['Dr. Elif Aydin'] },
  { name: 'DMS-FB32-SB', rechte: sachbearbeitung, an: ['02'], mitglieder: ['Hanna Reuter'] },
  { name: 'DMS-FB32-LT', rechte: leitung, an: ['02'], mitglieder: ['Karl Nowak'] },
  {
    name: 'DMS-FB11-SB',
    rechte: sachbearbeitung,
    an: ['01.10', '01.12', '01.13'],
    mitglieder: ['Pia Lenz', 'Timur Sahin'],
  },
  {
    name: 'DMS-FB11-LT',
    rechte: leitung,
    an: ['01.10', '01.11.03', '01.11.04', '01.12', '01.13'],
    mitglieder: ['Svenja Kolbe'],
  },
  {
    name: 'DMS-PA-Personal',
    rechte: leitung,
    an: ['01.11.01', '01.11.02', '01.11.05'],
    mitglieder: ['Jonas Weidt', 'Mira Okafor'],
  },
  { name: 'DMS-FB20', rechte: leitung, an: ['01.14'], mitglieder: ['Ruth Halver'] },
  {
    name: 'DMS-Leitung',
    rechte: ['LESEN', 'ZEICHNEN'],
    an: ['01.01', '01.02'],
    mitglieder: ['Carla Brandis', 'Holger Timm'],
  },
  {
    name: 'DMS-Registratur',
    rechte: ['LESEN', 'SCHREIBEN', 'ZDA', 'AKTE_ANLEGEN', 'ZDA_AUFHEBEN'],
    an: 'alle',
    ausser: ohne,
    mitglieder: ['Ines Vogt'],
  },
  { name: 'DMS-Poststelle', rechte: ['SCHREIBEN'], an: ['01.13'], mitglieder: ['Gerd Pohl'] },
  { name: 'DMS-FA', rechte: ['ADMIN_METADATEN'], an: 'alle', ausser: ohne, mitglieder: ['Timur Sahin'] },
  { name: 'DMS-Revision', rechte: ['PROTOKOLL'], an: 'alle', mitglieder: ['Paul Reiss'] },
  { name: 'DSB', rechte: ['PROTOKOLL'], an: 'alle', mitglieder: ['Lars Iwen'] },
  { name: 'DMS-Archiv', rechte: ['AUSSONDERN'], an: 'alle', mitglieder: ['Nora Feld'] },
  // The staff council's own groups: known to Entra, without any right on an Akte of the administration.
  { name: 'PR-Dienststelle-11-1', rechte: [], an: [], mitglieder: ['Jonas Weidt', 'Svenja Kolbe'] },
  { name: 'PR-Mitglieder', rechte: [], an: [], mitglieder: ['Karin Stolle', 'Uwe Marx'] },
  { name: 'PR-Vorsitz', rechte: [], an: [], mitglieder: ['Karin Stolle'] },
];

export const entraId = (gruppe: string): string => kennung('gruppe', gruppe);

export const gruppen: readonly Gruppe[] = gruppentafel.map((z) => ({
  entraId: entraId(z.name),
  name: z.name,
  rechte: [...z.rechte],
}));

/** Object ids of the Entra groups a person is a member of. */
export const gruppenVon = (name: string): string[] =>
  gruppentafel.filter((z) => z.mitglieder.includes(name)).map((z) => entraId(z.name));

/** The seed approves one Zuweisung for every member (design §3.6). */
export const zuweisungen = gruppentafel.flatMap((z) =>
  z.mitglieder.map((name) => ({
    oid: namens(name).oid,
    daten: { entraId: entraId(z.name), zustand: 'AKTIV' as const, von: '2020-01-01', bis: null },
  })),
);
