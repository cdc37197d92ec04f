import type { Fehler, Hindernis } from '../../kernel/fehler.ts';
import { mitNullen } from '../../kernel/id.ts';
import { wechsle } from '../../kernel/machine.ts';
import { akteMachine } from './akte.machine.ts';
import type { Akte, Vorgang, Zustand } from './akte.schema.ts';

/** R1.13: after z.d.A. every write to Akte and contents is refused, for everybody. The Akte speaks first. */
export function pruefeOffen(
  akte: Pick<Akte, 'zustand'>,
  vorgang?: Pick<Vorgang, 'zustand'>,
): Fehler | undefined {
  const offen = (zustand: Zustand): boolean => wechsle(akteMachine, 'aendern', zustand) !== undefined;
  if (!offen(akte.zustand)) return { code: 'zu_den_akten_gelegt', was: 'akte' };
  if (vorgang && !offen(vorgang.zustand)) return { code: 'zu_den_akten_gelegt', was: 'vorgang' };
  return undefined;
}

/** z.d.A. only without hindrance: R1.14 (all Vorgänge closed), no open Auftrag (design §3.7), nothing quarantined. */
export function pruefeZda(anzahl: Readonly<Record<Hindernis['art'], number>>): Fehler | undefined {
  const hindernisse = (Object.keys(anzahl) as Hindernis['art'][])
    .filter((art) => anzahl[art] > 0)
    .map((art) => ({ art, anzahl: anzahl[art] }));
  return hindernisse.length > 0 ? { code: 'zda_hindernis', hindernisse } : undefined;
}

interface Urheber {
  readonly oid: string;
  readonly name: string;
}

interface Geaendertes {
  readonly stand: number;
  readonly geaendertAm: string;
  readonly geaendertVon?: Urheber | undefined;
}

/** A stale screen: the person saw another `stand` than there is now. */
export const pruefeStand = (gesehen: number, ist: Geaendertes): Fehler | undefined =>
  gesehen === ist.stand ? undefined : geaendert(ist);

/** The refusal of whoever started from another state; only people who may see the document get to know the name. */
export const geaendert = (ist: Pick<Geaendertes, 'geaendertAm' | 'geaendertVon'>): Fehler => ({
  code: 'geaendert',
  um: ist.geaendertAm,
  ...(ist.geaendertVon && { von: ist.geaendertVon.name }),
});

/** What every change of a document brings with it; `von` is left out when the house itself acts. */
export const naechsterStand = (
  ist: { readonly stand: number },
  zeit: string,
  von?: Urheber,
): Geaendertes => ({
  stand: ist.stand + 1,
  geaendertAm: zeit,
  geaendertVon: von && { oid: von.oid, name: von.name },
});

/** Place of a Vorgang in its Akte: open ones are found by the prefix `offen~`. */
export const vorgangOrd = (zustand: Zustand, nummer: number): string =>
  `${zustand === 'ZDA' ? 'zda' : 'offen'}~${mitNullen(nummer, 6)}`;
