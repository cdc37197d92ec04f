import type { Eingabe } from '@registratur/shared/contract/routen';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Aenderung } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { abgeleiteteId } from '@registratur/shared/kernel/hash';
import { dokumentHash } from '@registratur/shared/kernel/kette';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { fuehreAus } from '../auftrag/fuehreAus.ts';
import { neuerAuftrag } from '../auftrag/neu.ts';
import type { Betrieb, Fall } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { liesVorgang, vorgangId } from '../zugang/zeilen.ts';
import { beweglich, offeneAuftraege } from './beweglich.ts';
import { alsUmgezogen, inhalte, liesSchriftstueck, ssId } from './zeilen.ts';
import { verschiebeInnerhalb } from './verschiebeInnerhalb.ts';

type Ein = Eingabe<'schriftstueck.verschieben'>;

/**
 * A Fehlablage goes where it belongs (R1.24): with a trace, never by deleting. Within one Akte it is one change;
 * between Akten an Auftrag (design §3.7). Both places need the right to write.
 */
export const schriftstueckVerschieben =
  (b: Betrieb): Fall<'schriftstueck.verschieben'> =>
  async ({ person }, { pfad, ein }) => {
    const von = await b.oeffne(person, pfad.akte, 'schriftstueck.verschieben');
    if (!von.ok) return von;
    const nach = await b.oeffne(person, ein.ziel.akte, 'schriftstueck.ablegen');
    if (!nach.ok) return nach;
    if (von.wert.akte.schutzklasse !== null && nach.wert.akte.schutzklasse === null) {
      return schlecht({ code: 'schutzklasse_verschieden' });
    }
    const vorgang = await liesVorgang(nach.wert, ein.ziel.vorgang);
    if (!vorgang.ok) return vorgang;
    if (pfad.akte === ein.ziel.akte) return verschiebeInnerhalb(b, von.wert, pfad.schriftstueck, ein);
    return beauftrage(b, von.wert, pfad.schriftstueck, ein);
  };

async function beauftrage(
  b: Betrieb,
  von: Raum,
  uuid: string,
  ein: Ein,
): ReturnType<Fall<'schriftstueck.verschieben'>> {
  const auftrag = abgeleiteteId(ein.anfrage, 'umzug');
  const eingabe = { ...ein, schriftstueck: uuid };
  const vorher = await von.schonErledigt(ein.anfrage, eingabe);
  if (!vorher.ok) return vorher;
  if (!vorher.wert) {
    const ss = await liesSchriftstueck(von, uuid);
    if (!ss.ok) return ss;
    const zeit = b.uhr.jetzt().toISOString();
    const vollzug = await von.aendern(
      {
        anfrage: ein.anfrage,
        ein: eingabe,
        ids: [ssId(uuid), vorgangId(ss.wert.vorgang)],
        listen: [offeneAuftraege],
      },
      (stand) => {
        const stueck = beweglich(stand, uuid, von.person.oid);
        return stueck.ok ? beginne(stueck.wert, { auftrag, ein, zeit, oid: von.person.oid }) : stueck;
      },
    );
    if (!vollzug.ok) return vollzug;
  }
  return fuehreZuEnde(b, von, uuid, auftrag);
}

function beginne(
  ss: Schriftstueck,
  e: { readonly auftrag: string; readonly ein: Ein; readonly zeit: string; readonly oid: string },
): Result<Aenderung, Fehler> {
  const unterwegs: Schriftstueck = { ...ss, umzug: e.auftrag };
  return gut({
    schreibe: [
      unterwegs,
      neuerAuftrag({
        uuid: e.auftrag,
        vonOid: e.oid,
        zeit: e.zeit,
        befehl: {
          art: 'schriftstueck.umziehen',
          schriftstueck: ss.uuid,
          quellHash: dokumentHash(unterwegs),
          inhalte: [...inhalte(ss)],
          nach: e.ein.ziel,
          grund: e.ein.grund,
        },
      }),
    ],
    nutzlasten: [{ dokument: ss.id, neu: { nach: `akte~${e.ein.ziel.akte}` }, grund: e.ein.grund }],
    antwort: { auftrag: e.auftrag },
  });
}

/** Carries the move out at once; a technical failure leaves it to the worker and says so. */
async function fuehreZuEnde(
  b: Betrieb,
  von: Raum,
  uuid: string,
  auftrag: string,
): ReturnType<Fall<'schriftstueck.verschieben'>> {
  const offen = { stand: 'offen' as const, schriftstueck: null, akte: null, grund: null };
  const ende = await fuehreAus(b, von.partition, auftrag).catch(() => undefined);
  if (!ende) return gut(offen);
  if (!ende.ok) return ende;
  const stumpf = alsUmgezogen(await von.lies(ssId(uuid)));
  return gut(stumpf ? { stand: 'erledigt' as const, ...stumpf.nach, grund: null } : offen);
}
