import { de } from '@registratur/shared/ui/texte/de';
import type { Grund } from './auskunft.ts';
import type { Ziel } from './schritt.ts';
import type { Ablage } from './zustand.ts';

const hoechstens = 3;

export interface Vorschlag {
  readonly ziel: Ziel;
  readonly grund: Grund | undefined;
  /** How well the words of the subject fit. */
  readonly worte?: number | undefined;
}

const eben: Grund = { art: 'neu', text: de['grund.angelegt'] };

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
    .map(({ grund, worte, ...ziel }): Vorschlag => ({ ziel, grund, worte }));
  const treffer = typeof suche.treffer === 'string' ? [] : suche.treffer;
  const zuSehen = [...angebot.map((vorschlag) => vorschlag.ziel), ...treffer];
  const fehlt = (z: Ziel | undefined): z is Ziel => z !== undefined && !zuSehen.some((s) => gleich(s, z));
  const neues = [ablage.angelegt].filter(fehlt).filter((z) => !belegt.includes(z.vorgang));
  const gesuchtes = [ziel].filter(fehlt).filter((z) => !neues.some((n) => gleich(n, z)));
  return [
    ...neues.map((z) => ({ ziel: z, grund: eben })),
    ...gesuchtes.map((z) => ({ ziel: z, grund: undefined })),
    ...angebot,
  ];
}

/** Reasons that come from the e-mail itself and point at one Vorgang. */
const starke: ReadonlySet<string> = new Set<Grund['art']>(['zeichen', 'faden']);

/** Preselected is only what has a strong reason and no rival of the same that fits as well. */
export function gewaehltesZiel(
  ablage: Pick<Ablage, 'ziel'>,
  angebot: readonly Vorschlag[],
): Ziel | undefined {
  if (ablage.ziel) return ablage.ziel;
  const [erster, zweiter] = angebot;
  const art = erster?.grund?.art;
  if (art === undefined || !starke.has(art)) return undefined;
  const gleichauf = zweiter?.grund?.art === art && (zweiter.worte ?? 0) >= (erster?.worte ?? 0);
  return gleichauf ? undefined : erster?.ziel;
}

export const gleich = (a: Ziel, b: Ziel | undefined): boolean => a.vorgang === b?.vorgang;
