import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { Result } from '@registratur/shared/kernel/result';

/**
 * Ids of the groups whom a token speaks for is a member of, also through other groups, in lower case: all of them or a
 * refusal, never a part.
 */
export type Mitgliedschaften = (token: string) => Promise<Result<readonly string[], Fehler>>;
