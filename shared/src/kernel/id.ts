import { v7 } from 'uuid';

/** New request id (UUIDv7), made by the caller and kept over its retries; `zeit` when his clock is not this one's. */
export const neueAnfrage = (zeit?: Date): string => v7(zeit && { msecs: zeit.getTime() });

/** When a UUIDv7 was made by its maker's clock, in milliseconds since 1970 (RFC 9562 §5.7). */
export const zeitIn = (uuid: string): number => Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16);

/** 8-4-4-4-12, lower case, version 7 or 8: every id of the house. */
export const uuidMuster = /^[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What both engines accept as id, ord and partition: 1 to 255 of these. */
const schluesselMuster = /^[A-Za-z0-9._~-]{1,255}$/;
export const istSchluessel = (text: string): boolean => schluesselMuster.test(text);

/** Throws RangeError on the first that is none. */
export function pruefeSchluessel(...schluessel: readonly string[]): void {
  for (const text of schluessel) {
    if (!istSchluessel(text)) throw new RangeError(`Unzulässiger Schlüssel: ${JSON.stringify(text)}`);
  }
}

/** Running number as sortable text. */
export const mitNullen = (zahl: number, stellen: number): string => String(zahl).padStart(stellen, '0');
