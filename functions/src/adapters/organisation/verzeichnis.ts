import {
  besetzung,
  organisationseinheit,
  stelle,
  verzeichnisPerson,
} from '@registratur/shared/domain/organisation/organisation.schema';
import type { Organisation } from '@registratur/shared/domain/organisation/organisation.rules';
import type { Directory } from '../../ports/directory.ts';
import { alleDaten } from '../../ports/seiten.ts';
import type { Partition, Store } from '../../ports/store.ts';

/** The organisation as it was taken over (`org~<stichtag>`); kept in memory until another Stichtag is in force. */
export function verzeichnisAusSpeicher(store: Store): Directory {
  let gemerkt: { readonly stichtag: string; readonly organisation: Promise<Organisation> } | undefined;

  const stichtag = async (): Promise<string> => {
    const stand = await store.lies({ behaelter: 'register', id: 'rechte' }, 'stand');
    return typeof stand?.['orgStichtag'] === 'string' ? stand['orgStichtag'] : '';
  };
  const partition = (tag: string): Partition => ({ behaelter: 'register', id: `org~${tag}` });

  return {
    organisation: async () => {
      const tag = await stichtag();
      if (gemerkt?.stichtag !== tag)
        gemerkt = { stichtag: tag, organisation: liesAlles(store, partition(tag)) };
      return gemerkt.organisation;
    },
    person: async (oid) => {
      const zeile = await store.lies(partition(await stichtag()), `person~${oid}`);
      return zeile && verzeichnisPerson.parse(zeile['daten']);
    },
  };
}

async function liesAlles(store: Store, partition: Partition): Promise<Organisation> {
  const [einheiten, stellen, besetzungen] = await Promise.all([
    alleDaten(store, partition, 'einheit', organisationseinheit),
    alleDaten(store, partition, 'stelle', stelle),
    alleDaten(store, partition, 'besetzung', besetzung),
  ]);
  return {
    einheiten: new Map(einheiten.map((e) => [e.objid, e])),
    stellen: new Map(stellen.map((s) => [s.objid, s])),
    besetzungen,
  };
}
