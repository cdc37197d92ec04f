import { grenzen, type Auftrag } from './gespraech.ts';
import { starteKind, type Ausgang, type Kind } from './kindprozess.ts';

interface Wartender {
  readonly auftrag: Auftrag;
  readonly fristMs: number;
  readonly fertig: (ausgang: Ausgang) => void;
}

/** A few reading children and the queue before them. */
export interface Pool {
  readonly fuehreAus: (auftrag: Auftrag, fristMs: number) => Promise<Ausgang>;
  /** Ends the children; whoever still waits is told so. */
  readonly beende: () => Promise<void>;
}

/** A child that hangs, dies or has grown too large is killed and replaced. */
export function erzeugePool(programm: string): Pool {
  const frei: Kind[] = [];
  const alle = new Set<Kind>();
  const warteschlange: Wartender[] = [];
  let beendet = false;

  const neues = (): Kind => {
    const kind = starteKind(programm, () => {
      alle.delete(kind);
      const i = frei.indexOf(kind);
      if (i >= 0) frei.splice(i, 1);
    });
    alle.add(kind);
    return kind;
  };

  const weiter = (): void => {
    if (beendet || warteschlange.length === 0) return;
    const kind = frei.pop() ?? (alle.size < grenzen.kinder ? neues() : undefined);
    const naechster = kind && warteschlange.shift();
    if (!naechster) return;
    void kind.fuehreAus(naechster.auftrag, naechster.fristMs).then((ausgang) => {
      const taugt = ausgang.art === 'antwort' && ausgang.antwort.rss < grenzen.rssDanach;
      if (taugt && alle.has(kind)) frei.push(kind);
      else void kind.beende();
      naechster.fertig(ausgang);
      weiter();
    });
  };

  // The first mail must not wait for a process to start.
  frei.push(neues());

  return {
    fuehreAus: (auftrag, fristMs) =>
      new Promise((fertig) => {
        if (beendet) {
          fertig({ art: 'gestorben', nachMs: fristMs });
          return;
        }
        warteschlange.push({ auftrag, fristMs, fertig });
        weiter();
      }),
    beende: async () => {
      beendet = true;
      for (const w of warteschlange.splice(0)) w.fertig({ art: 'gestorben', nachMs: w.fristMs });
      await Promise.all([...alle].map((kind) => kind.beende()));
    },
  };
}
