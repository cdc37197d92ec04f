import { aktenzeichen } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import type { Auftrag, Befehl } from '@registratur/shared/domain/auftrag/auftrag.schema';
import type { Entwurf } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { abgeleiteteId, jsonHash } from '@registratur/shared/kernel/hash';
import { mitNullen } from '@registratur/shared/kernel/id';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { tagIn } from '@registratur/shared/kernel/zeit';
import type { Betrieb } from '../haus.ts';
import { aktePartition } from '../zugang/raum.ts';
import { nummernId } from './anlegen.ts';

type Eroeffnung = Extract<Befehl, { art: 'akte.eroeffnen' }>;

/** Second half of `akte.anlegen`: the first row of the Akte. Repeatable. */
export async function eroeffne(
  b: Betrieb,
  auftrag: Auftrag,
  befehl: Eroeffnung,
): Promise<Result<readonly Entwurf[], Fehler>> {
  const einheit = (await b.rechtelage.ordnung()).einheiten.get(befehl.einheit);
  if (!einheit) return schlecht({ code: 'nicht_gefunden' });
  const erledigt = await b.store.aendern(
    aktePartition(befehl.akte),
    {
      anfrage: abgeleiteteId(auftrag.uuid, 'eroeffnen'),
      oid: auftrag.vonOid,
      op: 'akte.anlegen',
      einHash: jsonHash(befehl),
      zeit: auftrag.zeit,
      ids: ['akte', 'abgebrochen'],
    },
    (stand) => {
      if (stand.dokument('abgebrochen')) return schlecht({ code: 'abgebrochen' });
      const zeichen = aktenzeichen(befehl.einheit, befehl.nummer, befehl.jahr);
      return gut({
        schreibe: [
          {
            id: 'akte',
            typ: 'akte',
            ord: 'akte',
            uuid: befehl.akte,
            einheit: befehl.einheit,
            nummer: befehl.nummer,
            jahr: befehl.jahr,
            aktenzeichen: zeichen,
            betreff: befehl.betreff,
            bemerkung: befehl.bemerkung,
            federfuehrung: einheit.aktenfuehrung,
            aktenfuehrung: einheit.aktenfuehrung,
            vertraulichkeit: befehl.vertraulichkeit,
            schutzklasse: einheit.schutzklasse,
            medium: 'elektronisch',
            zustand: 'IN_BEARBEITUNG',
            laufzeit: { beginn: tagIn(new Date(auftrag.zeit)), ende: null },
            aufbewahrung: einheit.aufbewahrung,
            aussonderungsart: einheit.aussonderungsart,
            schluessel: b.zufall.hex(32),
            naechsterVorgang: 1,
            angelegtAm: auftrag.zeit,
            angelegtVon: { oid: auftrag.vonOid, name: befehl.name },
            stand: 1,
          },
        ],
        nutzlasten: [{ dokument: 'akte', neu: { aktenzeichen: zeichen, betreff: befehl.betreff } }],
        antwort: {},
      });
    },
  );
  if (!erledigt.ok) return erledigt;
  return gut([nummer(befehl, 'vergeben')]);
}

/** The number row in its final state, written together with the end of the Auftrag. */
export const nummer = (befehl: Eroeffnung, zustand: 'vergeben' | 'verfallen'): Entwurf => ({
  id: nummernId(befehl.nummer),
  typ: 'nummer',
  ord: mitNullen(befehl.nummer, 6),
  nummer: befehl.nummer,
  akte: befehl.akte,
  zustand,
});
