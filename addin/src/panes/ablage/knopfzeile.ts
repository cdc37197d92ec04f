import { de } from '@registratur/shared/ui/texte/de';
import { abhilfe } from './abhilfe.ts';
import { maengel } from './auftrag.ts';
import { rest, uhrzeit } from '@registratur/shared/ui/datum';
import type { Schritt, Ziel } from './schritt.ts';
import { istErledigt } from './stand.ts';
import type { Ablage } from './zustand.ts';

/** What the one main button does now. `absenden` submits the form. */
export type Tat = 'absenden' | 'zurueck' | 'anderesZiel' | 'bearbeiten' | 'frageErneut' | Nebentat;

/** Of the pages beside the form: back to the suggestions, ask to reopen. */
type Nebentat = 'zurWahl' | 'anfragen';

export type Taten = Readonly<Record<Exclude<Tat, 'absenden'>, () => void>>;

export interface Knopfzeile {
  readonly text: string;
  readonly tat: Tat;
  readonly darunter?: string;
  /** Instead of `darunter` for the ear. */
  readonly beschreibung?: string;
  readonly laeuft?: boolean;
  readonly gesperrt?: boolean;
  readonly neben?: { readonly text: string; readonly tat: Tat };
}

interface Lage {
  readonly ablage: Ablage;
  readonly ziel: Ziel | undefined;
  readonly jetzt: Date;
}

/** The footer for a state; undefined = nothing left to do here. */
export function knopfzeile(l: Lage): Knopfzeile | undefined {
  const { schritt } = l.ablage;
  switch (schritt.art) {
    case 'bereit':
      return bereit(l);
    case 'ablegend':
      return { ...ablegen(schritt.auftrag.ziel), laeuft: true };
    case 'ungewiss':
      return { ...ablegen(schritt.auftrag.ziel), text: de['schriftstueck.ablegen.erneut'] };
    case 'abgelehnt':
      return abgelehnt(schritt);
    case 'abgelegt':
      return abgelegt(schritt, l.jetzt);
  }
}

const ablegen = (ziel: Ziel): Knopfzeile => ({
  text: de['schriftstueck.ablegen'],
  tat: 'absenden',
  darunter: de['schriftstueck.ablegen.ziel'](ziel.vorgangszeichen),
});

function bereit(l: Lage): Knopfzeile | undefined {
  const { auskunft } = l.ablage;
  const gesperrt = (darunter: string): Knopfzeile => ({
    text: de['schriftstueck.ablegen'],
    tat: 'absenden',
    gesperrt: true,
    darunter,
  });
  if (auskunft.art === 'abgelehnt') {
    const anmelden = auskunft.problem.code === 'nicht_angemeldet';
    return { text: anmelden ? de.anmelden : de['fehler.offline.jetzt'], tat: 'frageErneut' };
  }
  if (auskunft.art === 'getrennt') return gesperrt(de['fehler.offline.knopf']);
  if (auskunft.art === 'laden') return gesperrt(de['ablage.vorschlaege.laden']);
  if (istErledigt(l.ablage)) return undefined;
  if (maengel(l.ablage).size > 0) return gesperrt(de['ablage.angaben.falsch']);
  return l.ziel ? ablegen(l.ziel) : gesperrt(de['ablage.waehlen']);
}

function abgelehnt(s: Extract<Schritt, { art: 'abgelehnt' }>): Knopfzeile {
  const anderesZiel = { text: de['ablage.anderesZiel'], tat: 'anderesZiel' } as const;
  const erneut = { ...ablegen(s.auftrag.ziel), text: de['schriftstueck.ablegen.erneut'] };
  switch (abhilfe(s.problem.code)) {
    case 'anmelden':
      return { ...erneut, text: de.anmelden };
    case 'anderesZiel':
    case 'keine':
      return anderesZiel;
    case 'angaben':
      return { text: de['ablage.angaben.pruefen'], tat: 'bearbeiten' };
    case 'erneut':
      return { ...erneut, neben: anderesZiel };
  }
}

/** Undo stays while the server's time runs; the server decides in the end. */
function abgelegt(s: Extract<Schritt, { art: 'abgelegt' }>, jetzt: Date): Knopfzeile | undefined {
  const bis = ruecknahmeBis(s, jetzt);
  if (!bis) return undefined;
  return {
    text: de['schriftstueck.zuruecknehmen'],
    tat: 'zurueck',
    laeuft: s.ruecknahme.art === 'laeuft' || s.ort.art === 'laeuft',
    darunter: de['schriftstueck.zuruecknehmen.rest'](rest(bis.getTime() - jetzt.getTime())),
    beschreibung: de['schriftstueck.zuruecknehmen.bis'](uhrzeit(bis)),
  };
}

/** Until when this filing can be undone here; undefined = no longer, or never. */
export function ruecknahmeBis(s: Schritt, jetzt: Date): Date | undefined {
  if (s.art !== 'abgelegt' || s.ergebnis.ruecknahmeBis === null || s.ruecknahme.art === 'abgelehnt')
    return undefined;
  if (!s.ergebnis.schriftstueck.erlaubt.includes('schriftstueck.zuruecknehmen')) return undefined;
  const bis = new Date(s.ergebnis.ruecknahmeBis);
  return bis > jetzt || s.ruecknahme.art !== 'frei' ? bis : undefined;
}
