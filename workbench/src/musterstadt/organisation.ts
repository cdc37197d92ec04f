import type {
  Besetzung,
  Organisationseinheit,
  Stelle,
} from '@registratur/shared/domain/organisation/organisation.schema';
import { personen } from './personen.ts';

const einheit = (
  objid: string,
  kuerzel: string,
  name: string,
  ueber: string | null,
  postfach = kuerzel.toLowerCase().replace(/[^a-z0-9]+/g, ''),
): Organisationseinheit => ({ objid, kuerzel, name, ueber, postfach: `${postfach}@musterstadt.example` });

/** Units of Musterstadt (domain §11.2). */
export const organisationseinheiten: readonly Organisationseinheit[] = [
  einheit('50000001', 'OB', 'Oberbürgermeisterin', null),
  einheit('50000010', 'Dez. I', 'Zentrale Verwaltung', '50000001'),
  einheit('50000011', 'Dez. II', 'Recht, Ordnung, Soziales', '50000001'),
  einheit('50000012', 'Dez. III', 'Bauen, Umwelt', '50000001'),
  einheit('50000110', 'FB 11', 'Personal, Organisation, E-Government, IT', '50000010'),
  einheit('50000111', '11/1', 'Personal', '50000110'),
  einheit('50000112', '11/2', 'Organisation', '50000110'),
  einheit('50000113', '11/3', 'IT und DMS-Dienst', '50000110'),
  einheit('50000114', '11/4', 'Poststelle, Scan-Station, Registratur', '50000110', 'poststelle'),
  einheit('50000120', 'FB 20', 'Finanzen', '50000010'),
  einheit('50000014', 'RPA 14', 'Rechnungsprüfung', '50000001'),
  einheit('50000130', 'FB 30', 'Recht', '50000011'),
  einheit('50000132', 'FB 32', 'Sicherheit und Ordnung', '50000011'),
  einheit('50000133', '32/2', 'Gewerbe', '50000132', 'gewerbe'),
  einheit('50000150', 'FB 50', 'Soziales', '50000011'),
  einheit('50000136', 'FB 36', 'Umwelt und Klima', '50000012'),
  einheit('50000163', 'FB 63', 'Bauaufsicht', '50000012'),
  einheit('50000141', 'Archiv', 'Stadtarchiv', '50000010'),
  einheit('50000142', 'GB', 'Gleichstellung', '50000001'),
];

/** One Stelle for each person, held since the city began. */
export const stellen: readonly Stelle[] = personen.map((p, i) => ({
  objid: `600001${String(i + 1).padStart(2, '0')}`,
  einheit: p.einheit,
  bezeichnung: p.rolle,
  leitet: p.leitet,
}));

export const besetzungen: readonly Besetzung[] = personen.map((p, i) => ({
  stelle: stellen[i]?.objid ?? '',
  oid: p.oid,
  von: '2020-01-01',
  bis: null,
}));
