import { createHash, createHmac, hash } from 'node:crypto';
import { jcs } from './jcs.ts';

/** SHA-256 of text (UTF-8) or bytes, 64 hex digits. */
export const sha256 = (wert: string | Uint8Array): string => hash('sha256', wert, 'hex');

/** SHA-256 over the canonical JSON text. */
export const jsonHash = (wert: unknown): string => sha256(jcs(wert));

/** HMAC-SHA-256 of a text, 64 hex digits; `schluessel` is hex. */
export const hmac = (schluessel: string, text: string): string =>
  createHmac('sha256', Buffer.from(schluessel, 'hex')).update(text).digest('hex');

/** inhaltBeleg = SHA-256(salt ‖ SHA-256 of the content): discloses one salt and no name. Both are hex. */
export const inhaltBeleg = (salz: string, inhaltSha256: string): string =>
  sha256(Buffer.concat([Buffer.from(salz, 'hex'), Buffer.from(inhaltSha256, 'hex')]));

/**
 * UUIDv8 (RFC 9562 §5.8) derived from a UUID and a distinguishing text:
 * the same request always names the same new things.
 */
export function abgeleiteteId(von: string, zusatz: string | number): string {
  const bytes = createHash('sha256').update(`${von}\n${zusatz}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
