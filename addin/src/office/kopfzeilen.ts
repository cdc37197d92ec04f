/** Value of a header field (RFC 5322 §2.2), unfolded; of several the first, undefined when there is none. */
export function feld(kopfzeilen: string, name: string): string | undefined {
  const zeilen = kopfzeilen.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/);
  const anfang = `${name.toLowerCase()}:`;
  return zeilen
    .find((zeile) => zeile.toLowerCase().startsWith(anfang))
    ?.slice(anfang.length)
    .trim();
}
