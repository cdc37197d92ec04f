import { de } from '@registratur/shared/ui/texte/de';
import type { Ablage } from './zustand.ts';

/** What was said of the last Verweis set here; undefined for none. */
export function gesetzt({ verweis }: Pick<Ablage, 'verweis'>): string | undefined {
  const letzter = verweis?.gesetzt.at(-1);
  if (!letzter) return undefined;
  return de[letzter.neu ? 'verweis.gesetzt' : 'verweis.schonDa'](letzter.ziel.vorgangszeichen);
}
