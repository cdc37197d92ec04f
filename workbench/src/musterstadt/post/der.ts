/** DER (ITU-T X.690) as far as a certificate and its signature need it. */

/** An element: identifier octet, length, contents. */
export function der(marke: number, ...inhalt: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(inhalt);
  const n = bytes.length;
  const laenge = n < 0x80 ? [n] : n < 0x100 ? [0x81, n] : [0x82, n >> 8, n & 0xff];
  return Buffer.concat([Buffer.from([marke, ...laenge]), bytes]);
}

export const folge = (...inhalt: readonly Buffer[]): Buffer => der(0x30, ...inhalt);
export const menge = (...inhalt: readonly Buffer[]): Buffer => der(0x31, ...inhalt);
export const oktette = (bytes: Buffer): Buffer => der(0x04, bytes);
/** From 0 to 127. */
export const zahl = (wert: number): Buffer => der(0x02, Buffer.from([wert]));
export const text = (wert: string): Buffer => der(0x0c, Buffer.from(wert));
export const nichts = der(0x05);

/** `2.5.4.3` */
export function oid(punkte: string): Buffer {
  const [a = 0, b = 0, ...rest] = punkte.split('.').map(Number);
  return der(0x06, Buffer.from([a * 40 + b, ...rest].flatMap(basis128)));
}

function basis128(wert: number): number[] {
  const ziffern = [wert % 0x80];
  for (let rest = Math.floor(wert / 0x80); rest > 0; rest = Math.floor(rest / 0x80))
    ziffern.unshift(0x80 + (rest % 0x80));
  return ziffern;
}

/** UTCTime, to the second. */
export const zeitpunkt = (zeit: Date): Buffer =>
  der(0x17, Buffer.from(`${zeit.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));
