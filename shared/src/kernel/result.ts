/** Outcome of a step that may be refused. Refusals are values; exceptions are for defects. */
export type Result<T, F> =
  { readonly ok: true; readonly wert: T } | { readonly ok: false; readonly fehler: F };

export const gut = <T>(wert: T): { readonly ok: true; readonly wert: T } => ({ ok: true, wert });
export const schlecht = <F>(fehler: F): { readonly ok: false; readonly fehler: F } => ({ ok: false, fehler });
