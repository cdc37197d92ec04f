import { erzeugeAnmeldung, type Anmeldung } from './anmeldung.ts';
import type { Konto, Leiter } from './leiter.ts';

/** Signs in at Microsoft Entra. `konto` tells whose mailbox the host shows; without it any account of the tenant will do. */
export function meldeAnMitMicrosoft(konto: () => Konto | undefined = () => undefined): Anmeldung {
  // Fetched while the host is still starting.
  let teil = import('./oeffne.ts').catch(() => undefined);
  let leiter: Promise<Leiter> | undefined;
  return erzeugeAnmeldung(() => {
    leiter ??= teil
      .then((da) => da ?? (teil = import('./oeffne.ts')))
      .then(({ oeffneLeiter }) => oeffneLeiter(konto))
      .catch((fehler: unknown) => {
        leiter = undefined;
        throw fehler;
      });
    return leiter;
  });
}
