import * as z from 'zod';
import { fingerabdruck, leer, person, uuid, zeitpunkt } from '../grundformen.ts';
import { route } from '../route.ts';

/** Filed where the person may read. */
const hier = z.strictObject({
  schluessel: fingerabdruck,
  stand: z.literal('hier'),
  akte: uuid,
  vorgang: uuid,
  schriftstueck: uuid,
  /** `<Vorgangszeichen>.<lfdNr>` */
  kennzeichen: z.string(),
  vorgangszeichen: z.string(),
  vorgangBetreff: z.string(),
  abgelegtVon: person,
  abgelegtAm: zeitpunkt,
});

/** Filed, but not to be read: only who can be asked. */
const anderswo = z.strictObject({
  schluessel: fingerabdruck,
  stand: z.literal('anderswo'),
  /** Short and full name of the aktenführende Stelle. */
  auskunft: z.string(),
});

export const nachrichtRouten = {
  /**
   * Where messages are filed. A key that is not filed has no entry; one that is filed several times has several, the
   * newest first: those the person may read, or else one for each unit that can be asked. Never both.
   */
  'nachricht.marken': route({
    zugang: 'entra',
    pfad: leer,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({ schluessel: z.array(fingerabdruck).min(1).max(100) }),
    },
    aus: {
      art: 'json',
      schema: z.strictObject({ marken: z.array(z.discriminatedUnion('stand', [hier, anderswo])) }),
    },
  }),
};
