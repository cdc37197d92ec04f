import * as z from 'zod';
import { nachAblagen } from '../../domain/person/einstellung.ts';
import { absatz, anfrage, fingerabdruck, leer, uuid } from '../grundformen.ts';
import { route } from '../route.ts';

const einstellung = z.strictObject({ nachAblage: z.enum(nachAblagen) });

/** A note of the person's own; an empty text = none. `schluessel` = the mark key of the message. */
const notiz = z.strictObject({ schluessel: fingerabdruck, text: z.string() });

/** What a person keeps for herself: nobody else reads it, and no Akte holds it. */
export const personRouten = {
  'einstellung.lesen': route({
    zugang: 'entra',
    pfad: leer,
    frage: leer,
    ein: { art: 'leer' },
    aus: { art: 'json', schema: einstellung },
  }),
  'einstellung.aendern': route({
    zugang: 'entra',
    pfad: leer,
    frage: leer,
    ein: { art: 'json', schema: einstellung.extend({ anfrage }) },
    aus: { art: 'json', schema: einstellung },
  }),
  /** The own note on a filed Schriftstück: the same as on its e-mail. */
  'notiz.lesen': route({
    zugang: 'entra',
    pfad: z.strictObject({ akte: uuid, schriftstueck: uuid }),
    frage: leer,
    ein: { art: 'leer' },
    aus: { art: 'json', schema: notiz },
  }),
  'notiz.schreiben': route({
    zugang: 'entra',
    pfad: leer,
    frage: leer,
    ein: { art: 'json', schema: notiz.extend({ anfrage, text: absatz(2000) }) },
    aus: { art: 'json', schema: notiz },
  }),
};
