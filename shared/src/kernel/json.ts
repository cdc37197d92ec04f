/** A JSON value. `undefined` members are allowed in types and dropped when written. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [feld: string]: Json | undefined };
export interface JsonObjekt {
  readonly [feld: string]: Json | undefined;
}

/** The value as it comes back when it is written and read (ECMA-262 §25.5): members that are undefined do not exist. */
export const alsJson = <T>(wert: T): T => kopie(wert, (text) => text) as T;

/** The same JSON value with U+FFFD for every half of a surrogate pair: what is left of a character cut in two. */
export const wohlgeformt = <T>(wert: T): T => kopie(wert, (text) => text.toWellFormed()) as T;

/** Member by member: long texts are shared, not written and read. */
function kopie(wert: unknown, bilde: (text: string) => string): unknown {
  switch (typeof wert) {
    case 'string':
      return bilde(wert);
    case 'boolean':
      return wert;
    case 'number':
      // No sign of zero in JSON.
      return Number.isFinite(wert) ? wert + 0 : null;
    case 'object':
      return wert && kopieVon(wert, bilde);
    case 'bigint':
      throw new TypeError('Kein JSON-Wert: eine Zahl ohne Grenze.');
    case 'undefined':
    case 'function':
    case 'symbol':
      return undefined;
  }
}

function kopieVon(wert: object, bilde: (text: string) => string): unknown {
  if (Array.isArray(wert)) return wert.map((teil) => kopie(teil, bilde) ?? null);
  if (schreibtSich(wert)) return kopie(wert.toJSON(), bilde);
  const felder = Object.entries(wert).map(([feld, teil]) => [feld, kopie(teil, bilde)] as const);
  return Object.fromEntries(felder.filter(([, teil]) => teil !== undefined));
}

const schreibtSich = (wert: object): wert is { readonly toJSON: () => unknown } =>
  'toJSON' in wert && typeof wert.toJSON === 'function';
