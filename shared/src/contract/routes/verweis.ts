import * as z from 'zod';
import { anfrage, leer, person, uuid, zeitpunkt } from '../grundformen.ts';
import { route } from '../route.ts';

const vorgangId = z.strictObject({ akte: uuid, vorgang: uuid });

/** A Schriftstück that belongs here too, where it lies now (R1.1: it stays in its own Vorgang, never as a copy). */
export const verweisAnsicht = z.strictObject({
  akte: uuid,
  vorgang: uuid,
  schriftstueck: uuid,
  /** `<Vorgangszeichen>.<lfdNr>` */
  kennzeichen: z.string(),
  art: z.enum(['mail', 'dokument', 'undurchsichtig']),
  betreff: z.string(),
  vorgangBetreff: z.string(),
  gesetztVon: person,
  gesetztAm: zeitpunkt,
});

export const verweisRouten = {
  'verweis.setzen': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({ anfrage, ziel: z.strictObject({ akte: uuid, schriftstueck: uuid }) }),
    },
    aus: {
      art: 'json',
      /** `neu` false: it was there already. */
      schema: z.strictObject({ neu: z.boolean(), verweis: verweisAnsicht }),
      status: 201,
    },
  }),
  /** Newest first, each Schriftstück once; only what the person may read where it lies. */
  'verweis.liste': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: leer,
    ein: { art: 'leer' },
    aus: { art: 'json', schema: z.strictObject({ verweise: z.array(verweisAnsicht).max(100) }) },
  }),
};
