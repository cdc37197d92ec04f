import type { Organisation } from '@registratur/shared/domain/organisation/organisation.rules';
import type { VerzeichnisPerson } from '@registratur/shared/domain/organisation/organisation.schema';

/** The organisation as of the valid Stichtag: units, posts, holders, and the people's names. */
export interface Directory {
  readonly organisation: () => Promise<Organisation>;
  readonly person: (oid: string) => Promise<VerzeichnisPerson | undefined>;
}
