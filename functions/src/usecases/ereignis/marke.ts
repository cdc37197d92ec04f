import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a stream stands, as the client keeps it. */
export interface Marken {
  readonly schreibe: (stelle: number) => string;
  /** Undefined: not of this process. */
  readonly lies: (marke: string) => number | undefined;
}

/** Nonce 12, place 8, tag 16 bytes. */
export const markenMuster = /^[\w-]{48}$/;

/**
 * Sealed (AES-256-GCM, key of this process): a plain number would count what happened in Akten the reader may not know
 * of (design §3.5); the same place never looks the same twice.
 */
export function erzeugeMarken(): Marken {
  const schluessel = randomBytes(32);
  return {
    schreibe: (stelle) => {
      const nonce = randomBytes(12);
      const siegel = createCipheriv('aes-256-gcm', schluessel, nonce);
      const zahl = Buffer.alloc(8);
      zahl.writeBigUInt64BE(BigInt(stelle));
      const inhalt = Buffer.concat([siegel.update(zahl), siegel.final()]);
      return Buffer.concat([nonce, inhalt, siegel.getAuthTag()]).toString('base64url');
    },
    lies: (marke) => {
      if (!markenMuster.test(marke)) return undefined;
      const bytes = Buffer.from(marke, 'base64url');
      const siegel = createDecipheriv('aes-256-gcm', schluessel, bytes.subarray(0, 12));
      siegel.setAuthTag(bytes.subarray(20));
      try {
        return Number(
          Buffer.concat([siegel.update(bytes.subarray(12, 20)), siegel.final()]).readBigUInt64BE(),
        );
      } catch {
        return undefined;
      }
    },
  };
}
