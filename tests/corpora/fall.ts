/** One bad case after it was filed, with what a check may ask. */
import type { Problem } from '@registratur/shared/contract/problem';
import type { Boeser } from './korpus.ts';
import type { Ablage, Ort, Pult, Schriftstueck } from './pult.ts';

export interface Fall {
  readonly boeser: Boeser;
  readonly pult: Pult;
  readonly ort: Ort;
  readonly ablage: Ablage;
  readonly ms: number;
  /** Findings of the watch over time, memory, connections and files. */
  readonly wache: readonly string[];
  /** The case this one is a pair of, as it was filed in the same Vorgang. */
  readonly paar: { readonly boeser: Boeser; readonly ablage: Ablage } | undefined;
}

export const abgelegt = (a: Ablage): Schriftstueck | undefined =>
  'schriftstueck' in a ? a.schriftstueck : undefined;

export const problemVon = (a: Ablage): Problem | undefined => ('problem' in a ? a.problem : undefined);

export type Anlage = Schriftstueck['anlagen'][number];

/** All attachments, depth first. */
export const alle = (anlagen: readonly Anlage[]): Anlage[] => anlagen.flatMap((a) => [a, ...alle(a.anlagen)]);

/** As a whole or in one of its attachments: then the original is not handed out (design §3.8). */
export const gesperrt = (s: Pick<Schriftstueck, 'quarantaene' | 'anlagen'>): boolean =>
  s.quarantaene || alle(s.anlagen).some((a) => a.quarantaene);

export const anlagen = (f: Fall): Anlage[] => alle(abgelegt(f.ablage)?.anlagen ?? []);

/** Codes of all warnings at the record and its attachments. */
export const codes = (f: Fall): string[] => [
  ...(abgelegt(f.ablage)?.warnungen ?? []).map((w) => w.code),
  ...anlagen(f).flatMap((a) => a.warnungen.map((w) => w.code)),
];

/** Every sentence a person sees about the case. */
export const saetze = (f: Fall): string[] => [
  ...(abgelegt(f.ablage)?.warnungen ?? []).map((w) => w.text),
  problemVon(f.ablage)?.title ?? '',
];
