import { setTimeout as schlafe } from 'node:timers/promises';
import type { Store } from '../ports/store.ts';
import { jeZug, type Nachfuehrung } from '../usecases/projektion/nachfuehren.ts';

/** What is committed in this time shares a run, and who filed gets the answer first. */
const pauseMs = 50;
/** After a failure the feed is tried again. */
const wiederMs = 1_000;

/** Resolves after `ms`, or as soon as `halt` is given. */
export type Warte = (ms: number, halt: AbortSignal) => Promise<void>;

/**
 * Drives the sights on one machine: woken by each commit of this process, one run at a time until the feed is empty.
 * Returns the way to stop, which waits for the run under way and a last one for what was committed meanwhile.
 */
export function treibe(
  store: Pick<Store, 'beiAenderung'>,
  nachfuehrung: Pick<Nachfuehrung, 'ziehe'>,
  melde: (text: string, fehler: unknown) => void,
  warte: Warte = ohneZuHalten,
): () => Promise<void> {
  const halt = new AbortController();
  let gewuenscht = true;
  let pause = 0;
  let lauf: Promise<void> | undefined;

  const ziehe = async (): Promise<void> => {
    gewuenscht = false;
    try {
      const gezogen = await nachfuehrung.ziehe();
      if (gezogen > 0) gewuenscht = true;
      pause = gezogen < jeZug ? pauseMs : 0;
    } catch (fehler) {
      melde('Die Sichten werden später nachgeführt', fehler);
      gewuenscht = true;
      pause = wiederMs;
    }
  };
  const laufe = async (): Promise<void> => {
    while (gewuenscht) {
      if (pause > 0) await warte(pause, halt.signal);
      if (halt.signal.aborted) return;
      await ziehe();
    }
  };
  const wecke = (): void => {
    gewuenscht = true;
    lauf ??= laufe().finally(() => {
      lauf = undefined;
      if (gewuenscht && !halt.signal.aborted) setImmediate(wecke);
    });
  };
  const abmelden = store.beiAenderung(wecke);
  wecke();
  return async () => {
    halt.abort();
    abmelden();
    await lauf;
    if (gewuenscht) await ziehe();
  };
}

/** A process that only waits for this may end. */
async function ohneZuHalten(ms: number, halt: AbortSignal): Promise<void> {
  await schlafe(ms, undefined, { ref: false, signal: halt }).catch((fehler: unknown) => {
    if (!halt.aborted) throw fehler;
  });
}
