import type { Grund } from './auskunft.ts';
import type { Ziel } from './schritt.ts';
import type { Ablage } from './zustand.ts';

const hoechstens = 3;

export interface Vorschlag {
  readonly ziel: Ziel;
  readonly grund: Grund | undefined;
}

/**
 * Targets on offer, best first, without those the e-mail lies in already. A chosen target that was searched for stays
 * on top afterwards.
 */
export function vorschlaege(ablage: Ablage): readonly Vorschlag[] {
  const { auskunft, suche, ziel } = ablage;
  if (auskunft.art !== 'da') return [];
  const belegt = (auskunft.marken ?? []).flatMap((marke) => (marke.stand === 'hier' ? [marke.vorgang] : []));
  const angebot = auskunft.vorschlaege
    .filter((vorschlag) => !belegt.includes(vorschlag.vorgang))
    .slice(0, hoechstens)
    .map(({ grund, ...rest }) => ({ ziel: rest, grund }));
  const treffer = typeof suche.treffer === 'string' ? [] : suche.treffer;
  const zuSehen = [...angebot.map((vorschlag) => vorschlag.ziel), ...treffer];
  const gesuchtes = ziel && !zuSehen.some((z) => gleich(z, ziel)) ? [{ ziel, grund: undefined }] : [];
  return [...gesuchtes, ...angebot];
}

/** Reasons that come from the e-mail itself and point at one Vorgang. */
const starke: ReadonlySet<string> = new Set<Grund['art']>(['zeichen', 'faden']);

/** Preselected is only what has a strong reason and no rival of the same. */
export function gewaehltesZiel(ablage: Ablage, angebot: readonly Vorschlag[]): Ziel | undefined {
  if (ablage.ziel) return ablage.ziel;
  const [erster, zweiter] = angebot;
  const art = erster?.grund?.art;
  return art !== undefined && starke.has(art) && zweiter?.grund?.art !== art ? erster?.ziel : undefined;
}

export const gleich = (a: Ziel, b: Ziel | undefined): boolean => a.vorgang === b?.vorgang;
