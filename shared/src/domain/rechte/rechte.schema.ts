import * as z from 'zod';

/** What a group may do at an Aktenplaneinheit and everything below it (domain §4.1, §11.3). */
export const rechtNamen = [
  'LESEN',
  'SCHREIBEN',
  'ZEICHNEN',
  'ZDA',
  'ZDA_AUFHEBEN',
  'AKTE_ANLEGEN',
  'ADMIN_METADATEN',
  'AUSSONDERN',
  'PROTOKOLL',
] as const;
export const recht = z.enum(rechtNamen);
export type Recht = z.infer<typeof recht>;

/** A mapped Entra group: `gruppe~<object id>` in `rechte`. */
export const gruppe = z.strictObject({ entraId: z.string(), name: z.string(), rechte: z.array(recht) });
export type Gruppe = z.infer<typeof gruppe>;

/** An approved assignment of a person to a group: `zuweisung~<group object id>` in `person~<oid>`. */
export const zuweisung = z.strictObject({
  entraId: z.string(),
  zustand: z.enum(['AKTIV', 'ENTZOGEN']),
  von: z.iso.date(),
  bis: z.iso.date().nullable(),
});
export type Zuweisung = z.infer<typeof zuweisung>;

/** X acts for Y from–to: `vertretung~<id>` in `person~<oid of X>`. */
export const vertretung = z.strictObject({ fuer: z.string(), von: z.iso.date(), bis: z.iso.date() });
export type Vertretung = z.infer<typeof vertretung>;
