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
import { amOrt } from './amOrt.ts';
import { beweglich, offeneAuftraege } from './beweglich.ts';
import { findeDort } from './folge.ts';
import { inhalte } from './zeilen.ts';
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
    const zeit = b.uhr.jetzt().toISOString();
    const { oid } = von.person;
    const vollzug = await amOrt(von, uuid, (gesehen) =>
      von.aendern(
        {
          anfrage: ein.anfrage,
          ein: eingabe,
          ids: [gesehen.id, vorgangId(gesehen.vorgang)],
          listen: [offeneAuftraege],
        },
        (stand) => {
          const stueck = beweglich(stand, gesehen, oid);
          return stueck.ok ? beginne(stueck.wert, { auftrag, ein, zeit, oid }) : stueck;
        },
      ),
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
  if (ende.wert.stand !== 'erledigt') return gut(offen);
  // It may have gone on since: only the place where it lies now decides whether it is told.
  const dort = await findeDort(b, von.person, { akte: von.akte.uuid, schriftstueck: uuid });
  const jetzt = dort.ok ? { schriftstueck: dort.wert.ss.uuid, akte: dort.wert.raum.akte.uuid } : {};
  return gut({ ...offen, ...jetzt, stand: 'erledigt' as const });
}
