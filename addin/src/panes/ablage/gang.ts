import type { Antwort } from '@registratur/shared/contract/client';
import { ablehnungIn, type Refusal } from './schritt.ts';

/** How far a form is: filled in, sent (`auftrag` is kept until its outcome is known), or turned down. */
export type Gang<A> =
  | { readonly art: 'form' }
  | { readonly art: 'laeuft' | 'ungewiss'; readonly auftrag: A }
  | ({ readonly art: 'abgelehnt'; readonly auftrag: A } & Refusal);

/** While its outcome is open a form stays as it was sent. */
export const istFrei = (gang: Gang<unknown>): boolean => gang.art === 'form' || gang.art === 'abgelehnt';

/** Turned down, or nobody knows: then the same request is sent again. */
export function nachFehlschlag<A>(auftrag: A, antwort: Extract<Antwort<unknown>, { ok: false }>): Gang<A> {
  const ablehnung = ablehnungIn(antwort);
  return ablehnung ? { art: 'abgelehnt', auftrag, ...ablehnung } : { art: 'ungewiss', auftrag };
}
