import { verbindeDateien, type Dateiruf, type Ruf } from '@registratur/shared/contract/client';
import type { Anmeldung } from '@registratur/shared/ui/anmelden/anmeldung';
import { verbindeAls } from '@registratur/shared/ui/anmelden/verbindung';

export interface Verbindung {
  readonly ruf: Ruf;
  /** Files may take as long as they need. */
  readonly dateien: Dateiruf;
}

/** The clients of the pages, in the person's name. */
export const verbinde = (anmeldung: Anmeldung): Verbindung => ({
  ruf: verbindeAls(anmeldung),
  dateien: verbindeDateien({ basis: '', token: anmeldung.token, fetch: (ziel, init) => fetch(ziel, init) }),
});
