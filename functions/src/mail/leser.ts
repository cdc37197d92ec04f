import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import { rm } from 'node:fs/promises';
import type { Leser } from '../ports/leser.ts';
import { grenzen, type Auftrag } from './gespraech.ts';
import { undurchsichtig } from './lesen.ts';
import { starteKind, type Ausgang, type Kind } from './kindprozess.ts';

interface Wartender {
  readonly auftrag: Auftrag;
  readonly fertig: (ausgang: Ausgang) => void;
}

export interface Leserwunsch {
  /** Path of the program of the reading child. */
  readonly kind: string;
  /** How long a file may take before its child is killed. */
  readonly fristMs?: number;
}

/**
 * Reads in child processes: whatever a file does to its reader, this process lives on. A child that hangs or dies is
 * killed and replaced, and its file is not tried again.
 */
export function erzeugeLeser(e: Leserwunsch): Leser {
  const frei: Kind[] = [];
  const alle = new Set<Kind>();
  const warteschlange: Wartender[] = [];
  let beendet = false;

  const neues = (): Kind => {
    const kind = starteKind({ programm: e.kind, fristMs: e.fristMs ?? grenzen.totMs }, () => {
      alle.delete(kind);
      const i = frei.indexOf(kind);
      if (i >= 0) frei.splice(i, 1);
    });
    alle.add(kind);
    return kind;
  };

  const weiter = (): void => {
    if (beendet) return;
    const kind = frei.pop() ?? (alle.size < grenzen.kinder && warteschlange.length > 0 ? neues() : undefined);
    const naechster = kind && warteschlange.shift();
    if (!kind || !naechster) {
      if (kind) frei.push(kind);
      return;
    }
    void kind.fuehreAus(naechster.auftrag).then((ausgang) => {
      if (ausgang.art === 'antwort' && ausgang.antwort.rss < grenzen.rssDanach) frei.push(kind);
      else void kind.beende();
      naechster.fertig(ausgang);
      weiter();
    });
  };

  const gib = (auftrag: Auftrag): Promise<Ausgang> =>
    new Promise((fertig) => {
      if (beendet) {
        fertig({ art: 'gestorben' });
        return;
      }
      warteschlange.push({ auftrag, fertig });
      weiter();
    });

  // The first mail must not wait for a process to start.
  frei.push(neues());

  return {
    lies: async (pfad, hinweis) => alsLesung(await gib({ art: 'lies', pfad, hinweis })),
    teil: async (pfad, teilpfad, ziel) => {
      const ausgang = await gib({ art: 'teil', pfad, teilpfad, ziel });
      if (ausgang.art === 'antwort') return ausgang.antwort.art === 'teil' ? ausgang.antwort.teil : undefined;
      // The child was killed while it wrote.
      await rm(ziel, { force: true });
      return undefined;
    },
    beende: async () => {
      beendet = true;
      for (const w of warteschlange.splice(0)) w.fertig({ art: 'gestorben' });
      await Promise.all([...alle].map((kind) => kind.beende()));
    },
  };
}

function alsLesung(ausgang: Ausgang): Lesung {
  if (ausgang.art === 'antwort' && ausgang.antwort.art === 'lesung') return ausgang.antwort.lesung;
  return undurchsichtig([{ code: ausgang.art === 'zu_lang' ? 'lesen_abgebrochen' : 'lesen_gescheitert' }]);
}
