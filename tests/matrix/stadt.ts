/** Musterstadt and the few people the matrix needs besides: deputies, half-granted rights, and who prepares the Akten. */
import type { Einrichtung } from '@registratur/functions/usecases/einrichtung/uebernehmen';
import { einrichtung as musterstadt } from '@registratur/workbench/musterstadt/einrichtung';
import { entraId, gruppenVon } from '@registratur/workbench/musterstadt/gruppen';
import { kennung, namens, personen } from '@registratur/workbench/musterstadt/personen';
import type { Ausweisperson } from '../hilfe/aussteller.ts';

type Zuweisung = Einrichtung['zuweisungen'][number]['daten'];
interface Mensch {
  readonly name: string;
  readonly gruppen?: readonly string[];
  readonly zuweisung?: Partial<Zuweisung> & { readonly gruppe: string };
  readonly vertritt?: { readonly wen: string; readonly von: string; readonly bis: string };
}

const leitung = 'DMS-FB36-LT';
const bestueckung = 'MATRIX-Bestueckung';
const immer = { von: '2020-01-01', bis: '2099-12-31' };

const menschen: readonly Mensch[] = [
  { name: 'Bestückung', gruppen: [bestueckung], zuweisung: { gruppe: bestueckung } },
  { name: 'Fremder Gast' },
  { name: 'Vertreterin gültig', vertritt: { wen: 'Dr. Elif Aydin', ...immer } },
  {
    name: 'Vertreter abgelaufen',
    vertritt: { wen: 'Dr. Elif Aydin', von: '2020-01-01', bis: '2020-12-31' },
  },
  { name: 'Vertreter künftig', vertritt: { wen: 'Dr. Elif Aydin', von: '2099-01-01', bis: '2099-12-31' } },
  { name: 'Vertreterin Personal', vertritt: { wen: 'Jonas Weidt', ...immer } },
  { name: 'Vertreter der Vertreterin', vertritt: { wen: 'Vertreterin gültig', ...immer } },
  { name: 'Vertreter eines Entzogenen', vertritt: { wen: 'Zuweisung entzogen', ...immer } },
  { name: 'Mitglied und Zuweisung', gruppen: [leitung], zuweisung: { gruppe: leitung } },
  { name: 'Nur Mitglied', gruppen: [leitung] },
  { name: 'Nur Zuweisung', zuweisung: { gruppe: leitung } },
  { name: 'Zuweisung entzogen', gruppen: [leitung], zuweisung: { gruppe: leitung, zustand: 'ENTZOGEN' } },
  { name: 'Zuweisung abgelaufen', gruppen: [leitung], zuweisung: { gruppe: leitung, bis: '2020-12-31' } },
  { name: 'Zuweisung künftig', gruppen: [leitung], zuweisung: { gruppe: leitung, von: '2099-01-01' } },
  { name: 'Mitglied hier, Zuweisung dort', gruppen: [leitung], zuweisung: { gruppe: 'DMS-FB36-SB' } },
];

const alsPerson = ({ name, gruppen = [] }: Mensch): Ausweisperson => ({
  oid: kennung('person', name),
  name,
  upn: `${kennung('upn', name)}@musterstadt.example`,
  gruppen: gruppen.map(entraId),
});

const alle: readonly Ausweisperson[] = [
  ...personen.map((p) => ({ ...p, gruppen: gruppenVon(p.name) })),
  ...menschen.map(alsPerson),
];

export function personNamens(name: string): Ausweisperson {
  const gefunden = alle.find((p) => p.name === name);
  if (!gefunden) throw new Error(`Die Matrix kennt niemanden namens ${name}.`);
  return gefunden;
}

export const bestuecker = personNamens('Bestückung');
/** A person whose only Zuweisung is withdrawn while the house runs. */
export const entziehbar = personNamens('Mitglied und Zuweisung');

const oidVon = (name: string): string =>
  personen.some((p) => p.name === name) ? namens(name).oid : kennung('person', name);

export const stadt: Einrichtung = {
  ...musterstadt,
  einheiten: musterstadt.einheiten.map((e) =>
    e.kennzeichen.includes('.') ? e : { ...e, erteilt: [...e.erteilt, bestueckung] },
  ),
  gruppen: [
    ...musterstadt.gruppen,
    {
      entraId: entraId(bestueckung),
      name: bestueckung,
      rechte: ['LESEN', 'SCHREIBEN', 'ZDA', 'AKTE_ANLEGEN'],
    },
  ],
  organisation: {
    einheiten: [...musterstadt.organisation.einheiten],
    stellen: [...musterstadt.organisation.stellen],
    besetzungen: [...musterstadt.organisation.besetzungen],
    personen: [
      ...musterstadt.organisation.personen,
      ...menschen
        .filter((m) => m.name !== 'Fremder Gast')
        .map(alsPerson)
        .map((p) => ({ ...p, gruppen: [...p.gruppen] })),
    ],
  },
  zuweisungen: [
    ...musterstadt.zuweisungen,
    ...menschen.flatMap(({ name, zuweisung }) => {
      if (!zuweisung) return [];
      const { gruppe, ...anders } = zuweisung;
      const aktiv = { entraId: entraId(gruppe), zustand: 'AKTIV' as const, von: '2020-01-01', bis: null };
      return [{ oid: oidVon(name), daten: { ...aktiv, ...anders } }];
    }),
  ],
  vertretungen: [
    ...musterstadt.vertretungen,
    ...menschen.flatMap(({ name, vertritt }) =>
      vertritt
        ? [{ oid: oidVon(name), daten: { fuer: oidVon(vertritt.wen), von: vertritt.von, bis: vertritt.bis } }]
        : [],
    ),
  ],
};
