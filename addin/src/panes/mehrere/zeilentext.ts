import { de } from '@registratur/shared/ui/texte/de';
import { mehrere } from '@registratur/shared/ui/texte/mehrere';
import type { Stand } from './lauf.ts';

/** The second line of a row: what became of this e-mail or file. */
export function zeilentext(stand: Stand): string {
  switch (stand.art) {
    case 'wartet':
      return mehrere['zeile.wartet'];
    case 'laeuft':
      return stand.anteil === undefined || stand.anteil >= 1
        ? mehrere['zeile.laeuft']
        : mehrere['zeile.hochladen'](Math.floor(stand.anteil * 100));
    case 'abgelegt':
      return abgelegt(stand);
    case 'abgelehnt':
      return mehrere['zeile.nichtAbgelegt'](stand.problem.title);
    case 'ungewiss':
      return mehrere['zeile.ungewiss'];
    case 'abgebrochen':
      return mehrere['zeile.nichtAbgelegt'](mehrere['zeile.abgebrochen']);
    case 'zurueckgenommen':
      return mehrere['zeile.zurueckgenommen'];
  }
}

function abgelegt({ ergebnis, marke, ruecknahme }: Extract<Stand, { art: 'abgelegt' }>): string {
  if (ruecknahme.art === 'ungewiss') return mehrere['zeile.ruecknahme.ungewiss'];
  if (ruecknahme.art === 'abgelehnt')
    return `${de['fehler.nicht_zurueckgenommen']} ${ruecknahme.problem.title}`;
  if (!ergebnis.neu) return mehrere['zeile.schonDa'];
  return marke === 'fehlt' ? mehrere['zeile.ohneMarke'] : mehrere['zeile.abgelegt'];
}
