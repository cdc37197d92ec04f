/**
 * What becomes of an e-mail in its mailbox once it is filed (R1.30), as the person wants it:
 * marked and left, marked and moved to the folder „Veraktet“, or left as it is.
 */
export const nachAblagen = ['kennzeichnen', 'verschieben', 'nichts'] as const;

export type NachAblage = (typeof nachAblagen)[number];

export const vorgabe: NachAblage = 'kennzeichnen';

/** Name of the category and of the folder. */
export const veraktet = 'Veraktet';

export interface Folge {
  readonly kennzeichnet: boolean;
  readonly verschiebt: boolean;
}

/** In a shared mailbox the mark is for all, and nobody's own wish moves the mail out of the others' sight. */
export function folgeDerAblage(wunsch: NachAblage, fremdesPostfach: boolean): Folge {
  if (fremdesPostfach) return { kennzeichnet: true, verschiebt: false };
  return { kennzeichnet: wunsch !== 'nichts', verschiebt: wunsch === 'verschieben' };
}
