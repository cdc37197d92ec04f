import * as z from 'zod';
import { absatz, anfrage, datum, leer, person, uuid, zeile, zeitpunkt } from '../grundformen.ts';
import { route } from '../route.ts';

const akteId = z.strictObject({ akte: uuid });
const vorgangId = z.strictObject({ akte: uuid, vorgang: uuid });

export const vorgangAnsicht = z.strictObject({
  id: uuid,
  akte: uuid,
  vorgangszeichen: z.string(),
  nummer: z.number().int(),
  betreff: z.string(),
  bemerkung: z.string(),
  zustand: z.enum(['IN_BEARBEITUNG', 'ZDA']),
  laufzeit: z.strictObject({ beginn: datum, ende: datum.nullable() }),
  angelegtAm: zeitpunkt,
  angelegtVon: person,
  stand: z.number().int(),
  erlaubt: z.array(z.string()),
});

/** A Vorgang one may file into, as the pane offers it. */
export const ziel = z.strictObject({
  akte: uuid,
  vorgang: uuid,
  vorgangszeichen: z.string(),
  betreff: z.string(),
  akteBetreff: z.string(),
});

export const vorgangRouten = {
  'vorgang.liste': route({
    zugang: 'entra',
    pfad: akteId,
    frage: z.strictObject({ nach: z.string().max(300).optional() }),
    ein: { art: 'leer' },
    aus: {
      art: 'json',
      schema: z.strictObject({ vorgaenge: z.array(vorgangAnsicht), weiter: z.string().optional() }),
    },
  }),
  'vorgang.anlegen': route({
    zugang: 'entra',
    pfad: akteId,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({ anfrage, betreff: zeile(300), bemerkung: absatz(2000).optional() }),
    },
    aus: { art: 'json', schema: vorgangAnsicht, status: 201 },
  }),
  'vorgang.lesen': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: leer,
    ein: { art: 'leer' },
    aus: { art: 'json', schema: vorgangAnsicht },
  }),
  'vorgang.aendern': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({
        anfrage,
        stand: z.number().int(),
        betreff: zeile(300).optional(),
        bemerkung: absatz(2000).optional(),
      }),
    },
    aus: { art: 'json', schema: vorgangAnsicht },
  }),
  'vorgang.zda': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: leer,
    ein: { art: 'json', schema: z.strictObject({ anfrage }) },
    aus: { art: 'json', schema: vorgangAnsicht },
  }),
  'vorgang.ziele': route({
    zugang: 'entra',
    pfad: leer,
    /** Without text: those used last by the person, then the newest. With text: type-ahead. */
    frage: z.strictObject({ text: z.string().min(2).max(200).optional() }),
    ein: { art: 'leer' },
    aus: { art: 'json', schema: z.strictObject({ ziele: z.array(ziel) }) },
  }),
};
