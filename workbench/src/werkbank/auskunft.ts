import { organisationseinheiten } from '../musterstadt/organisation.ts';
import { mandant, personen } from '../musterstadt/personen.ts';
import { funktionspostfaecher, vertretungen, type Funktionspostfach } from '../musterstadt/postfaecher.ts';

const einheiten = new Map(organisationseinheiten.map((e) => [e.objid, { kuerzel: e.kuerzel, name: e.name }]));

const fuer = (liste: readonly Funktionspostfach[], name: string): { adresse: string; name: string }[] =>
  liste.filter((f) => f.leser.includes(name)).map((f) => ({ adresse: f.adresse, name: f.name }));

/** Who can be played at the desk: `GET /werkbank/personen`. */
export const auskunft = {
  mandant,
  personen: personen.map((p) => ({
    oid: p.oid,
    name: p.name,
    upn: p.upn,
    rolle: p.rolle,
    einheit: einheiten.get(p.einheit),
    postfaecher: fuer(funktionspostfaecher, p.name),
    vertritt: fuer(vertretungen, p.name),
  })),
};
