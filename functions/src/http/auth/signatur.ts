import { compactVerify, type JWK } from 'jose';
import { leseEindeutigesJson } from './eindeutigesJson.ts';
import { hatRocaSpur } from './roca.ts';

/** A JWS in compact form (RFC 7515 §7.1): its header read, its payload as bytes. */
export interface Zerlegt {
  readonly kopf: Readonly<Record<string, unknown>>;
  readonly nutzlast: Uint8Array;
}

const istObjekt = (wert: unknown): wert is Record<string, unknown> =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

/** Base64url (RFC 4648 §5) without padding and with unused bits zero, so that one value has one spelling. */
function bytes(teil: string): Buffer | undefined {
  const roh = Buffer.from(teil, 'base64url');
  return roh.toString('base64url') === teil ? roh : undefined;
}

/** UTF-8 bytes → JSON object, or undefined when they are none or name a member twice. */
export function alsObjekt(roh: Uint8Array): Record<string, unknown> | undefined {
  try {
    const wert = leseEindeutigesJson(new TextDecoder('utf-8', { fatal: true }).decode(roh));
    return istObjekt(wert) ? wert : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined when the text is not exactly three well-formed parts with a JSON object as header. */
export function zerlege(token: string): Zerlegt | undefined {
  const [kopfteil = '', nutzteil = '', signaturteil = '', ...mehr] = token.split('.');
  if (mehr.length > 0 || !signaturteil || !bytes(signaturteil)) return undefined;
  const kopf = alsObjekt(bytes(kopfteil) ?? new Uint8Array());
  const nutzlast = bytes(nutzteil);
  return kopf && nutzlast ? { kopf, nutzlast } : undefined;
}

/** Members that bring a key along, change how the rest is read, or wrap another token. Entra sends none. */
const verboten = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'enc', 'zip', 'cty'];

export const kopfErlaubt = (kopf: Zerlegt['kopf']): boolean =>
  kopf['alg'] === 'RS256' &&
  (kopf['typ'] === undefined || kopf['typ'] === 'JWT' || kopf['typ'] === 'at+jwt') &&
  !verboten.some((name) => Object.hasOwn(kopf, name));

const kleinsteLaengeBits = 2048;

/** A public RSA key for RS256 signatures: ≥ 2048 bits, exponent 65537, and not from a broken generator. */
export function schluesselTauglich(jwk: JWK): boolean {
  if (jwk.kty !== 'RSA' || jwk.n === undefined || jwk.e !== 'AQAB') return false;
  if (jwk.alg !== undefined && jwk.alg !== 'RS256') return false;
  if (jwk.use !== undefined && jwk.use !== 'sig') return false;
  if (jwk.key_ops !== undefined && !jwk.key_ops.includes('verify')) return false;
  const n = BigInt(`0x0${Buffer.from(jwk.n, 'base64url').toString('hex')}`);
  return n >> BigInt(kleinsteLaengeBits - 1) > 0n && !hatRocaSpur(n);
}

/** Whether `token` is a JWS in compact form, signed with RS256 by the owner of `jwk`. Never throws. */
export async function signaturGueltig(token: string, jwk: JWK): Promise<boolean> {
  const zerlegt = zerlege(token);
  if (!zerlegt || !kopfErlaubt(zerlegt.kopf) || !schluesselTauglich(jwk)) return false;
  try {
    await compactVerify(token, jwk, { algorithms: ['RS256'] });
    return true;
  } catch {
    return false;
  }
}
