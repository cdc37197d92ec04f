import * as z from 'zod';

/** Kinds of Akten whose existence is secret to everyone without the right (domain §4.4, R4.12). */
export const schutzklasse = z.enum(['PERSONALAKTE']);
export type Schutzklasse = z.infer<typeof schutzklasse>;

/** A node of the Aktenplan: `einheit~<kennzeichen>` in `plan~<version>`. */
export const aktenplaneinheit = z.strictObject({
  kennzeichen: z.string(),
  titel: z.string(),
  /** Retention; `jahre` null = unbefristet (domain §1.8). */
  aufbewahrung: z.strictObject({
    fristbeginn: z.enum(['ZDA', 'HAUSHALT', 'PERSONALAKTE']),
    jahre: z.number().int().nullable(),
  }),
  /** A archivwürdig, B zum Bewerten, V zum Vernichten (xdomea). */
  aussonderungsart: z.enum(['A', 'B', 'V']),
  /** R1.2: only leaves, or units marked so, hold Akten. */
  aktenbildungErlaubt: z.boolean(),
  /** R1.3: no new Akten; existing ones stay usable. */
  stillgelegt: z.boolean(),
  schutzklasse: schutzklasse.nullable(),
  /** The unit that keeps the files of this place: OBJID. */
  aktenfuehrung: z.string(),
  /** Names of groups whose rights begin here. */
  erteilt: z.array(z.string()),
  /** Names of groups whose inherited rights end here. */
  ausgenommen: z.array(z.string()),
});
export type Aktenplaneinheit = z.infer<typeof aktenplaneinheit>;
