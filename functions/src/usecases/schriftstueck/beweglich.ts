import { auftrag as auftragSchema } from '@registratur/shared/domain/auftrag/auftrag.schema';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Liste, Stand } from '../../ports/store.ts';
import { unveraendertAmOrt } from './amOrt.ts';

export const offeneAuftraege: Liste = { typ: 'auftrag', ordPraefix: 'offen~', max: 1_000 };

/** True while an Auftrag of this Akte has still to do with the Schriftstück. */
export const hatAuftrag = (stand: Stand, uuid: string): boolean =>
  stand
    .liste(offeneAuftraege.typ, offeneAuftraege.ordPraefix)
    .map((zeile) => auftragSchema.parse(zeile).befehl)
    .some((befehl) => befehl.art !== 'akte.eroeffnen' && befehl.schriftstueck === uuid);

/** The Schriftstück inside a change, free to be moved: its Vorgang is open and nothing is under way with it. */
export function beweglich(stand: Stand, vorher: Schriftstueck, oid: string): Result<Schriftstueck, Fehler> {
  const ss = unveraendertAmOrt(stand, vorher, oid);
  if (!ss.ok) return ss;
  if (ss.wert.zustand !== 'aktiv') return schlecht({ code: 'schon_zurueckgenommen' });
  return ss.wert.umzug !== null || hatAuftrag(stand, vorher.uuid) ? schlecht({ code: 'umzug_laeuft' }) : ss;
}
