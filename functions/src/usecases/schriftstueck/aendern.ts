import { naechsterStand, pruefeStand } from '@registratur/shared/domain/akte/akte.rules';
import { pruefeEingangsdatum } from '@registratur/shared/domain/schriftstueck/eingang.rules';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Aenderung } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { tagIn } from '@registratur/shared/kernel/zeit';
import type { Liste, Stand } from '../../ports/store.ts';
import { unterschied } from '../akte/aendern.ts';
import type { Betrieb, Fall } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { vorgangId } from '../zugang/zeilen.ts';
import { amOrt, unveraendertAmOrt } from './amOrt.ts';
import { zeigeWoEsLiegt } from './lesen.ts';
import { ssId } from './zeilen.ts';

/** Subject, day of receipt and note of a Schriftstück; the original never changes. */
export const schriftstueckAendern =
  (b: Betrieb): Fall<'schriftstueck.aendern'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'schriftstueck.aendern');
    if (!raum.ok) return raum;
    const zeit = b.uhr.jetzt().toISOString();
    const { anfrage, stand: gesehen, ...felder } = ein;
    return veraendere(b, raum.wert, pfad.schriftstueck, { anfrage, ein }, (ss) => {
      const hindert =
        pruefeStand(gesehen, ss) ?? pruefeEingangsdatum(felder.eingangsdatum, tagIn(new Date(zeit)));
      if (hindert) return schlecht(hindert);
      return gut({
        schreibe: [{ ...ss, ...felder, ...naechsterStand(ss, zeit, person) }],
        nutzlasten: [{ dokument: ss.id, ...unterschied(ss, felder) }],
        antwort: {},
      });
    });
  };

/**
 * One change of one Schriftstück whose Vorgang must be open; answers its new state. Repeated after a move it answers
 * the record at its new place, to who may read it there.
 */
export async function veraendere(
  b: Betrieb,
  raum: Raum,
  uuid: string,
  e: {
    readonly anfrage: string;
    readonly ein: object;
    readonly ids?: (vorher: Schriftstueck) => readonly string[];
    readonly listen?: readonly Liste[];
  },
  entscheide: (ss: Schriftstueck, stand: Stand) => Result<Aenderung, Fehler>,
): ReturnType<Fall<'schriftstueck.aendern'>> {
  const ein = { ...e.ein, schriftstueck: uuid };
  const schon = await raum.schonErledigt(e.anfrage, ein);
  if (!schon.ok) return schon;
  if (!schon.wert) {
    const vollzug = await amOrt(raum, uuid, (vorher) =>
      raum.aendern(
        {
          anfrage: e.anfrage,
          ein,
          ids: [ssId(uuid), vorgangId(vorher.vorgang), ...(e.ids?.(vorher) ?? [])],
          listen: e.listen ?? [],
        },
        (stand) => {
          const ss = unveraendertAmOrt(stand, vorher, raum.person.oid);
          if (!ss.ok) return ss;
          if (ss.wert.umzug !== null) return schlecht({ code: 'umzug_laeuft' });
          return entscheide(ss.wert, stand);
        },
      ),
    );
    if (!vollzug.ok) return vollzug;
  }
  return zeigeWoEsLiegt(b, raum, uuid);
}
