import { pruefeRuecknahme } from '@registratur/shared/domain/schriftstueck/ruecknahme.rules';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import { schriftstueckMachine } from '@registratur/shared/domain/schriftstueck/schriftstueck.machine';
import type { Aenderung } from '@registratur/shared/kernel/buchung';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import { hindernisId } from '../akte/hindernisse.ts';
import type { Betrieb, Fall } from '../haus.ts';
import { veraendere } from './aendern.ts';
import { bekanntIn, bekanntZeile } from './entscheideAblage.ts';
import { liesSchriftstueck } from './zeilen.ts';

/** Undo of one's own filing within five minutes: one change; the bytes stay (design §3.7). */
export const schriftstueckZuruecknehmen =
  (b: Betrieb): Fall<'schriftstueck.zuruecknehmen'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'schriftstueck.zuruecknehmen');
    if (!raum.ok) return raum;
    const ss = await liesSchriftstueck(raum.wert, pfad.schriftstueck);
    if (!ss.ok) return ss;
    const bekannt = ss.wert.bekannt?.id;
    const ableger = { typ: 'ableger', ordPraefix: `${pfad.schriftstueck}~`, max: 1_000 };
    return veraendere(
      b,
      raum.wert,
      pfad.schriftstueck,
      { anfrage: ein.anfrage, ein, ids: bekannt === undefined ? [] : [bekannt], listen: [ableger] },
      (stueck, stand) => {
        const hindert = pruefeRuecknahme(stueck, {
          oid: person.oid,
          jetzt: b.uhr.jetzt().toISOString(),
          weitereAbleger: stand.liste('ableger', ableger.ordPraefix).filter((a) => a['oid'] !== person.oid)
            .length,
        });
        return hindert ? schlecht(hindert) : gut(nimmZurueck(stueck, stand));
      },
    );
  };

function nimmZurueck(ss: Schriftstueck, stand: Stand): Aenderung {
  const zustand = schriftstueckMachine.zuruecknehmen.nach;
  const bekannt = ss.bekannt && bekanntIn(stand, ss.bekannt.id);
  const uebrige = bekannt?.fassungen.filter((f) => f.ss !== ss.uuid) ?? [];
  const leer = uebrige.length === 0 && bekannt?.umgezogen.length === 0;
  return {
    schreibe: [
      { ...ss, zustand, stand: ss.stand + 1 },
      ...(bekannt && !leer ? [bekanntZeile(bekannt.id, uebrige, bekannt.umgezogen)] : []),
    ],
    loesche: [...(bekannt && leer ? [bekannt.id] : []), ...(ss.quarantaene ? [hindernisId(ss.uuid)] : [])],
    nutzlasten: [{ dokument: ss.id, alt: { zustand: ss.zustand }, neu: { zustand } }],
    antwort: {},
  };
}
