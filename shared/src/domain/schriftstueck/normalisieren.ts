/** Rules by which the same message is recognised in different mailboxes (domain: known message). */

const praefix =
  /^(?:aw|wg|re|fw|fwd|antwort|antw|sv|vs|tr|rv)(?:\s?\[\d{1,3}\]|\s?\(\d{1,3}\)|\^\d{1,3})?\s?:/i;
/** Tags that gateways put in front: known words alone in brackets, so that `[Bauantrag]` stays. */
const marke =
  /^[[(<*{]{1,3}\s?(?:extern(?:al|e mail|e e-mail|e nachricht)?|ext|spam\??|verdacht|suspected spam|sicher|encrypted|verschl(?:ü|ue)sselt|newsletter)\s?[\])>*}]{1,3}:?/i;

const gefaltet = (s: string): string =>
  s
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();

/** Subject without reply and forward prefixes and without gateway tags; letter case stays. */
export function normalBetreff(s: string): string {
  let rest = gefaltet(s);
  for (;;) {
    const kuerzer = rest.replace(praefix, '').trimStart().replace(marke, '').trimStart();
    if (kuerzer === rest) return rest;
    rest = kuerzer;
  }
}

/** Text with every configured banner taken out and white space folded; nothing else is dropped. */
export function normalText(s: string, banner: readonly string[]): string {
  let text = gefaltet(s);
  for (const b of banner.map(gefaltet).filter((x) => x !== '')) text = text.replaceAll(b, ' ');
  return gefaltet(text);
}

/** Message-ID without brackets and white space; the part after the last @ is case-insensitive. */
export function normalMessageId(s: string): string {
  const kern = s.replace(/[\s<>]+/g, '');
  const at = kern.lastIndexOf('@');
  return at < 0 ? kern : kern.slice(0, at) + kern.slice(at).toLowerCase();
}
