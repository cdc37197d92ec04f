import canonicalize from 'canonicalize';

/** JSON Canonicalization Scheme (RFC 8785): the one text of a JSON value that hashes are taken over. */
export function jcs(wert: unknown): string {
  const text = canonicalize(wert);
  if (text === undefined) throw new TypeError('Kein JSON-Wert: lässt sich nicht kanonisch schreiben.');
  return text;
}
