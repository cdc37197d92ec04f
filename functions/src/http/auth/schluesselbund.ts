import type { JWK } from 'jose';
import * as z from 'zod';
import type { Uhr } from '../../ports/uhr.ts';

/** Gives the one key with this id, or undefined. Rejects only when no key set was ever obtained. */
export type Schluesselbund = (kid: string) => Promise<JWK | undefined>;

const feld = z.string().optional();
const schluesselsatz = z.object({
  keys: z
    .array(
      z.object({
        kty: z.string(),
        kid: feld,
        alg: feld,
        use: feld,
        n: feld,
        e: feld,
        key_ops: z.array(z.string()).optional(),
      }),
    )
    .max(100),
});

/** Between two fetches for ids nobody knows; shorter while there is no key at all. In milliseconds. */
const pauseMs = 30_000;
const pauseOhneSchluesselMs = 2_000;
/** After this a key the issuer has withdrawn is no longer used. */
const haltbarMs = 12 * 3_600_000;

/** Fetches a JWKS document (RFC 7517 §5): no redirects, 5 seconds. */
export function holeUeber(jwksUri: string): () => Promise<unknown> {
  return async () => {
    const antwort = await fetch(jwksUri, { redirect: 'error', signal: AbortSignal.timeout(5_000) });
    if (!antwort.ok) throw new Error(`Die Schlüssel des Ausstellers: Status ${antwort.status}`);
    return antwort.json();
  };
}

/** Two keys with one id are ambiguous: neither is used. */
function nachId(satz: unknown): Map<string, JWK | undefined> {
  const schluessel = new Map<string, JWK | undefined>();
  for (const { kid, ...rest } of schluesselsatz.parse(satz).keys) {
    if (kid === undefined) continue;
    const gesetzt = Object.entries(rest).filter(([, wert]) => wert !== undefined);
    schluessel.set(kid, schluessel.has(kid) ? undefined : Object.fromEntries(gesetzt));
  }
  return schluessel;
}

/**
 * Keeps the issuer's keys. An unknown id fetches anew, at most every 30 seconds, and all who wait share the fetch;
 * a failed fetch keeps what is there.
 */
export function erzeugeSchluesselbund(hole: () => Promise<unknown>, uhr: Uhr): Schluesselbund {
  let schluessel = new Map<string, JWK | undefined>();
  let geholt = -Infinity;
  let versucht = -Infinity;
  let unterwegs: Promise<void> | undefined;
  let letzterFehler: unknown;

  const hole1 = async (): Promise<void> => {
    try {
      schluessel = nachId(await hole());
      geholt = versucht;
    } catch (fehler) {
      letzterFehler = fehler;
    } finally {
      unterwegs = undefined;
    }
  };

  return async (kid) => {
    const jetzt = uhr.jetzt().getTime();
    const veraltet = jetzt - geholt > haltbarMs;
    const pause = geholt === -Infinity ? pauseOhneSchluesselMs : pauseMs;
    if ((veraltet || !schluessel.has(kid)) && !unterwegs && jetzt - versucht >= pause) {
      versucht = jetzt;
      unterwegs = hole1();
    }
    if (unterwegs) await unterwegs;
    if (geholt === -Infinity)
      throw new Error('Die Schlüssel des Ausstellers sind nicht zu bekommen.', { cause: letzterFehler });
    return schluessel.get(kid);
  };
}
