import { graphBefugnisse } from '@registratur/shared/domain/befugnis/befugnisse';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { createHash } from 'node:crypto';
import {
  ClientSecretPost,
  Configuration,
  customFetch,
  genericGrantRequest,
  ResponseBodyError,
  type CustomFetch,
} from 'openid-client';

interface Gemerkt {
  readonly token: Promise<Result<string, Fehler>>;
  /** On the clock of `jetzt`, in milliseconds. */
  bis: number;
}

export interface Tauschzugang {
  /** Token endpoint of the tenant; https. */
  readonly tokenUrl: string;
  /** Our client secret. */
  readonly geheimnis: string;
  /** Another way to the token endpoint than fetch. */
  readonly hole?: CustomFetch;
}

export interface Tausch {
  /** A token for Graph in the name of whoever `token` speaks for. */
  readonly tokenFuer: (token: string) => Promise<Result<string, Fehler>>;
  readonly vergiss: (token: string) => void;
}

/** A token this close to its end is not used any more, in seconds. */
const reserveS = 60;
const meisteGemerkte = 2_000;
const fristS = 15;

/**
 * The on-behalf-of exchange (learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow).
 * What came back is kept under the hash of what was given, until it expires; who asks meanwhile shares the exchange.
 */
export function erzeugeTausch(
  zugang: Tauschzugang,
  clientId: string,
  jetzt: () => number = () => performance.now(),
): Tausch {
  const stelle = ausgabestelle(zugang, clientId);
  const gemerkt = new Map<string, Gemerkt>();
  const raeumeAuf = (): void => {
    for (const [name, { bis }] of gemerkt) if (bis <= jetzt()) gemerkt.delete(name);
    const aeltester = gemerkt.keys().next();
    if (gemerkt.size >= meisteGemerkte && !aeltester.done) gemerkt.delete(aeltester.value);
  };
  const tausche = async (token: string, eintrag: { bis: number }): Promise<Result<string, Fehler>> => {
    const neu = await fordereAn(stelle, token);
    eintrag.bis = neu.ok ? jetzt() + (neu.wert.dauerS - reserveS) * 1000 : 0;
    return neu.ok ? gut(neu.wert.token) : neu;
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

/** The tenant's token endpoint; what it is comes from our settings, nobody else is asked. */
function ausgabestelle({ tokenUrl, geheimnis, hole }: Tauschzugang, clientId: string): Configuration {
  const stelle = new Configuration(
    { issuer: tokenUrl, token_endpoint: tokenUrl },
    clientId,
    undefined,
    ClientSecretPost(geheimnis),
  );
  stelle.timeout = fristS;
  if (hole) stelle[customFetch] = hole;
  return stelle;
}

async function fordereAn(
  stelle: Configuration,
  token: string,
): Promise<Result<{ readonly token: string; readonly dauerS: number }, Fehler>> {
  try {
    const neu = await genericGrantRequest(stelle, 'urn:ietf:params:oauth:grant-type:jwt-bearer', {
      requested_token_use: 'on_behalf_of',
      assertion: token,
      scope: 'https://graph.microsoft.com/.default',
    });
    return gut({ token: neu.access_token, dauerS: neu.expires_in ?? 0 });
  } catch (fehler) {
    return schlecht(
      fehler instanceof ResponseBodyError ? deute(fehler) : { code: 'postfach_nicht_erreichbar' },
    );
  }
}

/** AADSTS65001: neither the person nor the administration has consented. */
const keineZustimmung = /consent_required|AADSTS65001/;

function deute({ error, error_description = '', cause }: ResponseBodyError): Fehler {
  const { suberror, claims } = cause;
  if (suberror === 'consent_required' || keineZustimmung.test(`${error} ${error_description}`))
    return { code: 'zustimmung_fehlt', befugnis: graphBefugnisse.join(', ') };
  if (error === 'interaction_required')
    return { code: 'anmelderegel', ...(typeof claims === 'string' ? { claims } : {}) };
  return { code: 'postfach_nicht_erreichbar' };
}
