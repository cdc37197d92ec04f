import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { akteAnsicht } from './ansicht.ts';

export const akteLesen =
  (b: Betrieb): Fall<'akte.lesen'> =>
  async ({ person }, { pfad }) => {
    const raum = await b.oeffne(person, pfad.akte, 'akte.lesen');
    return raum.ok ? gut(akteAnsicht(raum.wert.akte, raum.wert.rechte)) : raum;
  };
