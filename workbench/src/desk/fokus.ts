/** Where the focus goes when it leaves the pane: office.js keeps the Tab key and asks the host. */
import type { Ausgang } from '../office-host/outlook.ts';

export const fokusziel = {
  vorwaerts: 'nach-dem-bereich',
  rueckwaerts: 'bereich-schliessen',
  escape: 'gewaehlte-nachricht',
} as const satisfies Record<Ausgang, string>;

/** Place of the pane's frame. */
export const bereichsort = 'bereich';

export const betrete = (): void => document.getElementById(bereichsort)?.querySelector('iframe')?.focus();

export const setzeFokus = (ausgang: Ausgang): void => document.getElementById(fokusziel[ausgang])?.focus();
