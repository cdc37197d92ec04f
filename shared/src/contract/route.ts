import type * as z from 'zod';

type Objekt = z.ZodObject;

/** What a route takes as body. */
export type Ein =
  | { readonly art: 'leer' }
  | { readonly art: 'json'; readonly schema: z.ZodType }
  /** A stream of bytes; `typen` empty = every media type. */
  | { readonly art: 'bytes'; readonly max: number; readonly typen: readonly string[] };

/** What a route answers when all went well. */
export type Aus =
  | { readonly art: 'json'; readonly schema: z.ZodType; readonly status?: 200 | 201 }
  /** A file, always as attachment, never rendered. */
  | { readonly art: 'strom' };

/**
 * One row of the contract. Method and path stand in adressen.ts under the same id.
 * Inputs are strict: unknown fields are refused. The server also parses what it answers.
 */
export interface Route {
  readonly zugang: 'entra' | 'offen';
  readonly pfad: Objekt;
  readonly frage: Objekt;
  readonly ein: Ein;
  readonly aus: Aus;
}

export const route = <const R extends Route>(r: R): R => r;
