import { vorgang as vorgangSchema } from '@registratur/shared/domain/akte/akte.schema';
import { istSichtbar, pruefeRuecknahme } from '@registratur/shared/domain/schriftstueck/ruecknahme.rules';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { liesVorgang, vorgangId } from '../zugang/zeilen.ts';
import { schriftstueckAnsicht } from './ansicht.ts';
import { findeDort } from './folge.ts';
import { alsSchriftstueck, liesSchriftstueck } from './zeilen.ts';

/** One Schriftstück; after a move the record at its new place, if the person may read it there. */
export const schriftstueckLesen =
  (b: Betrieb): Fall<'schriftstueck.lesen'> =>
  async ({ person }, { pfad }) => {
    const hier = await b.oeffne(person, pfad.akte, 'schriftstueck.lesen');
    if (!hier.ok) return hier;
    const ss = await liesSchriftstueck(hier.wert, pfad.schriftstueck);
    if (ss.ok) return gut(await zeige(b, hier.wert, ss.wert));
    const dort = await findeDort(b, person, pfad);
    return dort.ok ? gut(await zeige(b, dort.wert.raum, dort.wert.ss)) : dort;
  };

/** Schriftstücke of a Vorgang in the order of filing. */
export const schriftstueckListe =
  (b: Betrieb): Fall<'schriftstueck.liste'> =>
  async ({ person }, { pfad, frage }) => {
    const raum = await b.oeffne(person, pfad.akte, 'schriftstueck.liste');
    if (!raum.ok) return raum;
    const vorgang = await liesVorgang(raum.wert, pfad.vorgang);
    if (!vorgang.ok) return vorgang;
    const seite = await raum.wert.liste('schriftstueck', `${pfad.vorgang}~`, {
      max: 50,
      ...(frage.nach === undefined ? {} : { nach: frage.nach }),
    });
    const sichtbare = seite.dokumente.flatMap((d) => {
      const ss = alsSchriftstueck(d);
      return ss && istSichtbar(ss, person.oid) ? [ss] : [];
    });
    return gut({
      schriftstuecke: await Promise.all(sichtbare.map((ss) => zeige(b, raum.wert, ss))),
      ...(seite.weiter === undefined ? {} : { weiter: seite.weiter }),
    });
  };

/** The view of a Schriftstück together with its Vorgang. */
export async function zeige(
  b: Betrieb,
  raum: Raum,
  ss: Schriftstueck,
): ReturnType<typeof schriftstueckAnsicht> {
  const vorgang = vorgangSchema.parse(await raum.lies(vorgangId(ss.vorgang)));
  const zuruecknehmbar = await istZuruecknehmbar(b, raum, ss);
  return schriftstueckAnsicht(b.contents, {
    akte: raum.akte,
    vorgang,
    ss,
    rechte: raum.rechte,
    zuruecknehmbar,
  });
}

/** Whether an undo would go through now; further filers are looked up only when everything else holds. */
async function istZuruecknehmbar(b: Betrieb, raum: Raum, ss: Schriftstueck): Promise<boolean> {
  const { oid } = raum.person;
  if (pruefeRuecknahme(ss, { oid, jetzt: b.uhr.jetzt().toISOString(), weitereAbleger: 0 })) return false;
  const ableger = await raum.liste('ableger', `${ss.uuid}~`, { max: 2 });
  return ableger.dokumente.every((a) => a['oid'] === oid);
}
