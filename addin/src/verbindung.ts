import { verbinde, type Ruf } from '@registratur/shared/contract/client';
import { problemAus } from '@registratur/shared/contract/problem';
import type { Anmeldung } from './office/host.ts';

/** After this long a call counts as unanswered; the largest e-mails take their time. */
const geduldMs = 120_000;

/** The one client of the pane. Without a token nothing is sent, and the answer is the refusal „nicht angemeldet“. */
export function verbindeAls(anmeldung: Anmeldung, fetch = globalThis.fetch): Ruf {
  return async (id, teile) => {
    let token: string;
    try {
      token = await anmeldung.token();
    } catch {
      return { ok: false, problem: problemAus({ code: 'nicht_angemeldet' }), kennung: undefined };
    }
    const ruf = verbinde({
      basis: '',
      token: () => Promise.resolve(token),
      fetch: (ziel, init) => fetch(ziel, { ...init, signal: AbortSignal.timeout(geduldMs) }),
    });
    return ruf(id, teile);
  };
}
