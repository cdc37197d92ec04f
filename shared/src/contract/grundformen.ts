import * as z from 'zod';
import { uuidMuster } from '../kernel/id.ts';

/** Building blocks of the routes' schemas. Limits are the product's own and are told to the user. */
export const uuid = z.string().regex(uuidMuster, 'Hier wird eine Kennung (UUID) erwartet.');

/** Made by the caller, kept over retries: the same request is carried out once. */
export const anfrage = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'Hier wird eine UUIDv7 erwartet.',
  );

/** One line of text a person wrote: no control characters, not only blanks. */
export const zeile = (max: number): z.ZodString =>
  z
    .string()
    .min(1, 'Dieses Feld darf nicht leer sein.')
    .max(max, `Höchstens ${max} Zeichen.`)
    .regex(/\S/, 'Dieses Feld darf nicht leer sein.')
    .regex(
      /^[^\u0000-\u001f\u007f\u2028\u2029]*$/,
      'Steuerzeichen und Zeilenumbrüche sind hier nicht erlaubt.',
    );

/** Several lines of text. */
export const absatz = (max: number): z.ZodString =>
  z
    .string()
    .max(max, `Höchstens ${max} Zeichen.`)
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'Steuerzeichen sind hier nicht erlaubt.');

/** SHA-256 in hex: of a mark, of a conversation id. */
export const fingerabdruck = z.string().regex(/^[0-9a-f]{64}$/, 'Hier wird ein SHA-256-Wert erwartet.');

export const datum = z.iso.date('Hier wird ein Datum JJJJ-MM-TT erwartet.');
export const zeitpunkt = z.iso.datetime();
export const leer = z.strictObject({});

export const person = z.strictObject({ oid: z.string(), name: z.string() });
