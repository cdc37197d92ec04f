import * as z from 'zod';
import { uuid, zeitpunkt } from '../grundformen.ts';
import { route } from '../route.ts';

const angaben = z.strictObject({
  betreff: z.string().optional(),
  eingangsdatum: z.string().optional(),
  vermerk: z.string().optional(),
});

const verlaufseintrag = z.strictObject({
  zeit: zeitpunkt,
  /** Operation id, such as `schriftstueck.aendern`. */
  typ: z.string(),
  person: z.string(),
  alt: angaben.optional(),
  neu: angaben.optional(),
});

export const verlaufRouten = {
  /** What was changed at it, oldest first; who read it is told to nobody here. */
  'schriftstueck.verlauf': route({
    zugang: 'entra',
    pfad: z.strictObject({ akte: uuid, schriftstueck: uuid }),
    frage: z.strictObject({ nach: z.string().max(300).optional() }),
    ein: { art: 'leer' },
    aus: {
      art: 'json',
      schema: z.strictObject({ eintraege: z.array(verlaufseintrag), weiter: z.string().optional() }),
    },
  }),
};
