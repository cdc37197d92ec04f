import type { Machine } from '../../kernel/machine.ts';
import type { Zustand } from './akte.schema.ts';

/** Akte and Vorgang up to z.d.A. (domain §1.5). After z.d.A. every write is refused (R1.13). */
export const akteMachine = {
  aendern: { von: ['IN_BEARBEITUNG'], nach: 'IN_BEARBEITUNG' },
  zda: { von: ['IN_BEARBEITUNG'], nach: 'ZDA' },
} as const satisfies Machine<Zustand>;
