import { setTimeout as warte } from 'node:timers/promises';
import type { Store } from '../ports/store.ts';
import type { Nachfuehrung } from '../usecases/projektion/nachfuehren.ts';

/** After a failure the feed is tried again. */
const wiederMs = 1_000;

/**
 * Drives the sights on one machine: woken by each commit of this process, one run at a time until the feed is empty.
 * Returns the way to stop, which waits for the run under way.
 */
export function treibe(
  store: Pick<Store, 'beiAenderung'>,
  nachfuehrung: Nachfuehrung,
  melde: (text: string, fehler: unknown) => void,
): () => Promise<void> {
  let gewuenscht = true;
  let beendet = false;
  let lauf: Promise<void> | undefined;

  const laufe = async (): Promise<void> => {
    while (gewuenscht && !beendet) {
      gewuenscht = false;
      try {
        if (await nachfuehrung.ziehe()) gewuenscht = true;
      } catch (fehler) {
        melde('Die Sichten werden später nachgeführt', fehler);
        gewuenscht = true;
        await warte(wiederMs);
      }
    }
  };
  const wecke = (): void => {
    gewuenscht = true;
    lauf ??= laufe().finally(() => {
      lauf = undefined;
      if (gewuenscht && !beendet) setImmediate(wecke);
    });
  };
  const abmelden = store.beiAenderung(wecke);
  wecke();
  return async () => {
    beendet = true;
    abmelden();
    await lauf;
  };
}
