/** A JSON value. `undefined` members are allowed in types and dropped when written. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [feld: string]: Json | undefined };
export interface JsonObjekt {
  readonly [feld: string]: Json | undefined;
}

/** The same JSON value with U+FFFD for every half of a surrogate pair: what is left of a character cut in two. */
export const wohlgeformt = <T>(wert: T): T =>
  JSON.parse(JSON.stringify(wert), (_, teil: unknown) =>
    typeof teil === 'string' ? teil.toWellFormed() : teil,
  ) as T;
