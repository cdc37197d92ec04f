import type { Konto } from '@registratur/shared/ui/anmelden/leiter';

/** Whose Outlook this is; undefined outside of it. */
export function konto(): Konto | undefined {
  if (typeof Office === 'undefined') return undefined;
  const profil = (Office.context as Partial<Office.Context> | undefined)?.mailbox?.userProfile;
  return profil && { adresse: profil.emailAddress, art: profil.accountType };
}
