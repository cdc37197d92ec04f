import type { Fehlercode } from '@registratur/shared/kernel/fehler';

/** What the person can do about a refusal: the main button of the pane afterwards. */
export type Abhilfe = 'erneut' | 'anderesZiel' | 'angaben' | 'anmelden' | 'keine';

const besondere: Partial<Record<Fehlercode, Abhilfe>> = {
  nicht_angemeldet: 'anmelden',
  eingabe_ungueltig: 'angaben',
  kein_recht: 'anderesZiel',
  nicht_gefunden: 'anderesZiel',
  zu_den_akten_gelegt: 'anderesZiel',
  zu_viele: 'anderesZiel',
  zu_gross: 'keine',
  leere_datei: 'keine',
};

export const abhilfe = (code: Fehlercode): Abhilfe => besondere[code] ?? 'erneut';
