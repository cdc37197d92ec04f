import { naechsterStand } from '@registratur/shared/domain/akte/akte.rules';
import { gibFrei, istGesperrt } from '@registratur/shared/domain/schriftstueck/freigabe.rules';
import { gut } from '@registratur/shared/kernel/result';
import { hindernisId } from '../akte/hindernisse.ts';
import type { Betrieb, Fall } from '../haus.ts';
import { veraendere } from './aendern.ts';

/** Release from quarantine: recorded with the reason; the second person's release ends it. */
export const schriftstueckFreigeben =
  (b: Betrieb): Fall<'schriftstueck.freigeben'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'schriftstueck.freigeben');
    if (!raum.ok) return raum;
    const zeit = b.uhr.jetzt().toISOString();
    return veraendere(b, raum.wert, pfad.schriftstueck, { anfrage: ein.anfrage, ein }, (ss) => {
      const frei = gibFrei(ss, { oid: person.oid, name: person.name });
      if (!frei.ok) return frei;
      return gut({
        schreibe: [{ ...ss, ...frei.wert, ...naechsterStand(ss, zeit, person) }],
        loesche: istGesperrt(frei.wert) ? [] : [hindernisId(ss.uuid)],
        nutzlasten: [
          {
            dokument: ss.id,
            neu: { gesperrt: istGesperrt(frei.wert), freigabe: person.name },
            grund: ein.grund,
          },
        ],
        antwort: {},
      });
    });
  };
