import type { Ablage } from './zustand.ts';

export type Nebenart = 'neu' | 'geschlossen' | 'verweis';

/** A page that takes the place of the form: a new Vorgang, what to do when the chosen one is closed, or a Verweis. */
export function nebenseite({ schritt, neu, verweis }: Ablage): Nebenart | undefined {
  if (schritt.art === 'abgelehnt' && schritt.problem.code === 'zu_den_akten_gelegt') return 'geschlossen';
  if (schritt.art !== 'bereit') return undefined;
  if (verweis?.offen === true) return 'verweis';
  return neu?.offen === true ? 'neu' : undefined;
}
