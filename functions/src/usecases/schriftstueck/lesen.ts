import { vorgang as vorgangSchema } from '@registratur/shared/domain/akte/akte.schema';
import { istSichtbar, pruefeRuecknahme } from '@registratur/shared/domain/schriftstueck/ruecknahme.rules';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { liesVorgang, vorgangId } from '../zugang/zeilen.ts';
import { schriftstueckAnsicht } from './ansicht.ts';
import { findeDort } from './folge.ts';
import { sindZuVieleEinzelne } from './mitAbgelegte.ts';
import { alsSchriftstueck, liesSchriftstueck } from './zeilen.ts';

/** One Schriftstück; after a move the record at its new place, if the person may read it there. */
export const schriftstueckLesen =
  (b: Betrieb): Fall<'schriftstueck.lesen'> =>
  async ({ person }, { pfad }) => {
    const hier = await b.oeffne(person, pfad.akte, 'schriftstueck.lesen');
    return hier.ok ? zeigeWoEsLiegt(b, hier.wert, pfad.schriftstueck) : hier;
  };

/** The view of a Schriftstück here or, after a move, at its new place for who may read it there. */
export async function zeigeWoEsLiegt(
  b: Betrieb,
  hier: Raum,
  schriftstueck: string,
): ReturnType<Fall<'schriftstueck.lesen'>> {
  const ss = await liesSchriftstueck(hier, schriftstueck);
  if (ss.ok) return gut(await zeige(b, hier, ss.wert));
  const dort = await findeDort(b, hier.person, { akte: hier.akte.uuid, schriftstueck });
  return dort.ok ? gut(await zeige(b, dort.wert.raum, dort.wert.ss)) : dort;
}

/** A page ends after so many, or when the long readings in it come to so many bytes: they are held in memory. */
const seite = { stuecke: 50, bytes: 2_000_000 } as const;
const jeSchritt = 5;

/** Schriftstücke of a Vorgang in the order of filing. */
export const schriftstueckListe =
  (b: Betrieb): Fall<'schriftstueck.liste'> =>
  async ({ person }, { pfad, frage }) => {
    const raum = await b.oeffne(person, pfad.akte, 'schriftstueck.liste');
    if (!raum.ok) return raum;
    const vorgang = await liesVorgang(raum.wert, pfad.vorgang);
    if (!vorgang.ok) return vorgang;
    const gelesen: Schriftstueck[] = [];
    let [schritte, bytes, weiter] = [0, 0, frage.nach];
    do {
      const schritt = await raum.wert.liste('schriftstueck', `${pfad.vorgang}~`, {
        max: jeSchritt,
        ...(weiter === undefined ? {} : { nach: weiter }),
      });
      const stuecke = schritt.dokumente.flatMap((d) => alsSchriftstueck(d) ?? []);
      gelesen.push(...stuecke.filter((ss) => istSichtbar(ss, person.oid)));
      bytes += stuecke.reduce((summe, ss) => summe + (ss.lesung?.bytes ?? 0), 0);
      schritte += 1;
      weiter = schritt.weiter;
    } while (weiter !== undefined && schritte * jeSchritt < seite.stuecke && bytes < seite.bytes);
    return gut({
      schriftstuecke: await Promise.all(gelesen.map((ss) => zeige(b, raum.wert, ss))),
      ...(weiter === undefined ? {} : { weiter }),
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

/** Whether an undo would go through now; what has to be looked up comes last. */
async function istZuruecknehmbar(b: Betrieb, raum: Raum, ss: Schriftstueck): Promise<boolean> {
  const { oid } = raum.person;
  if (pruefeRuecknahme(ss, { oid, jetzt: b.uhr.jetzt().toISOString(), weitereAbleger: 0 })) return false;
  const ableger = await raum.liste('ableger', `${ss.uuid}~`, { max: 2 });
  if (ableger.dokumente.some((a) => a['oid'] !== oid)) return false;
  return !(await sindZuVieleEinzelne(b, raum, ss));
}
