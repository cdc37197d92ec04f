import type * as z from 'zod';
import type { Paketkopf } from './paket.ts';

type Objekt = z.ZodObject;

/** What a route takes as body. */
export type Ein =
  | { readonly art: 'leer' }
  | { readonly art: 'json'; readonly schema: z.ZodType }
  /** A stream of bytes; `typen` empty = every media type. */
  | { readonly art: 'bytes'; readonly max: number; readonly typen: readonly string[] }
  /** Several files in one body (paket.ts); `max` bytes in all. */
  | { readonly art: 'paket'; readonly schema: z.ZodType<Paketkopf>; readonly max: number };

/** What a route answers when all went well. */
export type Aus =
  | { readonly art: 'json'; readonly schema: z.ZodType; readonly status?: 200 | 201 }
  /** A file, always as attachment, never rendered. */
  | { readonly art: 'strom' }
  /** Server-sent events (WHATWG HTML §9.2), for as long as the connection stands. */
  | { readonly art: 'ereignisse' };

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
