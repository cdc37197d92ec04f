import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import { rm } from 'node:fs/promises';
import type { Leser } from '../ports/leser.ts';
import { grenzen, type Einzelauftrag } from './gespraech.ts';
import type { Ausgang } from './kindprozess.ts';
import { undurchsichtig } from './lesen.ts';
import { erzeugePool } from './pool.ts';

export interface Leserwunsch {
  /** Path of the program of the reading child. */
  readonly kind: string;
  /** How long a file may take before its child is killed. */
  readonly fristMs?: number;
}

/**
 * Reads in child processes: whatever a file does to its reader, this process lives on. A file whose child died is
 * tried once more in what is left of its time, for the death may have come from outside; then it counts as unreadable.
 */
export function erzeugeLeser(e: Leserwunsch): Leser {
  const fristMs = e.fristMs ?? grenzen.totMs;
  const pool = erzeugePool(e.kind);

  const gib = async (auftrag: Einzelauftrag, fuer = ''): Promise<Ausgang> => {
    const ausgang = await pool.fuehreAus(auftrag, { fristMs, fuer, allein: false });
    if (ausgang.art !== 'gestorben' || ausgang.nachMs >= fristMs) return ausgang;
    // The child may have died while it wrote.
    if (auftrag.art === 'teil') await rm(auftrag.ziel, { force: true });
    return pool.fuehreAus(auftrag, { fristMs: fristMs - ausgang.nachMs, fuer, allein: true });
  };

  return {
    lies: async (pfad, { fuer, ...hinweis }) => alsLesung(await gib({ art: 'lies', pfad, hinweis }, fuer)),
    teil: async (pfad, teilpfad, ziel) => {
      const ausgang = await gib({ art: 'teil', pfad, teilpfad, ziel });
      if (ausgang.art === 'antwort') return ausgang.antwort.art === 'teil' ? ausgang.antwort.teil : undefined;
      await rm(ziel, { force: true });
      return undefined;
    },
    beende: () => pool.beende(),
  };
}

function alsLesung(ausgang: Ausgang): Lesung {
  if (ausgang.art === 'antwort' && ausgang.antwort.art === 'lesung') return ausgang.antwort.lesung;
  return undurchsichtig([{ code: ausgang.art === 'zu_lang' ? 'lesen_abgebrochen' : 'lesen_gescheitert' }]);
}
