import type { Aenderung } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { jsonHash } from '@registratur/shared/kernel/hash';
import type { Result } from '@registratur/shared/kernel/result';
import type { Liste, Stand, Vollzug } from '../../ports/store.ts';
import type { Haus } from '../haus.ts';
import { register } from '../zugang/rechtelage.ts';

export interface Eigenes {
  readonly oid: string;
  readonly anfrage: string;
  readonly op: string;
  /** What makes the call out, without `anfrage`. */
  readonly ein: unknown;
  readonly ids: readonly string[];
  readonly listen?: readonly Liste[];
}

/** One change in what a person keeps for herself (`person~oid`, design §3.11). */
export function aendereEigenes(
  haus: Pick<Haus, 'store' | 'uhr'>,
  { ein, oid, op, ...rest }: Eigenes,
  entscheide: (stand: Stand, zeit: string) => Result<Aenderung, Fehler>,
): Promise<Result<Vollzug, Fehler>> {
  const zeit = haus.uhr.jetzt().toISOString();
  const wunsch = { ...rest, oid, op, zeit, einHash: jsonHash({ op, ein }) };
  return haus.store.aendern(register(`person~${oid}`), wunsch, (stand) => entscheide(stand, zeit));
}
