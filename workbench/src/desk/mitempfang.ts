/** Who else got an e-mail: with them the person at the desk can see what a filing changes for others. */
import type { Nachricht } from '../office-host/modell.ts';
import type { Person } from './werkbank.ts';

/** Somebody of the same unit in whose mailboxes the e-mail lies, those first to whom it is addressed. */
export function mitempfang(
  nachricht: Nachricht,
  person: Person,
  personen: readonly Person[],
): Person | undefined {
  const andere = personen.filter((p) => p.upn !== person.upn && p.einheit.kuerzel === person.einheit.kuerzel);
  const adressen = [...nachricht.an, ...nachricht.cc].map((a) => a.adresse.toLowerCase());
  return (
    andere.find((p) => adressen.includes(p.upn.toLowerCase())) ??
    andere.find((p) => p.postfaecher.some(({ adresse }) => adressen.includes(adresse.toLowerCase())))
  );
}
