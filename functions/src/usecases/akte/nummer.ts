import type { Befehl } from '@registratur/shared/domain/auftrag/auftrag.schema';
import type { Entwurf } from '@registratur/shared/kernel/buchung';
import { mitNullen } from '@registratur/shared/kernel/id';

export type Eroeffnung = Extract<Befehl, { art: 'akte.eroeffnen' }>;

const stellen = 6;
export const nummernId = (nummer: number): string => `nummer~${mitNullen(nummer, stellen)}`;

/** The row of a number: reserved first, then given to its Akte for good, or expired with its Ereignis (R1.9). */
export const nummernzeile = (
  e: Pick<Eroeffnung, 'akte' | 'nummer'>,
  zustand: 'reserviert' | 'vergeben' | 'verfallen',
): Entwurf => ({
  id: nummernId(e.nummer),
  typ: 'nummer',
  ord: mitNullen(e.nummer, stellen),
  nummer: e.nummer,
  akte: e.akte,
  zustand,
});
