import type { Machine } from '../../kernel/machine.ts';
import type { Schriftstueck } from './schriftstueck.schema.ts';

/** States of a Schriftstück; a finished move replaces it by a row `umgezogen` (design §3.7). */
export const schriftstueckMachine = {
  ablegen: { von: [null], nach: 'aktiv' },
  zuruecknehmen: { von: ['aktiv'], nach: 'zurueckgenommen' },
  ankommen: { von: [null], nach: 'unsichtbar' },
  sichtbarMachen: { von: ['unsichtbar'], nach: 'aktiv' },
  zurueckziehen: { von: ['unsichtbar'], nach: 'zurueckgezogen' },
} as const satisfies Machine<Schriftstueck['zustand']>;
