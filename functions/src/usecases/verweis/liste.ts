import { auchverweis } from '@registratur/shared/domain/akte/verweis.schema';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { folge, type Ort } from '../schriftstueck/folge.ts';
import { liesSchriftstueck } from '../schriftstueck/zeilen.ts';
import type { Raum } from '../zugang/raum.ts';
import { liesVorgang } from '../zugang/zeilen.ts';
import { verweisAnsicht, type Verweisansicht } from './ansicht.ts';

const jeSeite = 50;
/** Only what may be told is counted: the rest must not push it out, for then its number would show (design §3.5). */
const hoechstens = 100;

/** What belongs to a Vorgang too, where the person may read it now; of anything else nothing is told. */
export const verweisListe =
  (b: Betrieb): Fall<'verweis.liste'> =>
  async ({ person }, { pfad }) => {
    const raum = await b.oeffne(person, pfad.akte, 'verweis.liste');
    if (!raum.ok) return raum;
    const vorgang = await liesVorgang(raum.wert, pfad.vorgang);
    if (!vorgang.ok) return vorgang;
    const verweise = new Map<string, Verweisansicht>();
    for await (const ansicht of lesbare(b, raum.wert, pfad.vorgang)) {
      // Two of them lead to one Schriftstück when theirs became one at its new place.
      if (!verweise.has(ansicht.schriftstueck)) verweise.set(ansicht.schriftstueck, ansicht);
      if (verweise.size === hoechstens) break;
    }
    return gut({ verweise: [...verweise.values()] });
  };

async function* lesbare(b: Betrieb, hier: Raum, vorgang: string): AsyncGenerator<Verweisansicht> {
  const dort = raeume(b, hier);
  let nach: string | undefined;
  do {
    const seite = await hier.liste('verweis', `auch~${vorgang}~`, {
      max: jeSeite,
      ...(nach === undefined ? {} : { nach }),
    });
    for (const zeile of seite.dokumente) {
      const verweis = auchverweis.parse(zeile);
      const jetzt = await folge(b, verweis.nach);
      const raum = jetzt && (await dort(jetzt));
      if (!raum) continue;
      const ss = await liesSchriftstueck(raum, jetzt.schriftstueck);
      if (!ss.ok || ss.wert.zustand !== 'aktiv' || ss.wert.vorgang === vorgang) continue;
      const ansicht = await verweisAnsicht(verweis, raum, ss.wert);
      if (ansicht.ok) yield ansicht.wert;
    }
    nach = seite.weiter;
  } while (nach !== undefined);
}

/** Each Akte is opened once, however many Verweise lead there: one look, one entry in its record of reads (R4.13). */
function raeume(b: Betrieb, hier: Raum): (ort: Ort) => Promise<Raum | undefined> {
  const schon = new Map<string, Raum | undefined>([[hier.akte.uuid, hier]]);
  return async ({ akte }) => {
    if (!schon.has(akte)) {
      const raum = await b.oeffne(hier.person, akte, 'schriftstueck.lesen');
      schon.set(akte, raum.ok ? raum.wert : undefined);
    }
    return schon.get(akte);
  };
}
