import { verbinde, type Antwort, type Ruf } from '../../contract/client.ts';
import type { Anmeldung, Nachforderung } from './anmeldung.ts';

/** After this long a call counts as unanswered; the largest e-mails take their time. */
const geduldMs = 120_000;

/** The one client of a page. It waits where the person has to sign in, and renews once what the server does not take. */
export function verbindeAls(anmeldung: Anmeldung, fetch = globalThis.fetch): Ruf {
  const mit = (token: () => Promise<string>): Ruf =>
    verbinde({
      basis: '',
      token,
      fetch: (ziel, init) => fetch(ziel, { ...init, signal: AbortSignal.timeout(geduldMs) }),
    });
  return async (id, teile) => {
    const erste = await mit(anmeldung.token)(id, teile);
    const grund = nachforderung(erste);
    if (!grund) return erste;
    const zweite = await mit(() => anmeldung.anderesToken(grund))(id, teile);
    const immerNoch = nachforderung(zweite);
    return immerNoch ? mit(() => anmeldung.neueAnmeldung(immerNoch))(id, teile) : zweite;
  };
}

function nachforderung(antwort: Antwort<unknown>): Nachforderung | undefined {
  if (antwort.ok || !antwort.problem) return undefined;
  const { code, claims } = antwort.problem;
  if (code === 'nicht_angemeldet') return { art: 'abgelehnt' };
  return code === 'anmelderegel' ? { art: 'regel', claims } : undefined;
}
