import { leseStrengesJson } from '../strengesJson.ts';

/** JSON text → value, or undefined when it is no JSON or an object names the same member twice. */
export function leseEindeutigesJson(text: string): unknown {
  const gelesen = leseStrengesJson(text);
  return gelesen.ok ? gelesen.wert : undefined;
}
