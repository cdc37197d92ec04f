import type { Anmeldung } from './host.ts';

/** The host signs the person in. */
export const anmeldungDurchOffice: Anmeldung = {
  token: () => Office.auth.getAccessToken({ allowSignInPrompt: true }),
};
