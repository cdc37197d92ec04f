import { abgeleiteteId } from '@registratur/shared/kernel/hash';

/** A person of the invented Stadt Musterstadt (domain §11.3). */
export interface Person {
  readonly oid: string;
  readonly name: string;
  readonly upn: string;
  readonly rolle: string;
  /** OBJID of the unit. */
  readonly einheit: string;
  readonly leitet: boolean;
}

const mandantName = 'musterstadt.example';

/** The tenant of the stand-in Entra. */
export const mandant = '05999999-0000-4000-8000-000000000001';

/** Object ids follow from names, so that every start gives the same city. */
export const kennung = (art: string, name: string): string => abgeleiteteId(mandant, `${art}:${name}`);

const ascii = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^dr\. /, '')
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/ /g, '.');

const person = (name: string, rolle: string, einheit: string, leitet = false): Person => ({
  oid: kennung('person', name),
  name,
  upn: `${ascii(name)}@${mandantName}`,
  rolle,
  einheit,
  leitet,
});

export const personen: readonly Person[] = [
  person('Ole Brandt', 'Sachbearbeitung', '50000136'),
  person('Dr. Elif Aydin', 'Leitung', '50000136', true),
  person('Hanna Reuter', 'Gewerbe', '50000133'),
  person('Karl Nowak', 'Leitung', '50000132', true),
  person('Pia Lenz', 'Organisation', '50000112'),
  person('Timur Sahin', 'DMS-Administration', '50000113'),
  person('Svenja Kolbe', 'Leitung', '50000110', true),
  person('Jonas Weidt', 'Personalsachbearbeitung', '50000111'),
  person('Mira Okafor', 'Personalsachbearbeitung', '50000111'),
  person('Ruth Halver', 'Kämmerin', '50000120', true),
  person('Carla Brandis', 'Oberbürgermeisterin', '50000001', true),
  person('Holger Timm', 'Dezernent', '50000010', true),
  person('Ines Vogt', 'Registratur', '50000114'),
  person('Gerd Pohl', 'Poststelle', '50000114'),
  person('Paul Reiss', 'Rechnungsprüfung', '50000014', true),
  person('Lars Iwen', 'Datenschutzbeauftragter', '50000001'),
  person('Nora Feld', 'Stadtarchiv', '50000141', true),
  person('Karin Stolle', 'Personalrat, Vorsitz', '50000150'),
  person('Uwe Marx', 'Personalrat', '50000163'),
  person('Anja Korte', 'Gleichstellungsbeauftragte', '50000142', true),
];

/** The person of that name; throws when the city has none. */
export function namens(name: string): Person {
  const gefunden = personen.find((p) => p.name === name);
  if (!gefunden) throw new Error(`In Musterstadt gibt es niemanden namens ${name}.`);
  return gefunden;
}
