import * as z from 'zod';

const gemeinsam = {
  id: z.string(),
  typ: z.literal('verweis'),
  ord: z.string(),
  salz: z.string(),
  vorgang: z.string(),
  zeit: z.string(),
  von: z.strictObject({ oid: z.string(), name: z.string() }),
};

/**
 * `verweis~<vorgang>~<vorgang dort>`; ord `<vorgang>~<vorgang dort>`. The Vorgang goes on where the other one was
 * closed.
 */
export const folgeverweis = z.strictObject({
  ...gemeinsam,
  art: z.literal('folgt'),
  nach: z.strictObject({ akte: z.string(), vorgang: z.string() }),
});
export type Folgeverweis = z.infer<typeof folgeverweis>;

/**
 * `verweis~<vorgang>~<schriftstueck>`; ord `auch~<vorgang>~<newest first>`. A Schriftstück of another Vorgang belongs
 * here too (R1.1). `nach` is where it lay then: moves are followed from there.
 */
export const auchverweis = z.strictObject({
  ...gemeinsam,
  art: z.literal('auch'),
  nach: z.strictObject({ akte: z.string(), schriftstueck: z.string() }),
});
export type Auchverweis = z.infer<typeof auchverweis>;
