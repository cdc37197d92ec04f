import { zeichenIn } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import type { Ziel } from './schritt.ts';
import type { Ablage, Ziele } from './zustand.ts';

const hoechstens = 3;

export interface Vorschlag {
  readonly ziel: Ziel;
  readonly grund: 'aktenzeichen' | undefined;
}

/**
 * Targets on offer: named in the subject first, then those used last. The comparison happens here: nothing of an
 * e-mail that is only looked at is sent anywhere. A chosen target that was searched for stays on top afterwards.
 */
export function vorschlaege(ziele: Ziele, ablage: Ablage): readonly Vorschlag[] {
  const liste = ziele.art === 'da' ? ziele.liste : [];
  const genannt = zeichenIn(ablage.nachricht.betreff);
  const istGenannt = (ziel: Ziel): boolean => genannt.includes(ziel.vorgangszeichen);
  const offene = [...liste.filter(istGenannt), ...liste.filter((ziel) => !istGenannt(ziel))].slice(
    0,
    hoechstens,
  );
  const { treffer } = ablage.suche;
  const zuSehen = typeof treffer === 'string' ? offene : [...offene, ...treffer];
  const gesuchtes = ablage.ziel && !zuSehen.some((ziel) => gleich(ziel, ablage.ziel)) ? [ablage.ziel] : [];
  return [...gesuchtes, ...offene].map((ziel) => ({
    ziel,
    grund: istGenannt(ziel) ? 'aktenzeichen' : undefined,
  }));
}

/** Preselected is only what the e-mail itself gives a reason for (one such target, not several). */
export function gewaehltesZiel(ablage: Ablage, angebot: readonly Vorschlag[]): Ziel | undefined {
  if (ablage.ziel) return ablage.ziel;
  const [erster, zweiter] = angebot.filter((v) => v.grund === 'aktenzeichen');
  return zweiter ? undefined : erster?.ziel;
}

export const gleich = (a: Ziel, b: Ziel | undefined): boolean => a.vorgang === b?.vorgang;
