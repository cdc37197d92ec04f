import { organisationseinheiten } from '../musterstadt/organisation.ts';
import { mandant, personen } from '../musterstadt/personen.ts';
import { funktionspostfaecher } from '../musterstadt/postfaecher.ts';

const einheiten = new Map(organisationseinheiten.map((e) => [e.objid, { kuerzel: e.kuerzel, name: e.name }]));

/** Who can be played at the desk: `GET /werkbank/personen`. */
export const auskunft = {
  mandant,
  personen: personen.map((p) => ({
    name: p.name,
    upn: p.upn,
    rolle: p.rolle,
    einheit: einheiten.get(p.einheit),
    postfaecher: funktionspostfaecher
      .filter((f) => f.leser.includes(p.name))
      .map(({ adresse, name }) => ({ adresse, name })),
  })),
};
