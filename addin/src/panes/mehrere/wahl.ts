import type { Antwort } from '@registratur/shared/contract/client';
import type { Ausgabe } from '@registratur/shared/contract/routen';
import type { Refusal, Ziel } from '../ablage/schritt.ts';
import type { Ablage } from '../ablage/zustand.ts';
import { gleich, type Vorschlag } from '../ablage/vorschlaege.ts';

type Vorschlaege = Ausgabe<'vorgang.vorschlaege'>['vorschlaege'];

export type Auskunft =
  | { readonly art: 'laden' }
  | { readonly art: 'da'; readonly vorschlaege: Vorschlaege }
  | { readonly art: 'getrennt'; readonly versuch: number }
  | ({ readonly art: 'abgelehnt' } & Refusal);

/** Choosing the one target of several e-mails. Another selection is asked about anew and keeps what was chosen. */
export interface Wahl {
  readonly auskunft: Auskunft;
  readonly ziel: Ziel | undefined;
  readonly suche: Ablage['suche'];
}

export type Wahlaktion =
  | { readonly art: 'gefragt' }
  | { readonly art: 'beauskunftet'; readonly antwort: Antwort<Vorschlaege> }
  | { readonly art: 'gesucht'; readonly text: string }
  | {
      readonly art: 'gefunden';
      readonly text: string;
      readonly antwort: Antwort<Ausgabe<'vorgang.ziele'>>;
    }
  | { readonly art: 'zielGewaehlt'; readonly ziel: Ziel };

export const anfang: Wahl = {
  auskunft: { art: 'laden' },
  ziel: undefined,
  suche: { text: '', treffer: 'keine_suche' },
};

type Mit<A extends Wahlaktion['art']> = Extract<Wahlaktion, { art: A }>;

const uebergaenge: { readonly [A in Wahlaktion['art']]: (w: Wahl, a: Mit<A>) => Wahl } = {
  // While the connection is gone its message stays.
  gefragt: (w) => (w.auskunft.art === 'getrennt' ? w : { ...w, auskunft: { art: 'laden' } }),
  beauskunftet: (w, a) => ({ ...w, auskunft: auskunftNach(w.auskunft, a.antwort) }),
  gesucht: (w, a) => ({
    ...w,
    suche: { text: a.text, treffer: a.text.trim().length < 2 ? 'keine_suche' : 'laeuft' },
  }),
  gefunden: (w, a) =>
    w.suche.text === a.text
      ? { ...w, suche: { text: a.text, treffer: a.antwort.ok ? a.antwort.wert.ziele : 'keine_antwort' } }
      : w,
  zielGewaehlt: (w, a) => ({ ...w, ziel: a.ziel }),
};

export const weiter = (w: Wahl, a: Wahlaktion): Wahl =>
  (uebergaenge[a.art] as (w: Wahl, a: Wahlaktion) => Wahl)(w, a);

function auskunftNach(vorher: Auskunft, antwort: Antwort<Vorschlaege>): Auskunft {
  if (antwort.ok) return { art: 'da', vorschlaege: antwort.wert };
  if (antwort.problem) return { art: 'abgelehnt', problem: antwort.problem, kennung: antwort.kennung };
  return { art: 'getrennt', versuch: vorher.art === 'getrennt' ? vorher.versuch + 1 : 0 };
}

const hoechstens = 3;

/** Targets on offer, best first; a chosen one that was searched for stays on top afterwards. */
export function angebot({ auskunft, suche, ziel }: Wahl): readonly Vorschlag[] {
  if (auskunft.art !== 'da') return [];
  const beste = auskunft.vorschlaege
    .slice(0, hoechstens)
    .map(({ grund, ...rest }): Vorschlag => ({ ziel: rest, grund }));
  const treffer = typeof suche.treffer === 'string' ? [] : suche.treffer;
  const zuSehen = [...beste.map((vorschlag) => vorschlag.ziel), ...treffer];
  const gesuchtes = ziel && !zuSehen.some((z) => gleich(z, ziel)) ? [{ ziel, grund: undefined }] : [];
  return [...gesuchtes, ...beste];
}
