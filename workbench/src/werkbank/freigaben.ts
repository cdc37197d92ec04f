import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '../musterstadt/personen.ts';

/** What a person let the pages have; kept until the server ends. */
export interface Freigabe {
  readonly person: Person;
  readonly scope: string;
  readonly nonce: string | undefined;
  readonly claims: string | undefined;
}

interface Offene extends Freigabe {
  readonly zurueck: string;
  /** PKCE, S256 (RFC 7636). */
  readonly challenge: string;
}

export interface Freigaben {
  readonly code: (offene: Offene) => string;
  /** A code is good once, for the page that asked, with its verifier. */
  readonly loeseEin: (code: string, zurueck: string, verifier: string) => Freigabe | undefined;
  /** A refresh token; each is good once. */
  readonly erneuerung: (freigabe: Freigabe) => string;
  readonly erneuere: (token: string) => Freigabe | undefined;
}

const zufall = (): string => randomBytes(32).toString('base64url');

export function erzeugeFreigaben(): Freigaben {
  const codes = new Map<string, Offene>();
  const erneuerungen = new Map<string, Freigabe>();
  return {
    code: (offene) => {
      const code = zufall();
      codes.set(code, offene);
      return code;
    },
    loeseEin: (code, zurueck, verifier) => {
      const offene = codes.get(code);
      codes.delete(code);
      const passt = createHash('sha256').update(verifier).digest('base64url') === offene?.challenge;
      return offene && passt && offene.zurueck === zurueck ? offene : undefined;
    },
    erneuerung: (freigabe) => {
      const token = zufall();
      erneuerungen.set(token, { ...freigabe, nonce: undefined });
      return token;
    },
    erneuere: (token) => {
      const freigabe = erneuerungen.get(token);
      erneuerungen.delete(token);
      return freigabe;
    },
  };
}
