import type { Fehler } from '../../kernel/fehler.ts';
import { gut, schlecht, type Result } from '../../kernel/result.ts';
import type { Schriftstueck } from './schriftstueck.schema.ts';

interface Person {
  readonly oid: string;
  readonly name: string;
}

/** Quarantine ends when two different persons have released it (design §3.8). */
export function gibFrei(
  ss: Pick<Schriftstueck, 'quarantaene' | 'freigaben'>,
  person: Person,
): Result<{ readonly quarantaene: boolean; readonly freigaben: Person[] }, Fehler> {
  if (!ss.quarantaene) return schlecht({ code: 'nicht_in_quarantaene' });
  if (ss.freigaben.some((f) => f.oid === person.oid)) return schlecht({ code: 'zweite_person_noetig' });
  const freigaben = [...ss.freigaben, person];
  return gut({ quarantaene: freigaben.length < 2, freigaben });
}
