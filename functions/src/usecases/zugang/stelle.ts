import type { Organisation } from '@registratur/shared/domain/organisation/organisation.rules';

/** Whom to ask: short and full name, and the mailbox where there is one. */
export interface Stellenangabe {
  readonly name: string;
  readonly postfach?: string;
}

/** A unit that is no longer there leaves its files to the Registratur. */
export function stellenangabe(organisation: Organisation, objid: string): Stellenangabe {
  const einheit = organisation.einheiten.get(objid);
  if (!einheit) return { name: 'Registratur' };
  const { kuerzel, name, postfach } = einheit;
  return { name: `${kuerzel} ${name}`, ...(postfach === undefined ? {} : { postfach }) };
}
