import { aktePolicy, hatSicht, type AkteOperation } from '@registratur/shared/domain/akte/akte.policy';
import { pruefeOffen } from '@registratur/shared/domain/akte/akte.rules';
import { akte as akteSchema, type Akte } from '@registratur/shared/domain/akte/akte.schema';
import type { Recht } from '@registratur/shared/domain/rechte/rechte.schema';
import { anfrageId, type Aenderung } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { jsonHash } from '@registratur/shared/kernel/hash';
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import type { Dokument } from '@registratur/shared/kernel/kette';
import { pruefeRecht, type Regel } from '@registratur/shared/kernel/policy';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Sicht } from '@registratur/shared/domain/akte/akte.policy';
import type { Person } from '@registratur/shared/domain/person/akteur';
import type { Liste, Partition, Seite, Stand, Vollzug } from '../../ports/store.ts';
import type { Haus } from '../haus.ts';
import { verzeichneEinsicht } from '../sicherheit/verzeichne.ts';
import { register, type Rechtelage } from './rechtelage.ts';

/** The Akte as a person may see it for one operation. Every read and change hangs on it (design §3.6). */
export interface Raum {
  readonly partition: Partition;
  readonly akte: Akte;
  readonly rechte: ReadonlySet<Recht>;
  readonly person: Person;
  readonly lies: (id: string) => Promise<Dokument | undefined>;
  readonly liste: (
    typ: string,
    ordPraefix: string,
    seite: Seite,
  ) => Promise<{ readonly dokumente: readonly Dokument[]; readonly weiter?: string }>;
  /** The kept answer when this very request was carried out before. */
  readonly schonErledigt: (anfrage: string, ein: unknown) => Promise<Result<JsonObjekt | undefined, Fehler>>;
  /**
   * One change in this Akte. The current Akte is read with it; writing operations are refused when it is z.d.A.
   * (R1.13) before `entscheide` is asked.
   */
  readonly aendern: (
    e: {
      readonly anfrage: string;
      readonly ein: unknown;
      readonly ids?: readonly string[];
      readonly listen?: readonly Liste[];
    },
    entscheide: (stand: Stand, akte: Akte) => Result<Aenderung, Fehler>,
  ) => Promise<Result<Vollzug, Fehler>>;
}

export type Oeffne = (person: Person, akteUuid: string, op: AkteOperation) => Promise<Result<Raum, Fehler>>;

export const aktePartition = (uuid: string): Partition => register(`akte~${uuid}`);

/** Opens an Akte for one operation. Without the sight: the answer of an unknown id; with it but without the right: 403. */
export function oeffner(haus: Haus, rechtelage: Rechtelage): Oeffne {
  return async (person, akteUuid, op) => {
    const regel: Regel<Sicht, Recht> = aktePolicy[op];
    const partition = aktePartition(akteUuid);
    // The rights first: the way to an unknown Akte is then as long as to one that may not be seen.
    const rechteFuer = await rechtelage.rechteFuer(person);
    const gelesen = await haus.store.lies(partition, 'akte');
    if (gelesen?.typ !== 'akte') return schlecht({ code: 'nicht_gefunden' });
    const akte = akteSchema.parse(gelesen);
    const rechte = rechteFuer(akte.einheit);
    if (!regel.sichten.some((s) => hatSicht(s, rechte))) return schlecht({ code: 'nicht_gefunden' });
    const ohneRecht = pruefeRecht(regel, rechte);
    if (ohneRecht) return schlecht(ohneRecht);
    // Reads of protected classes are recorded before they are answered (R4.13); changes have their envelope.
    if (akte.schutzklasse !== null && !regel.schreibt && op !== 'akte.protokoll')
      await verzeichneEinsicht(haus, person, akteUuid, op);
    return gut(raum({ haus, partition, akte, rechte, person, op, schreibt: regel.schreibt }));
  };
}

function raum(r: {
  readonly haus: Haus;
  readonly partition: Partition;
  readonly akte: Akte;
  readonly rechte: ReadonlySet<Recht>;
  readonly person: Person;
  readonly op: AkteOperation;
  readonly schreibt: boolean;
}): Raum {
  const { store, uhr } = r.haus;
  const einHash = (ein: unknown): string => jsonHash({ op: r.op, akte: r.akte.uuid, ein });
  return {
    partition: r.partition,
    akte: r.akte,
    rechte: r.rechte,
    person: r.person,
    lies: (id) => store.lies(r.partition, id),
    liste: (typ, ordPraefix, seite) => store.liste(r.partition, typ, ordPraefix, seite),
    schonErledigt: async (anfrage, ein) => {
      const zeile = await store.lies(r.partition, anfrageId(anfrage));
      if (!zeile) return gut(undefined);
      const gleich =
        zeile['oid'] === r.person.oid && zeile['op'] === r.op && zeile['einHash'] === einHash(ein);
      return gleich ? gut(zeile['ref'] as JsonObjekt) : schlecht({ code: 'anfrage_anders_verwendet' });
    },
    aendern: (e, entscheide) =>
      store.aendern(
        r.partition,
        {
          anfrage: e.anfrage,
          oid: r.person.oid,
          op: r.op,
          einHash: einHash(e.ein),
          zeit: uhr.jetzt().toISOString(),
          ids: ['akte', ...(e.ids ?? [])],
          listen: e.listen ?? [],
        },
        (stand) => {
          const akte = akteSchema.parse(stand.dokument('akte'));
          const geschlossen = r.schreibt ? pruefeOffen(akte) : undefined;
          return geschlossen ? schlecht(geschlossen) : entscheide(stand, akte);
        },
      ),
  };
}
