import type { Ausgabe } from '@registratur/shared/contract/routen';
import { erlaubteOperationen } from '@registratur/shared/domain/akte/akte.policy';
import {
  akte as akteSchema,
  vorgang as vorgangSchema,
  type Akte,
} from '@registratur/shared/domain/akte/akte.schema';
import type { Person } from '@registratur/shared/domain/person/akteur';
import type { Betrieb } from '../haus.ts';
import { aktePartition } from '../zugang/raum.ts';
import { vorgangId } from '../zugang/zeilen.ts';
import { favoriten } from './favorit.ts';

export type Ziel = Ausgabe<'vorgang.ziele'>['ziele'][number];

/** A Vorgang that might be offered; nobody's right was asked yet. */
export interface Kandidat {
  readonly akte: string;
  readonly vorgang: string;
}

/** A target with the Akte it is in. */
interface Angebot {
  readonly ziel: Ziel;
  readonly akte: Akte;
}

/** Makes a target of a candidate if the person may file there now; undefined otherwise. */
export async function zielpruefung(
  b: Betrieb,
  person: Person,
): Promise<(kandidat: Kandidat) => Promise<Angebot | undefined>> {
  const rechte = await b.rechtelage.rechteFuer(person);
  const gemerkt = new Set((await favoriten(b.store, person.oid)).map((f) => f.vorgang));
  return async (kandidat) => {
    const partition = aktePartition(kandidat.akte);
    const [a, v] = await Promise.all([
      b.store.lies(partition, 'akte'),
      b.store.lies(partition, vorgangId(kandidat.vorgang)),
    ]);
    if (a?.typ !== 'akte' || !v) return undefined;
    const [akte, vorgang] = [akteSchema.parse(a), vorgangSchema.parse(v)];
    const zustaende = [akte.zustand, vorgang.zustand];
    const erlaubt = erlaubteOperationen('schriftstueck', rechte(akte.einheit), zustaende);
    if (!erlaubt.includes('schriftstueck.ablegen')) return undefined;
    const ziel = {
      akte: akte.uuid,
      vorgang: vorgang.uuid,
      vorgangszeichen: vorgang.vorgangszeichen,
      betreff: vorgang.betreff,
      akteBetreff: akte.betreff,
      gemerkt: gemerkt.has(vorgang.uuid),
    };
    return { ziel, akte };
  };
}
