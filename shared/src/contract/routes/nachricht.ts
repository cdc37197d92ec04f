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
  /** Its mailbox, where the organisation names one. */
  postfach: z.string().optional(),
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
      schema: z.strictObject({
        marken: z.array(z.discriminatedUnion('stand', [hier, anderswo])),
        /** Notes of the person's own on these messages. */
        notizen: z.array(z.strictObject({ schluessel: fingerabdruck, text: z.string() })),
      }),
    },
  }),
  /**
   * Sets or takes away the category „Veraktet“ of an e-mail that is not on show, where Outlook itself cannot; in the
   * person's own mailbox or in one shared with her.
   */
  'nachricht.kennzeichnen': route({
    zugang: 'entra',
    pfad: leer,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({
        nachricht: z.string().min(1).max(1000),
        postfach: z.email('Hier wird die Adresse eines Postfachs erwartet.').optional(),
        gesetzt: z.boolean(),
      }),
    },
    aus: { art: 'json', schema: z.strictObject({ gesetzt: z.boolean() }) },
  }),
  /**
   * Moves an e-mail of the person's own mailbox into the folder „Veraktet“ (made where it is missing), or back out of
   * it, then without the category too. A repeat finds it where it lies by its Message-ID.
   */
  'nachricht.verschieben': route({
    zugang: 'entra',
    pfad: leer,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({
        nachricht: z.string().min(1).max(1000),
        internetMessageId: z.string().min(1).max(998),
        /** Id of the folder it goes back to; without it: „Veraktet“. */
        zurueckNach: z.string().min(1).max(1000).optional(),
      }),
    },
    aus: {
      art: 'json',
      schema: z.strictObject({
        /** Its id from now on. */
        nachricht: z.string(),
        /** Id of the folder it came from. */
        vorher: z.string(),
      }),
    },
  }),
};
