import * as z from 'zod';
import { leer } from '../grundformen.ts';
import { route } from '../route.ts';

export const aktenplaneinheit = z.strictObject({
  kennzeichen: z.string(),
  titel: z.string(),
  aktenbildung: z.boolean(),
  stillgelegt: z.boolean(),
  /** The unit that keeps the Akten here; `name` as „FB 36 Umwelt und Klima“. */
  aktenfuehrung: z.strictObject({ id: z.string(), name: z.string() }),
  erlaubt: z.array(z.string()),
});

export const hausRouten = {
  'gesundheit.lesen': route({
    zugang: 'offen',
    pfad: leer,
    frage: leer,
    ein: { art: 'leer' },
    aus: {
      art: 'json',
      schema: z.strictObject({
        stand: z.enum(['bereit', 'gestoert']),
        /** Change feed entries that failed five times and wait for the sweep. */
        stau: z.number().int(),
        /** Aufträge that failed ten times. */
        gestoerteAuftraege: z.number().int(),
      }),
    },
  }),
  'ich.lesen': route({
    zugang: 'entra',
    pfad: leer,
    frage: leer,
    ein: { art: 'leer' },
    aus: {
      art: 'json',
      schema: z.strictObject({
        oid: z.string(),
        name: z.string(),
        einheit: z.strictObject({ id: z.string(), kuerzel: z.string(), name: z.string() }).optional(),
        /** Names of the groups that are both held and approved. */
        gruppen: z.array(z.string()),
        vertritt: z.array(z.strictObject({ oid: z.string(), name: z.string(), bis: z.string() })),
      }),
    },
  }),
  'ereignis.strom': route({
    zugang: 'entra',
    pfad: leer,
    frage: z.strictObject({
      /** The last `id` of a stream before. */
      ab: z
        .string()
        .regex(/^[\w-]{48}$/, 'Hier wird die Marke eines Stroms erwartet.')
        .optional(),
      /** How long the stream stays open at most. */
      sekunden: z.coerce.number().int().min(0).max(55).optional(),
    }),
    ein: { art: 'leer' },
    aus: { art: 'ereignisse' },
  }),
  'aktenplan.lesen': route({
    zugang: 'entra',
    pfad: leer,
    frage: leer,
    ein: { art: 'leer' },
    aus: {
      art: 'json',
      schema: z.strictObject({ version: z.string(), einheiten: z.array(aktenplaneinheit) }),
    },
  }),
  'suche.finden': route({
    zugang: 'entra',
    pfad: leer,
    frage: z.strictObject({
      text: z.string().min(2).max(200),
      max: z.coerce.number().int().min(1).max(100).optional(),
    }),
    ein: { art: 'leer' },
    aus: {
      art: 'json',
      schema: z.strictObject({
        treffer: z.array(
          z.strictObject({
            art: z.enum(['akte', 'vorgang', 'schriftstueck']),
            akte: z.string(),
            id: z.string(),
            titel: z.string(),
            kennzeichen: z.string(),
            datum: z.string(),
            stelle: z.string(),
          }),
        ),
      }),
    },
  }),
};
