import { abgeleiteteId, jsonHash } from '@registratur/shared/kernel/hash';
import { gut } from '@registratur/shared/kernel/result';
import type { Partition } from '../../ports/store.ts';
import type { Haus } from '../haus.ts';
import type { Leihe } from '../leihe/leihe.ts';
import type { Nachfuehrung, Strecke } from './nachfuehren.ts';

const partition: Partition = { behaelter: 'betrieb', id: 'cursor' };

/**
 * The sights are one for all instances: so is how far they are, in `betrieb`. What this process itself writes there
 * comes back in the feed; only what touched a sight moves the kept cursor on, or it would never come to rest.
 */
export function sichtenstrecke(
  haus: Pick<Haus, 'store' | 'uhr' | 'zufall'>,
): Strecke & { readonly vergiss: () => void } {
  let hier: string | undefined;
  return {
    sichten: true,
    index: false,
    /** Somebody else may have gone on meanwhile. */
    vergiss: () => {
      hier = undefined;
    },
    cursor: async () => {
      const zeile = hier === undefined ? await haus.store.lies(partition, 'sichten') : undefined;
      hier ??= typeof zeile?.['cursor'] === 'string' ? zeile['cursor'] : '';
      return hier;
    },
    setzeCursor: async (cursor, beruehrt) => {
      if (beruehrt) {
        const anfrage = abgeleiteteId(haus.zufall.hex(16), cursor);
        const vollzug = await haus.store.aendern(
          partition,
          {
            anfrage,
            oid: 'dienst~nachfuehrung',
            op: 'cursor.setzen',
            einHash: jsonHash({ cursor }),
            zeit: haus.uhr.jetzt().toISOString(),
            ids: ['sichten'],
          },
          () =>
            gut({
              schreibe: [{ id: 'sichten', typ: 'cursor', ord: 'sichten', cursor }],
              antwort: {},
            }),
        );
        if (!vollzug.ok) throw new Error(`Die Marke der Sichten: ${vollzug.fehler.code}`);
      }
      hier = cursor;
    },
  };
}

/** Follows the feed only while this instance has the role. */
export function unterLeihe(
  leihe: Leihe,
  nachfuehrung: Pick<Nachfuehrung, 'ziehe'>,
  vergiss: () => void,
): Pick<Nachfuehrung, 'ziehe'> {
  return {
    ziehe: async () => {
      if (await leihe.haelt()) return nachfuehrung.ziehe();
      vergiss();
      return 0;
    },
  };
}
