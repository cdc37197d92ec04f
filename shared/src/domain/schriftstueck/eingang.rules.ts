import type { Fehler } from '../../kernel/fehler.ts';

/** The day of receipt a message suggests: the day it was sent, at the latest today. Days as JJJJ-MM-TT. */
export const eingangstag = (gesendet: string | undefined, heute: string): string =>
  gesendet !== undefined && gesendet < heute ? gesendet : heute;

/** R5.7: the day it reached the authority. Nothing arrives in the future. */
export function pruefeEingangsdatum(eingangsdatum: string | undefined, heute: string): Fehler | undefined {
  if (eingangsdatum === undefined || eingangsdatum <= heute) return undefined;
  return {
    code: 'eingabe_ungueltig',
    stellen: [{ pointer: '/eingangsdatum', grund: 'Der Tag des Eingangs liegt in der Zukunft.' }],
  };
}
