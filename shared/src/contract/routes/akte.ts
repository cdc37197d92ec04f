import * as z from 'zod';
import { absatz, anfrage, datum, leer, person, uuid, zeile, zeitpunkt } from '../grundformen.ts';
import { route } from '../route.ts';

const akteId = z.strictObject({ akte: uuid });

/** An Akte as its readers see it. `stand` counts its changes: send it back with a change to notice a stale screen. */
export const akteAnsicht = z.strictObject({
  id: uuid,
  aktenzeichen: z.string(),
  betreff: z.string(),
  einheit: z.string(),
  zustand: z.enum(['IN_BEARBEITUNG', 'ZDA']),
  federfuehrung: z.string(),
  aktenfuehrung: z.string(),
  schutzklasse: z.enum(['PERSONALAKTE']).nullable(),
  vertraulichkeit: z.enum(['OFFEN', 'NFD', 'VERTRAULICH']),
  medium: z.literal('elektronisch'),
  bemerkung: z.string(),
  laufzeit: z.strictObject({ beginn: datum, ende: datum.nullable() }),
  angelegtAm: zeitpunkt,
  angelegtVon: person,
  stand: z.number().int(),
  erlaubt: z.array(z.string()),
});

export const protokolleintrag = z.strictObject({
  seq: z.number().int(),
  zeit: zeitpunkt,
  typ: z.string(),
  akteurOid: z.string(),
  akteurName: z.string(),
  dokumente: z.array(
    z.strictObject({
      id: z.string(),
      geloescht: z.boolean(),
      alt: z.record(z.string(), z.unknown()).optional(),
      neu: z.record(z.string(), z.unknown()).optional(),
      grund: z.string().optional(),
    }),
  ),
});

export const akteRouten = {
  'akte.liste': route({
    zugang: 'entra',
    pfad: leer,
    frage: z.strictObject({ einheit: z.string().max(40).optional(), nach: z.string().max(600).optional() }),
    ein: { art: 'leer' },
    aus: {
      art: 'json',
      schema: z.strictObject({ akten: z.array(akteAnsicht), weiter: z.string().optional() }),
    },
  }),
  'akte.anlegen': route({
    zugang: 'entra',
    pfad: leer,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({
        anfrage,
        einheit: z
          .string()
          .regex(/^\d{2}(\.\d{2}){0,3}$/, 'Hier wird ein Aktenplankennzeichen erwartet, etwa 13.01.'),
        betreff: zeile(300),
        bemerkung: absatz(2000).optional(),
        vertraulichkeit: z.enum(['OFFEN', 'NFD', 'VERTRAULICH']).optional(),
      }),
    },
    aus: { art: 'json', schema: akteAnsicht, status: 201 },
  }),
  /** Akten in which the person may open a Vorgang: with text type-ahead, without it those last used, then the newest. */
  'akte.ziele': route({
    zugang: 'entra',
    pfad: leer,
    frage: z.strictObject({ text: z.string().min(2).max(200).optional() }),
    ein: { art: 'leer' },
    aus: {
      art: 'json',
      schema: z.strictObject({
        akten: z.array(z.strictObject({ akte: uuid, aktenzeichen: z.string(), betreff: z.string() })).max(20),
      }),
    },
  }),
  'akte.lesen': route({
    zugang: 'entra',
    pfad: akteId,
    frage: leer,
    ein: { art: 'leer' },
    aus: { art: 'json', schema: akteAnsicht },
  }),
  'akte.aendern': route({
    zugang: 'entra',
    pfad: akteId,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({
        anfrage,
        stand: z.number().int(),
        betreff: zeile(300).optional(),
        bemerkung: absatz(2000).optional(),
        vertraulichkeit: z.enum(['OFFEN', 'NFD', 'VERTRAULICH']).optional(),
      }),
    },
    aus: { art: 'json', schema: akteAnsicht },
  }),
  'akte.zda': route({
    zugang: 'entra',
    pfad: akteId,
    frage: leer,
    ein: { art: 'json', schema: z.strictObject({ anfrage }) },
    aus: { art: 'json', schema: akteAnsicht },
  }),
  'akte.protokoll': route({
    zugang: 'entra',
    pfad: akteId,
    frage: z.strictObject({ zweck: zeile(300), nach: z.string().max(300).optional() }),
    ein: { art: 'leer' },
    aus: {
      art: 'json',
      schema: z.strictObject({ eintraege: z.array(protokolleintrag), weiter: z.string().optional() }),
    },
  }),
};
