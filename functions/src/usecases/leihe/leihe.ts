import { abgeleiteteId, jsonHash } from '@registratur/shared/kernel/hash';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import type { Partition } from '../../ports/store.ts';
import type { Haus } from '../haus.ts';

/** What only one instance does at a time. */
export type Rolle = 'sichten' | 'hausarbeit';

export interface Leihe {
  /** Whether this instance has the role now; asks for it when nobody does. Never rejects. */
  readonly haelt: () => Promise<boolean>;
  /** Gives it back, so that the next one need not wait. */
  readonly gib: () => Promise<void>;
}

/** One machine, one process: nobody to share with. */
export const allein: Leihe = { haelt: () => Promise.resolve(true), gib: () => Promise.resolve() };

/** So long an instance that died keeps its role; half of it lies between two renewals, each of which costs a row. */
export const leihdauerMs = 15_000;

/**
 * The role as a row in `betrieb` (design §3.11): {traeger, bis}. Whoever finds it run out, by the clock of the server it
 * runs on, takes it; the store's guard on `kopf` lets one win. What is done under it must bear being done twice: a
 * holder that was stopped in the middle may finish one step after it lost the role.
 */
export function erzeugeLeihe(
  haus: Pick<Haus, 'store' | 'uhr' | 'zufall'>,
  rolle: Rolle,
  traeger: string,
): Leihe {
  const partition: Partition = { behaelter: 'betrieb', id: `leihe~${rolle}` };
  let bis = 0;

  const setze = async (jetzt: number, neuesBis: number): Promise<boolean> => {
    const anfrage = abgeleiteteId(haus.zufall.hex(16), rolle);
    const vollzug = await haus.store.aendern(
      partition,
      {
        anfrage,
        oid: 'dienst~leihe',
        op: 'leihe.nehmen',
        einHash: jsonHash({ traeger, neuesBis }),
        zeit: new Date(jetzt).toISOString(),
        ids: ['leihe'],
      },
      (stand) => {
        const zeile = stand.dokument('leihe');
        if (zeile && zeile['traeger'] !== traeger && Number(zeile['bis']) > jetzt)
          return schlecht({ code: 'beschaeftigt' });
        return gut({
          schreibe: [{ id: 'leihe', typ: 'leihe', ord: rolle, traeger, bis: neuesBis }],
          antwort: {},
        });
      },
    );
    return vollzug.ok;
  };

  let laeuft: Promise<boolean> | undefined;
  const erneuere = async (): Promise<boolean> => {
    const jetzt = haus.uhr.jetzt().getTime();
    const gelungen = await setze(jetzt, jetzt + leihdauerMs).catch(() => undefined);
    if (gelungen) bis = jetzt + leihdauerMs;
    else if (gelungen === false) bis = 0;
    return haus.uhr.jetzt().getTime() < bis;
  };
  return {
    haelt: async () => {
      if (bis - haus.uhr.jetzt().getTime() > leihdauerMs / 2) return true;
      return (laeuft ??= erneuere().finally(() => {
        laeuft = undefined;
      }));
    },
    gib: async () => {
      if (bis === 0) return;
      bis = 0;
      await setze(haus.uhr.jetzt().getTime(), 0).catch(() => false);
    },
  };
}
