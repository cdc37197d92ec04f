import { auchverweis, type Auchverweis } from '@registratur/shared/domain/akte/verweis.schema';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { neuesteZuerst } from '../projektion/reihenfolge.ts';
import { findeDort } from '../schriftstueck/folge.ts';
import type { Raum } from '../zugang/raum.ts';
import { liesVorgang, offenerVorgang, vorgangId } from '../zugang/zeilen.ts';
import { verweisAnsicht } from './ansicht.ts';

/**
 * Says of a filed Schriftstück that it belongs to this Vorgang too: a Verweis, never a copy (R1.1). The right at both
 * ends comes before anything is told about either; setting the same one again finds it there.
 */
export const verweisSetzen =
  (b: Betrieb): Fall<'verweis.setzen'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'verweis.setzen');
    if (!raum.ok) return raum;
    const vorgang = await liesVorgang(raum.wert, pfad.vorgang);
    if (!vorgang.ok) return vorgang;
    const dort = await findeDort(b, person, ein.ziel);
    if (!dort.ok) return dort;
    const { ss } = dort.wert;
    const unpassend = pruefe(raum.wert, pfad.vorgang, dort.wert.raum, ss);
    if (unpassend) return schlecht(unpassend);
    const entwurf = verweisAuf(pfad.vorgang, dort.wert, b.uhr.jetzt().toISOString(), person);
    const ids = [vorgangId(pfad.vorgang), entwurf.id];
    const vollzug = await raum.wert.aendern({ anfrage: ein.anfrage, ein: { ...ein, pfad }, ids }, (stand) => {
      const offen = offenerVorgang(stand, pfad.vorgang);
      if (!offen.ok) return offen;
      if (stand.dokument(entwurf.id)) return gut({ schreibe: [], antwort: { neu: false } });
      const nutzlasten = [{ dokument: entwurf.id, neu: { ...entwurf.nach } }];
      return gut({ schreibe: [entwurf], nutzlasten, antwort: { neu: true } });
    });
    if (!vollzug.ok) return vollzug;
    const gesetzt = await raum.wert.lies(entwurf.id);
    const ansicht = await verweisAnsicht(gesetzt ? auchverweis.parse(gesetzt) : entwurf, dort.wert.raum, ss);
    return ansicht.ok ? gut({ neu: vollzug.wert.antwort['neu'] === true, verweis: ansicht.wert }) : ansicht;
  };

/** Out of a protected class no Verweis leads, as nothing is moved from there (design §3.5). */
function pruefe(hier: Raum, vorgang: string, dort: Raum, ss: Schriftstueck): Fehler | undefined {
  if (ss.zustand !== 'aktiv') return { code: 'schon_zurueckgenommen' };
  if (ss.vorgang === vorgang) return { code: 'gleicher_vorgang' };
  return dort.akte.schutzklasse !== null && hier.akte.schutzklasse === null
    ? { code: 'schutzklasse_verschieden' }
    : undefined;
}

const verweisAuf = (
  vorgang: string,
  { raum, ss }: { readonly raum: Raum; readonly ss: Schriftstueck },
  zeit: string,
  von: Auchverweis['von'],
): Omit<Auchverweis, 'salz'> => ({
  id: `verweis~${vorgang}~${ss.uuid}`,
  typ: 'verweis',
  ord: `auch~${vorgang}~${neuesteZuerst(zeit)}`,
  art: 'auch',
  vorgang,
  nach: { akte: raum.akte.uuid, schriftstueck: ss.uuid },
  zeit,
  von: { oid: von.oid, name: von.name },
});
