const typen: ReadonlySet<string> = new Set(['application/pkcs7-signature', 'application/x-pkcs7-signature']);

/** The signature part of a signed message (RFC 8551 §3.5.3): no attachment anybody sent. Hosts may tell no type. */
export const istUnterschrift = (teil: { readonly name: string; readonly mime?: string }): boolean =>
  typen.has(teil.mime?.toLowerCase() ?? '') || teil.name.toLowerCase() === 'smime.p7s';
