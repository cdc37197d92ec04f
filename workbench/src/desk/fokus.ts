/** Where the focus goes when it leaves the pane: office.js keeps the Tab key and asks the host. */
import type { Ausgang } from '../office-host/outlook.ts';

export const fokusziel = {
  vorwaerts: 'nach-dem-bereich',
  rueckwaerts: 'bereich-schliessen',
  escape: 'gewaehlte-e-mail',
  ablegen: 'in-akte-ablegen',
  zurueck: 'zurueck-zur-liste',
} as const satisfies Record<Ausgang | 'ablegen' | 'zurueck', string>;

export type Fokusziel = keyof typeof fokusziel;

export const setzeFokus = (ziel: Fokusziel): void => document.getElementById(fokusziel[ziel])?.focus();
