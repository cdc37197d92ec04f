import { hatSicht } from '@registratur/shared/domain/akte/akte.policy';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';

/** Hits the person may read; a unit that is unknown is denied. */
export const sucheFinden =
  (b: Betrieb): Fall<'suche.finden'> =>
  async ({ person }, { frage }) => {
    const rechte = await b.rechtelage.rechteFuer(person);
    const treffer = await b.search.suche({
      text: frage.text,
      erlaubt: (bereich) => hatSicht('akte', rechte(bereich)),
      max: frage.max ?? 20,
    });
    return gut({
      treffer: treffer.map(({ ref, art, titel, kennzeichen, datum, stelle }) => {
        const [partition = '', id = ''] = ref.split('.');
        return { art, akte: partition.replace(/^akte~/, ''), id, titel, kennzeichen, datum, stelle };
      }),
    });
  };
