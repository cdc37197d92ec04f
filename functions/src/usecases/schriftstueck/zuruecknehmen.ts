import { naechsterStand } from '@registratur/shared/domain/akte/akte.rules';
import type { Person } from '@registratur/shared/domain/person/akteur';
import { istGesperrt } from '@registratur/shared/domain/schriftstueck/freigabe.rules';
import { pruefeRuecknahme } from '@registratur/shared/domain/schriftstueck/ruecknahme.rules';
import { schriftstueckMachine } from '@registratur/shared/domain/schriftstueck/schriftstueck.machine';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Aenderung } from '@registratur/shared/kernel/buchung';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import { hindernisId } from '../akte/hindernisse.ts';
import type { Betrieb, Fall } from '../haus.ts';
import { veraendere } from './aendern.ts';
import { verlasse } from './bekanntheit.ts';
import { mitAbgelegte, moeglicheEinzelne } from './mitAbgelegte.ts';
import { liesSchriftstueck } from './zeilen.ts';

/** Undo of one's own filing within five minutes: one change, with what was filed along; the bytes stay (design §3.7). */
export const schriftstueckZuruecknehmen =
  (b: Betrieb): Fall<'schriftstueck.zuruecknehmen'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'schriftstueck.zuruecknehmen');
    if (!raum.ok) return raum;
    const ss = await liesSchriftstueck(raum.wert, pfad.schriftstueck);
    if (!ss.ok) return ss;
    const jetzt = b.uhr.jetzt().toISOString();
    const einzelne = await moeglicheEinzelne(b, raum.wert, ss.wert);
    const ids = ({ bekannt }: Schriftstueck): string[] => [...(bekannt ? [bekannt.id] : []), ...einzelne];
    const ableger = { typ: 'ableger', ordPraefix: `${pfad.schriftstueck}~`, max: 1_000 };
    return veraendere(
      b,
      raum.wert,
      pfad.schriftstueck,
      { anfrage: ein.anfrage, ein, ids, listen: [ableger] },
      (stueck, stand) => {
        const weitere = stand.liste('ableger', ableger.ordPraefix).filter((a) => a['oid'] !== person.oid);
        const hindert = pruefeRuecknahme(stueck, { oid: person.oid, jetzt, weitereAbleger: weitere.length });
        if (hindert) return schlecht(hindert);
        const mit = mitAbgelegte(stand, einzelne);
        return mit.ok ? gut(nimmZurueck(stueck, mit.wert, stand, { jetzt, person })) : mit;
      },
    );
  };

function nimmZurueck(
  ss: Schriftstueck,
  einzelne: readonly Schriftstueck[],
  stand: Stand,
  von: { readonly jetzt: string; readonly person: Person },
): Aenderung {
  const zustand = schriftstueckMachine.zuruecknehmen.nach;
  const bekannt = verlasse(stand, ss);
  const alle = [ss, ...einzelne];
  return {
    schreibe: [
      ...alle.map((s) => ({ ...s, zustand, ...naechsterStand(s, von.jetzt, von.person) })),
      ...bekannt.schreibe,
    ],
    loesche: [...bekannt.loesche, ...(istGesperrt(ss) ? [hindernisId(ss.uuid)] : [])],
    nutzlasten: alle.map((s) => ({ dokument: s.id, alt: { zustand: s.zustand }, neu: { zustand } })),
    antwort: {},
  };
}
