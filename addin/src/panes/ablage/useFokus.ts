import { useEffect, useRef, type RefObject } from 'react';
import { nebenseite } from './nebenweg.ts';
import type { Ablage } from './zustand.ts';

/**
 * The heading, focused when a filing or its undo is done, and when the focused element went away.
 * Never while the person is somewhere else in Outlook.
 */
export function useFokus(ablage: Ablage | undefined): RefObject<HTMLHeadingElement | null> {
  const titel = useRef<HTMLHeadingElement>(null);
  const id = ablage?.nachricht.id;
  const schritt = ablage?.schritt;
  const fertig = schritt?.art === 'abgelegt';
  const zurueck = schritt?.art === 'bereit' && schritt.hinweis === 'zurueckgenommen';
  const trotzdem = ablage?.trotzdem === true;
  const seite = ablage && nebenseite(ablage);
  const vorher = useRef(id);
  useEffect(() => {
    const verwaist = document.activeElement === document.body;
    const [alte, neue] = [vorher.current, id];
    vorher.current = id;
    if (alte === undefined || !document.hasFocus()) return;
    if (verwaist || (alte === neue && (fertig || zurueck))) titel.current?.focus();
  }, [id, fertig, zurueck, trotzdem, seite]);
  return titel;
}
