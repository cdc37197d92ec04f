import { createHash } from 'node:crypto';
import * as z from 'zod';

interface Gemerkt {
  readonly token: Promise<string | undefined>;
  /** On the clock of `jetzt`, in milliseconds. */
  bis: number;
}

export interface Tausch {
  /** A token for Graph in the name of whoever `token` speaks for; undefined when none is to be had. */
  readonly tokenFuer: (token: string) => Promise<string | undefined>;
  readonly vergiss: (token: string) => void;
}

const ausgestellt = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });

/** A token this close to its end is not used any more, in seconds. */
const reserveS = 60;
const meisteGemerkte = 2_000;
const fristMs = 15_000;

/**
 * The on-behalf-of exchange (learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow).
 * What came back is kept under the hash of what was given, until it expires; who asks meanwhile shares the exchange.
 */
export function erzeugeTausch(
  zugang: { readonly tokenUrl: string; readonly geheimnis: string },
  clientId: string,
  jetzt: () => number = () => performance.now(),
): Tausch {
  const gemerkt = new Map<string, Gemerkt>();
  const raeumeAuf = (): void => {
    for (const [name, { bis }] of gemerkt) if (bis <= jetzt()) gemerkt.delete(name);
    const aeltester = gemerkt.keys().next();
    if (gemerkt.size >= meisteGemerkte && !aeltester.done) gemerkt.delete(aeltester.value);
  };
  const tausche = async (token: string, eintrag: { bis: number }): Promise<string | undefined> => {
    const neu = await fordereAn(zugang, clientId, token);
    eintrag.bis = neu === undefined ? 0 : jetzt() + (neu.expires_in - reserveS) * 1000;
    return neu?.access_token;
  };
  return {
    tokenFuer: async (token) => {
      const name = spur(token);
      const schon = gemerkt.get(name);
      if (schon && schon.bis > jetzt()) return schon.token;
      raeumeAuf();
      const ende = { bis: Infinity };
      const eintrag: Gemerkt = Object.assign(ende, { token: tausche(token, ende) });
      gemerkt.set(name, eintrag);
      return eintrag.token;
    },
    vergiss: (token) => void gemerkt.delete(spur(token)),
  };
}

const spur = (token: string): string => createHash('sha256').update(token).digest('base64');

async function fordereAn(
  zugang: { readonly tokenUrl: string; readonly geheimnis: string },
  clientId: string,
  token: string,
): Promise<z.infer<typeof ausgestellt> | undefined> {
  try {
    const antwort = await fetch(zugang.tokenUrl, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(fristMs),
      body: new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        requested_token_use: 'on_behalf_of',
        client_id: clientId,
        client_secret: zugang.geheimnis,
        assertion: token,
        scope: 'https://graph.microsoft.com/.default',
      }),
    });
    const inhalt: unknown = await antwort.json();
    return antwort.ok ? ausgestellt.parse(inhalt) : undefined;
  } catch {
    return undefined;
  }
}
