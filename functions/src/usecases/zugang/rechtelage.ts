import {
  aktenplaneinheit,
  type Aktenplaneinheit,
} from '@registratur/shared/domain/aktenplan/aktenplan.schema';
import type { Person } from '@registratur/shared/domain/person/akteur';
import { rechteAn, vertritt, wirksameGruppen } from '@registratur/shared/domain/rechte/rechte.rules';
import {
  gruppe,
  vertretung,
  zuweisung,
  type Gruppe,
  type Recht,
  type Vertretung,
  type Zuweisung,
} from '@registratur/shared/domain/rechte/rechte.schema';
import type { Kopf } from '@registratur/shared/kernel/kette';
import { tagIn } from '@registratur/shared/kernel/zeit';
import type { Directory } from '../../ports/directory.ts';
import { alleDaten } from '../../ports/seiten.ts';
import type { Partition, Store } from '../../ports/store.ts';
import type { Uhr } from '../../ports/uhr.ts';

export const register = (id: string): Partition => ({ behaelter: 'register', id });

/** The plan and the groups in force. */
export interface Ordnung {
  readonly planVersion: string;
  readonly einheiten: ReadonlyMap<string, Aktenplaneinheit>;
  readonly gruppen: ReadonlyMap<string, Gruppe>;
}

interface PersonStand {
  readonly zuweisungen: readonly Zuweisung[];
  readonly vertretungen: readonly Vertretung[];
}

export interface Rechtelage {
  readonly ordnung: () => Promise<Ordnung>;
  /** Rights of a person at an Aktenplaneinheit, own and as deputy; none where the unit is unknown. */
  readonly rechteAn: (person: Person, kennzeichen: string) => Promise<ReadonlySet<Recht>>;
  /** The same for many units at once. */
  readonly rechteFuer: (person: Person) => Promise<(kennzeichen: string) => ReadonlySet<Recht>>;
  readonly vertretungen: (person: Person) => Promise<readonly Vertretung[]>;
  readonly wirksam: (person: Person) => Promise<ReadonlySet<string>>;
}

/**
 * Who may what, read anew for every request: the heads of `rechte`, of the valid `plan~` and of `person~oid` are
 * point-read, everything else is cached under them. Withdrawing a Zuweisung therefore acts on the next request.
 */
export function erzeugeRechtelage(store: Store, directory: Directory, uhr: Uhr): Rechtelage {
  const gelesen = nachKopf(store);
  const heute = (): string => tagIn(uhr.jetzt());

  const ordnung = async (): Promise<Ordnung> => {
    const { gruppen, planVersion } = await gelesen(register('rechte'), async (partition) => {
      const stand = await store.lies(partition, 'stand');
      const zeilen = await alleDaten(store, partition, 'gruppe', gruppe);
      return {
        planVersion: text(stand?.['planVersion']),
        gruppen: new Map(zeilen.map((g) => [g.entraId, g])),
      };
    });
    const einheiten = await gelesen(register(`plan~${planVersion}`), async (partition) => {
      const zeilen = await alleDaten(store, partition, 'einheit', aktenplaneinheit);
      return new Map(zeilen.map((e) => [e.kennzeichen, e]));
    });
    return { planVersion, einheiten, gruppen };
  };

  const stand = (oid: string): Promise<PersonStand> =>
    gelesen(register(`person~${oid}`), async (partition) => ({
      zuweisungen: await alleDaten(store, partition, 'zuweisung', zuweisung),
      vertretungen: await alleDaten(store, partition, 'vertretung', vertretung),
    }));

  const rechteFuer = async (person: Person): Promise<(kennzeichen: string) => ReadonlySet<Recht>> => {
    const { einheiten, gruppen } = await ordnung();
    const eigen = await stand(person.oid);
    const eigene = wirksameGruppen(new Set(person.gruppen), eigen.zuweisungen, heute());
    const vertretene = await Promise.all(
      vertritt(eigen.vertretungen, heute()).map(async (oid) => {
        const mitglied = new Set((await directory.person(oid))?.gruppen);
        return wirksameGruppen(mitglied, (await stand(oid)).zuweisungen, heute());
      }),
    );
    return (kennzeichen) => {
      const einheit = einheiten.get(kennzeichen);
      if (!einheit) return new Set();
      // A deputy gets nothing in protected classes: access is personal there (domain §4.4, LBG NRW §§ 83 ff.).
      const mengen = einheit.schutzklasse === null ? [eigene, ...vertretene] : [eigene];
      return new Set(mengen.flatMap((wirksam) => [...rechteAn(kennzeichen, einheiten, gruppen, wirksam)]));
    };
  };

  return {
    ordnung,
    rechteFuer,
    rechteAn: async (person, kennzeichen) => (await rechteFuer(person))(kennzeichen),
    vertretungen: async (person) => {
      const gueltig = new Set(vertritt((await stand(person.oid)).vertretungen, heute()));
      return (await stand(person.oid)).vertretungen.filter((v) => gueltig.has(v.fuer));
    },
    wirksam: async (person) =>
      wirksameGruppen(new Set(person.gruppen), (await stand(person.oid)).zuweisungen, heute()),
  };
}

const text = (wert: unknown): string => (typeof wert === 'string' ? wert : '');

/** Reads something of a partition once for each state of its head; keeps the newest state of up to 5,000 partitions. */
function nachKopf(store: Store): <T>(partition: Partition, lies: (p: Partition) => Promise<T>) => Promise<T> {
  const merke = new Map<string, { readonly seq: number; readonly wert: unknown }>();
  return async <T>(partition: Partition, lies: (p: Partition) => Promise<T>): Promise<T> => {
    const kopf = (await store.lies(partition, 'kopf')) as (Kopf & object) | undefined;
    const seq = kopf?.seq ?? 0;
    const bekannt = merke.get(partition.id);
    if (bekannt?.seq === seq) return bekannt.wert as T;
    const wert = await lies(partition);
    if (merke.size >= 5_000) merke.clear();
    merke.set(partition.id, { seq, wert });
    return wert;
  };
}
