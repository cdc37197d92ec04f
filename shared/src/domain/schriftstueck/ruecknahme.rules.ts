import type { Fehler } from '../../kernel/fehler.ts';
import { wechsle } from '../../kernel/machine.ts';
import { schriftstueckMachine } from './schriftstueck.machine.ts';
import type { Schriftstueck } from './schriftstueck.schema.ts';

/** Five minutes for undoing one's own filing (design §3.7); when they are full, it is over. */
export const ruecknahmeFristMs = 5 * 60_000;

export const ruecknahmeBis = (abgelegtAm: string): string =>
  new Date(Date.parse(abgelegtAm) + ruecknahmeFristMs).toISOString();

/** What must hold for an undo; the z.d.A. of Akte and Vorgang is checked before. */
export function pruefeRuecknahme(
  ss: Schriftstueck,
  e: { readonly oid: string; readonly jetzt: string; readonly weitereAbleger: number },
): Fehler | undefined {
  if (ss.abgelegtVon.oid !== e.oid) return { code: 'ruecknahme_fremd' };
  if (wechsle(schriftstueckMachine, 'zuruecknehmen', ss.zustand) === undefined)
    return { code: 'schon_zurueckgenommen' };
  if (e.jetzt >= ruecknahmeBis(ss.abgelegtAm)) return { code: 'ruecknahme_frist_vorbei' };
  if (e.weitereAbleger > 0) return { code: 'ruecknahme_weiterer_ableger' };
  if (ss.stand > 1 || ss.umzug !== null) return { code: 'ruecknahme_geaendert' };
  return undefined;
}

/** Undone filings are seen only by who filed, and in the Protokoll; arrivals under way by nobody. */
export const istSichtbar = (ss: Pick<Schriftstueck, 'zustand' | 'abgelegtVon'>, oid: string): boolean =>
  ss.zustand === 'aktiv' || (ss.zustand === 'zurueckgenommen' && ss.abgelegtVon.oid === oid);
