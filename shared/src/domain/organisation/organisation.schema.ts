import * as z from 'zod';

/** Rows of `org~<stichtag>`: imported whole (domain §7, §11.2). */
export const organisationseinheit = z.strictObject({
  objid: z.string(),
  kuerzel: z.string(),
  name: z.string(),
  /** OBJID of the unit above; null at the top. */
  ueber: z.string().nullable(),
  /** Mailbox under which the unit can be written to. */
  postfach: z.string().optional(),
});
export type Organisationseinheit = z.infer<typeof organisationseinheit>;

export const stelle = z.strictObject({
  objid: z.string(),
  einheit: z.string(),
  bezeichnung: z.string(),
  /** Whoever holds it leads the unit. */
  leitet: z.boolean(),
});
export type Stelle = z.infer<typeof stelle>;

/** Who holds a Stelle, from–to. */
export const besetzung = z.strictObject({
  stelle: z.string(),
  oid: z.string(),
  von: z.iso.date(),
  bis: z.iso.date().nullable(),
});
export type Besetzung = z.infer<typeof besetzung>;

/** A person as the directory knows it; `gruppen` = Entra memberships on the Stichtag, used for deputies only. */
export const verzeichnisPerson = z.strictObject({
  oid: z.string(),
  name: z.string(),
  upn: z.string(),
  gruppen: z.array(z.string()),
});
export type VerzeichnisPerson = z.infer<typeof verzeichnisPerson>;
