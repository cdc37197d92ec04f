/** What Outlook makes of S/MIME (RFC 8551) and PGP/MIME (RFC 3156): parts of the envelope are no attachments. */
import type { Mitschicksel } from './graph.ts';

export interface Geoeffnet {
  readonly huelle: 'verschluesselt' | 'signiert' | undefined;
  /** What remains to be shown beside the text. */
  readonly anlagen: readonly Mitschicksel[];
}

const unterschrift = /^application\/(x-)?pkcs7-signature$|^application\/pgp-signature$/i;
const pkcs7 = /^application\/(x-)?pkcs7-mime$/i;
const pgp = /^application\/pgp-encrypted$/i;

/** 1.2.840.113549.1.7.2 signedData, in DER: a message that is signed, not encrypted, has the same type. */
const signedData = '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02';

const anfangBase64 = 64;
const istVerschluesselt = ({ mime, base64 }: Mitschicksel): boolean =>
  pkcs7.test(mime) && !atob(base64.slice(0, anfangBase64)).includes(signedData);

export function oeffneHuelle(alle: readonly Mitschicksel[]): Geoeffnet {
  // Of PGP only the two parts of the envelope are there: a version and the ciphertext.
  if (alle.some((a) => pgp.test(a.mime) || istVerschluesselt(a)))
    return { huelle: 'verschluesselt', anlagen: [] };
  return {
    huelle: alle.some((a) => unterschrift.test(a.mime)) ? 'signiert' : undefined,
    anlagen: alle.filter((a) => !a.imText && !unterschrift.test(a.mime)),
  };
}
