import type { Feedzeile } from '../ports/store.ts';
import type { Betrieb } from '../usecases/haus.ts';
import type { Leihe } from '../usecases/leihe/leihe.ts';
import { sichtenstrecke, unterLeihe } from '../usecases/projektion/gemeinsam.ts';
import { erzeugeNachfuehrung, type Atme, type Nachfuehrung } from '../usecases/projektion/nachfuehren.ts';
import { treibe } from './nachfuehrung.ts';
import { mitTakt } from './takt.ts';

export interface Nachfuehrungen {
  /** Starts following the feed; returns the way to stop. */
  readonly treibe: () => () => Promise<void>;
  readonly versucheStau: Nachfuehrung['versucheStau'];
}

/**
 * Alone, one run feeds sights and index. With others on the same store (`leihe`), every instance feeds its own index,
 * and who has the role feeds the sights of all. `hoere` is told what has reached this instance's index.
 */
export function erzeugeNachfuehrungen(
  e: {
    readonly betrieb: Betrieb;
    readonly melde: (text: string, fehler: unknown) => void;
    readonly atme: Atme;
    readonly hoere: (huellen: readonly Feedzeile[]) => void;
  },
  leihe: Leihe | undefined,
): Nachfuehrungen {
  const { betrieb, melde, atme, hoere } = e;
  const beides = erzeugeNachfuehrung(betrieb, melde, atme, undefined, hoere);
  const { versucheStau } = beides;
  if (!leihe) return { treibe: () => treibe(betrieb.store, beides, melde), versucheStau };
  const index = erzeugeNachfuehrung(
    betrieb,
    melde,
    atme,
    { ...betrieb.search, sichten: false, index: true },
    hoere,
  );
  const strecke = sichtenstrecke(betrieb);
  const sichten = unterLeihe(leihe, erzeugeNachfuehrung(betrieb, melde, atme, strecke), strecke.vergiss);
  const geweckt = mitTakt(betrieb.store);
  return {
    versucheStau,
    treibe: () => {
      const halte = [treibe(geweckt, sichten, melde), treibe(geweckt, index, melde)];
      return async () => {
        await Promise.all(halte.map((ende) => ende()));
        await leihe.gib();
      };
    },
  };
}
