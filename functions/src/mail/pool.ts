import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import { grenzen, type Auftrag, type Einzelauftrag } from './gespraech.ts';
import { starteKind, type Ausgang, type Kind } from './kindprozess.ts';
import { erzeugeWarteschlange, type Lesender, type Wartender } from './warteschlange.ts';

/** A few reading children and the queue before them. */
export interface Pool {
  readonly fuehreAus: (
    auftrag: Einzelauftrag,
    wie: { readonly fristMs: number; readonly fuer: string; readonly allein: boolean },
  ) => Promise<Ausgang>;
  /** Ends the children; whoever still waits is told so. */
  readonly beende: () => Promise<void>;
}

/** The children: at most `grenzen.kinder`; one that hangs, dies or has grown too large is killed and replaced. */
function erzeugeKinder(programm: string): {
  readonly anzahlFreier: () => number;
  /** Only while there are free ones. */
  readonly gib: (auftrag: Auftrag, fristMs: number) => Promise<Ausgang>;
  readonly beende: () => Promise<void>;
} {
  const frei: Kind[] = [];
  const alle = new Set<Kind>();
  const neues = (): Kind => {
    const kind = starteKind(programm, () => {
      alle.delete(kind);
      const i = frei.indexOf(kind);
      if (i >= 0) frei.splice(i, 1);
    });
    alle.add(kind);
    return kind;
  };
  // The first mail must not wait for a process to start.
  frei.push(neues());
  return {
    anzahlFreier: () => frei.length + grenzen.kinder - alle.size,
    gib: async (auftrag, fristMs) => {
      const kind = frei.pop() ?? neues();
      const ausgang = await kind.fuehreAus(auftrag, fristMs);
      const taugt = ausgang.art === 'antwort' && ausgang.antwort.rss < grenzen.rssDanach;
      if (taugt && alle.has(kind)) frei.push(kind);
      else void kind.beende();
      return ausgang;
    },
    beende: async () => {
      await Promise.all([...alle].map((kind) => kind.beende()));
    },
  };
}

/** What waits goes to the children as they become free, several small readings together. */
export function erzeugePool(programm: string): Pool {
  const kinder = erzeugeKinder(programm);
  const warteschlange = erzeugeWarteschlange();
  let geplant = false;
  let beendet = false;

  const brichAb = (): void => {
    for (const w of warteschlange.leere()) w.fertig({ art: 'gestorben', nachMs: w.fristMs });
  };
  const gibBuendel = async (buendel: readonly Lesender[]): Promise<void> => {
    const beginn = performance.now();
    const auftraege = buendel.map(({ auftrag }) => auftrag);
    const ausgang = await kinder.gib({ art: 'buendel', auftraege }, grenzen.buendel.totMs);
    const rest = verteile(ausgang, buendel);
    const dauerteMs = performance.now() - beginn;
    // Not time for all of them; or one took the child down, and nobody knows which.
    warteschlange.stelleVoran(rest.length < buendel.length ? rest : rest.map((w) => einzeln(w, dauerteMs)));
    if (beendet) brichAb();
  };
  const fuehreAus = async (genommen: readonly Wartender[]): Promise<void> => {
    const [erster, ...weitere] = genommen;
    if (!erster) return;
    if (weitere.length > 0) await gibBuendel(genommen as readonly Lesender[]);
    else erster.fertig(await kinder.gib(erster.auftrag, erster.fristMs));
  };
  const weiter = (): void => {
    geplant = false;
    while (!beendet && warteschlange.laenge() > 0 && kinder.anzahlFreier() > 0) {
      const anteil = Math.ceil(warteschlange.laenge() / kinder.anzahlFreier());
      void fuehreAus(warteschlange.nimm(Math.min(grenzen.buendel.stuecke, anteil))).then(weiter);
    }
  };

  return {
    fuehreAus: (auftrag, wie) =>
      new Promise((fertig) => {
        if (beendet) {
          fertig({ art: 'gestorben', nachMs: wie.fristMs });
          return;
        }
        warteschlange.stelleAn({ auftrag, ...wie, fertig });
        // What is asked for at the same moment goes together.
        if (!geplant) queueMicrotask(weiter);
        geplant = true;
      }),
    beende: async () => {
      beendet = true;
      brichAb();
      await kinder.beende();
    },
  };
}

/** To be read alone, in what is left of its time. */
const einzeln = (w: Lesender, dauerteMs: number): Lesender => ({
  ...w,
  allein: true,
  fristMs: Math.max(w.fristMs - dauerteMs, w.fristMs / 2),
});

/** Hands out the readings that came; returns who got none. */
function verteile(ausgang: Ausgang, buendel: readonly Lesender[]): readonly Lesender[] {
  const antwort =
    ausgang.art === 'antwort' && ausgang.antwort.art === 'buendel' ? ausgang.antwort : undefined;
  const lesungen: readonly Lesung[] = antwort?.lesungen ?? [];
  for (const [i, lesung] of lesungen.entries())
    buendel[i]?.fertig({ art: 'antwort', antwort: { art: 'lesung', lesung, rss: antwort?.rss ?? 0 } });
  return buendel.slice(lesungen.length);
}
