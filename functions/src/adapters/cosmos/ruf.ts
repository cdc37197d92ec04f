import { Beschaeftigt, type Behaelter } from '../../ports/store.ts';
import type { Zufall } from '../../ports/uhr.ts';
import { kostenVon, stoerungVon } from './stoerung.ts';

/** What one operation of the store cost. */
export interface Verbrauch {
  readonly vorgang: 'lies' | 'liste' | 'aendern' | 'feed' | 'uebernehmen';
  readonly behaelter: Behaelter;
  /** Requests to the service, repeated ones included; without those the SDK makes for itself. */
  readonly anfragen: number;
  /** Request units as the service charged them. */
  readonly ru: number;
}

/** Makes one request; throttled and lost ones again. Throws `Beschaeftigt` when that did not help. */
export type Ruf = <T extends { readonly requestCharge: number }>(anfrage: () => Promise<T>) => Promise<T>;

/** Waits for the next try, the `versuch`th from 0: longer each time, never two processes in step. */
export type Geduld = (versuch: number, mindestensMs: number) => Promise<void>;

/** Tries after the first. */
export const wiederholungenMax = 8;

const schrittMs = 50;
const schrittMaxMs = 2_000;

export function erzeugeGeduld(zufall: Zufall, warte: (ms: number) => Promise<void>): Geduld {
  return async (versuch, mindestensMs) => {
    const anteil = Number.parseInt(zufall.hex(4), 16) / 0xff_ff_ff_ff;
    await warte(mindestensMs + Math.round(anteil * Math.min(schrittMaxMs, schrittMs * 2 ** versuch)));
  };
}

/** Runs an operation and tells what it cost, also when it failed. */
export type Messung = <T>(
  vorgang: Verbrauch['vorgang'],
  behaelter: Behaelter,
  tue: (ruf: Ruf) => Promise<T>,
) => Promise<T>;

export function erzeugeMessung(geduld: Geduld, melde: (verbrauch: Verbrauch) => void): Messung {
  return async (vorgang, behaelter, tue) => {
    let anfragen = 0;
    let ru = 0;
    const zaehle = (kosten: number): void => {
      anfragen += 1;
      ru += kosten;
    };
    const ruf: Ruf = async (anfrage) => {
      for (let versuch = 0; ; versuch += 1) {
        try {
          const antwort = await anfrage();
          zaehle(antwort.requestCharge);
          return antwort;
        } catch (fehler) {
          zaehle(kostenVon(fehler));
          const stoerung = stoerungVon(fehler);
          if (stoerung.art !== 'spaeter') throw fehler;
          if (versuch === wiederholungenMax)
            throw new Beschaeftigt(`Der Speicher antwortet nicht: ${vorgang} in ${behaelter}`, {
              cause: fehler,
            });
          await geduld(versuch, stoerung.nachMs);
        }
      }
    };
    try {
      return await tue(ruf);
    } finally {
      melde({ vorgang, behaelter, anfragen, ru });
    }
  };
}
