import * as z from 'zod';
import { leer } from '../grundformen.ts';
import { route } from '../route.ts';

export const aktenplaneinheit = z.strictObject({
  kennzeichen: z.string(),
  titel: z.string(),
  aktenbildung: z.boolean(),
  stillgelegt: z.boolean(),
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
