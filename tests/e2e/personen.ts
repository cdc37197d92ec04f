import { namens } from '@registratur/workbench/musterstadt/personen';

/** Mailbox of a persona. */
export const upn = (name: string): string => namens(name).upn;
