import type { Antwort } from '@registratur/shared/contract/client';

export interface Geduld {
  /** Repeats the very same call until it is answered or patience ends: its `anfrage` makes that harmless. */
  readonly wiederhole: <T>(rufe: () => Promise<Antwort<T>>) => Promise<Antwort<T>>;
  /** No call whatever has been answered for as long as one is repeated. */
  readonly istErschoepft: () => boolean;
}

export interface Zeitgeber {
  /** Milliseconds from any fixed moment. */
  readonly jetzt: () => number;
  readonly warte: (ms: number) => Promise<unknown>;
}

/** How long a call without answer is repeated, and the pauses between; in milliseconds. */
const geduldMs = 60_000;
const pauseMs = { erste: 100, hoechste: 2_000 };
/** A shorter silence is not worth a line. */
const bemerktMs = 1_000;

/** One for all calls of a command, so that they give up on a dead server together. `melde` hears of its silence. */
export function erzeugeGeduld(zeit: Zeitgeber, melde: (text: string) => void): Geduld {
  let stummSeit: number | undefined;
  let gemeldet = false;
  const stummMs = (): number => (stummSeit === undefined ? 0 : zeit.jetzt() - stummSeit);

  const vermerke = (beantwortet: boolean): void => {
    if (beantwortet) {
      if (gemeldet) melde('Der Server antwortet wieder.');
      stummSeit = undefined;
      gemeldet = false;
      return;
    }
    stummSeit ??= zeit.jetzt();
    if (gemeldet || stummMs() < bemerktMs) return;
    melde(`Der Server antwortet nicht. Es wird ${geduldMs / 1_000} Sekunden lang auf ihn gewartet …`);
    gemeldet = true;
  };

  return {
    wiederhole: async (rufe) => {
      const ende = zeit.jetzt() + geduldMs;
      for (let pause = pauseMs.erste; ; pause = Math.min(pause * 2, pauseMs.hoechste)) {
        const antwort = await rufe();
        vermerke(antwort.ok || antwort.problem !== undefined);
        if (!nochEinmal(antwort) || zeit.jetzt() >= ende || stummMs() >= geduldMs) return antwort;
        await zeit.warte(pause);
      }
    },
    istErschoepft: () => stummMs() >= geduldMs,
  };
}

/** The server did not say whether it was done, or asks to come again. */
const nochEinmal = (antwort: Antwort<unknown>): boolean =>
  !antwort.ok && (antwort.problem === undefined || antwort.problem.status === 503);
