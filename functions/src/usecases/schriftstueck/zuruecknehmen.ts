import { naechsterStand } from '@registratur/shared/domain/akte/akte.rules';
import { alleAnlagen } from '@registratur/shared/domain/schriftstueck/lesung';
import { pruefeRuecknahme } from '@registratur/shared/domain/schriftstueck/ruecknahme.rules';
import { schriftstueckMachine } from '@registratur/shared/domain/schriftstueck/schriftstueck.machine';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Aenderung } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import { hindernisId } from '../akte/hindernisse.ts';
import type { Betrieb, Fall } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { veraendere } from './aendern.ts';
import { verlasse } from './bekanntheit.ts';
import { einzelId } from './einzelteile.ts';
import { ganzeLesung } from './ganzeLesung.ts';
import { alsSchriftstueck, alsUmgezogen, liesSchriftstueck, ssId } from './zeilen.ts';

/** More attachments filed on their own do not fit into one change. */
const einzelneMax = 30;

/** Undo of one's own filing within five minutes: one change, with what was filed along; the bytes stay (design §3.7). */
export const schriftstueckZuruecknehmen =
  (b: Betrieb): Fall<'schriftstueck.zuruecknehmen'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'schriftstueck.zuruecknehmen');
    if (!raum.ok) return raum;
    const ss = await liesSchriftstueck(raum.wert, pfad.schriftstueck);
    if (!ss.ok) return ss;
    const jetzt = b.uhr.jetzt().toISOString();
    const bekannt = ss.wert.bekannt?.id;
    const einzelne = await moeglicheEinzelne(b, raum.wert, ss.wert);
    const ids = [...(bekannt === undefined ? [] : [bekannt]), ...einzelne];
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
        return mit.ok ? gut(nimmZurueck(stueck, mit.wert, stand, jetzt)) : mit;
      },
    );
  };

/** Ids under which attachments of this mail are records of their own, if they are. */
async function moeglicheEinzelne(b: Betrieb, raum: Raum, ss: Schriftstueck): Promise<readonly string[]> {
  if (ss.art !== 'mail') return [];
  const { anlagen } = await ganzeLesung(b.contents, raum.partition.id, ss);
  return alleAnlagen(anlagen).map((a) => ssId(einzelId(ss.uuid, a.pfad, a.sha256)));
}

/** The attachments that go along; one that was changed or moved since keeps the whole filing. */
function mitAbgelegte(stand: Stand, ids: readonly string[]): Result<readonly Schriftstueck[], Fehler> {
  const zeilen = ids.map((id) => stand.dokument(id));
  const einzelne = zeilen.flatMap((z) => alsSchriftstueck(z) ?? []).filter((e) => e.zustand === 'aktiv');
  if (zeilen.some((z) => alsUmgezogen(z)) || einzelne.some((e) => e.stand > 1 || e.umzug !== null))
    return schlecht({ code: 'ruecknahme_geaendert' });
  if (einzelne.length > einzelneMax)
    return schlecht({ code: 'zu_viele', was: 'einzeln abgelegte Anlagen', max: einzelneMax });
  return gut(einzelne);
}

function nimmZurueck(
  ss: Schriftstueck,
  einzelne: readonly Schriftstueck[],
  stand: Stand,
  jetzt: string,
): Aenderung {
  const zustand = schriftstueckMachine.zuruecknehmen.nach;
  const bekannt = verlasse(stand, ss);
  const alle = [ss, ...einzelne];
  return {
    schreibe: [...alle.map((s) => ({ ...s, zustand, ...naechsterStand(s, jetzt) })), ...bekannt.schreibe],
    loesche: [...bekannt.loesche, ...(ss.quarantaene ? [hindernisId(ss.uuid)] : [])],
    nutzlasten: alle.map((s) => ({ dokument: s.id, alt: { zustand: s.zustand }, neu: { zustand } })),
    antwort: {},
  };
}
