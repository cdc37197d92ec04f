import type { Hindernis } from '@registratur/shared/kernel/fehler';
import type { Entwurf } from '@registratur/shared/kernel/buchung';
import type { Liste, Stand } from '../../ports/store.ts';

const max = 1_000;

/** What keeps a Vorgang open, as a row of its own: an arrival under way, or a Schriftstück in quarantine. */
export const hindernis = (
  art: 'ankunft' | 'quarantaene',
  vorgang: string,
  schriftstueck: string,
): Entwurf => ({
  id: hindernisId(schriftstueck),
  typ: 'hindernis',
  ord: `${praefix(vorgang)}${schriftstueck}`,
  art,
});

export const hindernisId = (schriftstueck: string): string => `hindernis~${schriftstueck}`;

/** The lists a z.d.A. reads together with its change: of one Vorgang, or of the whole Akte. */
export const hindernisListen = (vorgang?: string): readonly Liste[] => [
  ...(vorgang === undefined ? [{ typ: 'vorgang', ordPraefix: 'offen~', max }] : []),
  { typ: 'auftrag', ordPraefix: 'offen~', max },
  { typ: 'auftrag', ordPraefix: 'gestoert~', max },
  { typ: 'hindernis', ordPraefix: praefix(vorgang), max },
];

/** How many hindrances of each kind there are. */
export function hindernisseIn(stand: Stand, vorgang?: string): Readonly<Record<Hindernis['art'], number>> {
  const zeilen = stand.liste('hindernis', praefix(vorgang));
  const quarantaene = zeilen.filter((z) => z['art'] === 'quarantaene').length;
  return {
    offener_vorgang: vorgang === undefined ? stand.liste('vorgang', 'offen~').length : 0,
    // A disturbed Auftrag is not done; an arrival under way belongs to the Auftrag of another Akte.
    offener_auftrag:
      stand.liste('auftrag', 'offen~').length +
      stand.liste('auftrag', 'gestoert~').length +
      (zeilen.length - quarantaene),
    quarantaene,
  };
}

const praefix = (vorgang?: string): string => (vorgang === undefined ? 'offen~' : `offen~${vorgang}~`);
