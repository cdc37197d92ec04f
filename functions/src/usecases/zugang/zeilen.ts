import { vorgang as vorgangSchema, type Vorgang } from '@registratur/shared/domain/akte/akte.schema';
import { pruefeOffen } from '@registratur/shared/domain/akte/akte.rules';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import type { Raum } from './raum.ts';

export const vorgangId = (uuid: string): string => `vorgang~${uuid}`;

export async function liesVorgang(raum: Raum, uuid: string): Promise<Result<Vorgang, Fehler>> {
  const zeile = await raum.lies(vorgangId(uuid));
  return zeile ? gut(vorgangSchema.parse(zeile)) : schlecht({ code: 'nicht_gefunden' });
}

/** The Vorgang inside a change, still open (R1.13). */
export function offenerVorgang(stand: Stand, uuid: string): Result<Vorgang, Fehler> {
  const zeile = stand.dokument(vorgangId(uuid));
  if (!zeile) return schlecht({ code: 'nicht_gefunden' });
  const vorgang = vorgangSchema.parse(zeile);
  const geschlossen = pruefeOffen({ zustand: 'IN_BEARBEITUNG' }, vorgang);
  return geschlossen ? schlecht(geschlossen) : gut(vorgang);
}
