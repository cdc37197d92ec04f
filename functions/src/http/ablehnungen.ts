import type { Fehlercode } from '@registratur/shared/kernel/fehler';
import type { Uhr } from '../ports/uhr.ts';

/** A refusal, or several alike of one minute. `oid` is '' when nobody signed in. */
export interface Ablehnung {
  readonly oid: string;
  /** Route id; `mehrere` when a row stands for different ones. */
  readonly op: string;
  /** Address asked for; '' when a row stands for several. */
  readonly pfad: string;
  readonly code: Fehlercode;
  readonly kennung: string;
  readonly anzahl: number;
}

/** The record of refusals, bounded so that nobody can fill the disk with them. */
export interface Ablehnungsbuch {
  /** Returns when the refusal is written or counted; never rejects. */
  readonly vermerke: (ablehnung: Omit<Ablehnung, 'anzahl'>) => Promise<void>;
  /** Writes what was counted in minutes that are over; `alles` = of the running one too. */
  readonly schreibeGezaehlte: (alles?: boolean) => Promise<void>;
}

/**
 * So many refusals of one person a minute have a row of their own, further ones share one row for each code. Callers
 * without a valid token count as one person with a single row: at most 2 rows a minute whatever the flood. What is
 * only counted is lost when the process dies within the minute.
 */
const einzelnJeMinute = 10;
const einzelnOhneAnmeldung = 1;

interface Konto {
  einzelne: number;
  readonly gezaehlt: Map<Fehlercode, Ablehnung>;
}

export function erzeugeAblehnungsbuch(wunsch: {
  readonly schreibe: (ablehnung: Ablehnung) => Promise<void>;
  readonly uhr: Uhr;
  readonly melde: (text: string, fehler: unknown) => void;
}): Ablehnungsbuch {
  let minute = -1;
  let konten = new Map<string, Konto>();

  const schreibe = async (ablehnung: Ablehnung): Promise<void> => {
    try {
      await wunsch.schreibe(ablehnung);
    } catch (fehler) {
      wunsch.melde('Ablehnung nicht verzeichnet', fehler);
    }
  };

  const schreibeGezaehlte = async (alles = false): Promise<void> => {
    const jetzt = Math.floor(wunsch.uhr.jetzt().getTime() / 60_000);
    if (jetzt === minute && !alles) return;
    const alte = konten;
    minute = jetzt;
    konten = new Map();
    for (const { gezaehlt } of alte.values()) for (const zeile of gezaehlt.values()) await schreibe(zeile);
  };

  return {
    schreibeGezaehlte,
    vermerke: async (ablehnung) => {
      await schreibeGezaehlte();
      const konto = konten.get(ablehnung.oid) ?? { einzelne: 0, gezaehlt: new Map<Fehlercode, Ablehnung>() };
      konten.set(ablehnung.oid, konto);
      if (konto.einzelne < (ablehnung.oid === '' ? einzelnOhneAnmeldung : einzelnJeMinute)) {
        konto.einzelne += 1;
        return schreibe({ ...ablehnung, anzahl: 1 });
      }
      const bisher = konto.gezaehlt.get(ablehnung.code);
      konto.gezaehlt.set(ablehnung.code, zaehle(bisher, ablehnung));
    },
  };
}

function zaehle(bisher: Ablehnung | undefined, neu: Omit<Ablehnung, 'anzahl'>): Ablehnung {
  if (!bisher) return { ...neu, anzahl: 1 };
  return {
    ...bisher,
    anzahl: bisher.anzahl + 1,
    op: bisher.op === neu.op ? bisher.op : 'mehrere',
    pfad: bisher.pfad === neu.pfad ? bisher.pfad : '',
  };
}
