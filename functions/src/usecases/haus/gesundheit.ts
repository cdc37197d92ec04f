import { gut } from '@registratur/shared/kernel/result';
import type { Fall, Haus } from '../haus.ts';

/** Is the house well? Counts what waits for a human; the state is `gestoert` while anything does. */
export const gesundheitLesen =
  (haus: Pick<Haus, 'store'>): Fall<'gesundheit.lesen'> =>
  async () => {
    const zaehle = async (behaelter: 'betrieb' | 'sichten', id: string, typ: string): Promise<number> =>
      (await haus.store.liste({ behaelter, id }, typ, '', { max: 1_000 })).dokumente.length;
    const stau = await zaehle('betrieb', 'stau', 'stau');
    const gestoerteAuftraege = await zaehle('sichten', 'gestoert', 'auftrag');
    return gut({ stand: stau + gestoerteAuftraege === 0 ? 'bereit' : 'gestoert', stau, gestoerteAuftraege });
  };
