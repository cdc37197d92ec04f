import { naechsterStand, pruefeStand } from '@registratur/shared/domain/akte/akte.rules';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Aenderung } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Liste, Stand } from '../../ports/store.ts';
import { unterschied } from '../akte/aendern.ts';
import type { Betrieb, Fall } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { offenerVorgang, vorgangId } from '../zugang/zeilen.ts';
import { zeige } from './lesen.ts';
import { liesSchriftstueck, schriftstueckIn, ssId } from './zeilen.ts';

/** Subject, day of receipt and note of a Schriftstück; the original never changes. */
export const schriftstueckAendern =
  (b: Betrieb): Fall<'schriftstueck.aendern'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'schriftstueck.aendern');
    if (!raum.ok) return raum;
    const zeit = b.uhr.jetzt().toISOString();
    const { anfrage, stand: gesehen, ...felder } = ein;
    return veraendere(b, raum.wert, pfad.schriftstueck, { anfrage, ein }, (ss) => {
      const veraltet = pruefeStand(gesehen, ss);
      if (veraltet) return schlecht(veraltet);
      return gut({
        schreibe: [{ ...ss, ...felder, ...naechsterStand(ss, zeit) }],
        nutzlasten: [{ dokument: ss.id, ...unterschied(ss, felder) }],
        antwort: {},
      });
    });
  };

/** One change of one Schriftstück whose Vorgang must be open; answers its new state. */
export async function veraendere(
  b: Betrieb,
  raum: Raum,
  uuid: string,
  e: {
    readonly anfrage: string;
    readonly ein: object;
    readonly ids?: readonly string[];
    readonly listen?: readonly Liste[];
  },
  entscheide: (ss: Schriftstueck, stand: Stand) => Result<Aenderung, Fehler>,
): ReturnType<Fall<'schriftstueck.aendern'>> {
  const vorher = await liesSchriftstueck(raum, uuid);
  if (!vorher.ok) return vorher;
  const { vorgang } = vorher.wert;
  const vollzug = await raum.aendern(
    {
      anfrage: e.anfrage,
      ein: { ...e.ein, schriftstueck: uuid },
      ids: [ssId(uuid), vorgangId(vorgang), ...(e.ids ?? [])],
      listen: e.listen ?? [],
    },
    (stand) => {
      const ss = schriftstueckIn(stand, uuid, raum.person.oid);
      if (!ss.ok) return ss;
      const offen = offenerVorgang(stand, ss.wert.vorgang);
      if (!offen.ok) return offen;
      if (ss.wert.umzug !== null) return schlecht({ code: 'umzug_laeuft' });
      return entscheide(ss.wert, stand);
    },
  );
  if (!vollzug.ok) return vollzug;
  const ss = await liesSchriftstueck(raum, uuid);
  return ss.ok ? gut(await zeige(b, raum, ss.wert)) : ss;
}
