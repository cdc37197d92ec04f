/** A JSON value. `undefined` members are allowed in types and dropped when written. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [feld: string]: Json | undefined };
export interface JsonObjekt {
  readonly [feld: string]: Json | undefined;
}
