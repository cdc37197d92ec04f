import * as z from 'zod';

/**
 * `verweis~<vorgang>~<vorgang dort>` in the Akte of the Vorgang that refers; ord `<vorgang>~<vorgang dort>`. Where it
 * leads is told to those only who may see it there.
 */
export const verweis = z.strictObject({
  id: z.string(),
  typ: z.literal('verweis'),
  ord: z.string(),
  salz: z.string(),
  /** `folgt`: the Vorgang goes on where the other one was closed. */
  art: z.literal('folgt'),
  vorgang: z.string(),
  nach: z.strictObject({ akte: z.string(), vorgang: z.string() }),
  zeit: z.string(),
  von: z.strictObject({ oid: z.string(), name: z.string() }),
});
export type Verweis = z.infer<typeof verweis>;
