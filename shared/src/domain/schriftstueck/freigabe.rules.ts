import type { Fehler } from '../../kernel/fehler.ts';
import { gut, schlecht, type Result } from '../../kernel/result.ts';
import type { Schriftstueck } from './schriftstueck.schema.ts';

interface Person {
  readonly oid: string;
  readonly name: string;
}

/** The Schriftstück as a whole or single attachments of it are locked: then its original is not handed out either. */
export const istGesperrt = (ss: Pick<Schriftstueck, 'quarantaene' | 'anlagenGesperrt'>): boolean =>
  ss.quarantaene || ss.anlagenGesperrt;

interface Teil {
  readonly quarantaene: boolean;
  readonly anlagen: readonly Teil[];
}

/** An attachment is locked with everything in it: whoever gets the outer one gets what lies inside. */
export const enthaeltGesperrtes = (anlage: Teil): boolean =>
  anlage.quarantaene || anlage.anlagen.some(enthaeltGesperrtes);

/** Every lock ends when two different persons have released it (design §3.8). */
export function gibFrei(
  ss: Pick<Schriftstueck, 'quarantaene' | 'anlagenGesperrt' | 'freigaben'>,
  person: Person,
): Result<Pick<Schriftstueck, 'quarantaene' | 'anlagenGesperrt' | 'freigaben'>, Fehler> {
  if (!istGesperrt(ss)) return schlecht({ code: 'nicht_in_quarantaene' });
  if (ss.freigaben.some((f) => f.oid === person.oid)) return schlecht({ code: 'zweite_person_noetig' });
  const freigaben = [...ss.freigaben, person];
  const bleibt = freigaben.length < 2;
  return gut({
    quarantaene: bleibt && ss.quarantaene,
    anlagenGesperrt: bleibt && ss.anlagenGesperrt,
    freigaben,
  });
}
