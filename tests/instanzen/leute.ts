import { verbinde, type Ruf } from '@registratur/shared/contract/client';
import { verfolge, type Ereignishinweis } from '@registratur/shared/contract/ereignisse';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { sha256 } from '@registratur/shared/kernel/hash';
import { bisBeantwortet } from '../faults/verbindung.ts';
import type { Vorgangsort } from '../faults/kunde.ts';
import type { Verbund } from './verbund.ts';

/** A person at one instance. */
export const an = (verbund: Verbund, name: string, welche: 'a' | 'b'): Ruf =>
  verbinde({
    basis: '',
    token: () => verbund.token(name),
    fetch: (ziel, wie) => fetch(verbund[welche]().url + alsPfad(ziel), wie),
  });

/** A person whose calls go to both in turn, as behind a load balancer. */
export function anBeiden(verbund: Verbund, name: string): Ruf {
  let nr = 0;
  return verbinde({
    basis: '',
    token: () => verbund.token(name),
    fetch: (ziel, wie) => {
      nr += 1;
      return fetch((nr % 2 === 0 ? verbund.a() : verbund.b()).url + alsPfad(ziel), wie);
    },
  });
}

const alsPfad = (ziel: Parameters<typeof fetch>[0]): string => (typeof ziel === 'string' ? ziel : '');

/** Uploads and files; both calls keep their ids over all repetitions. Answers the record and whether it is new. */
export async function legeAb(
  ruf: Ruf,
  ort: Vorgangsort,
  mime: Uint8Array<ArrayBuffer>,
): Promise<{ readonly id: string; readonly neu: boolean }> {
  const upload = neueAnfrage();
  const frage = { sha256: sha256(mime) };
  await bisBeantwortet(() => ruf('eingang.hochladen', { pfad: { upload }, frage, bytes: mime }));
  const ein = { anfrage: neueAnfrage(), quelle: { art: 'upload', upload, als: 'mail' } } as const;
  const { neu, schriftstueck } = await bisBeantwortet(() => ruf('schriftstueck.ablegen', { pfad: ort, ein }));
  return { id: schriftstueck.id, neu };
}

export interface Horcher {
  /** Hints and gaps in the order they came, each with its moment in milliseconds. */
  readonly gehoert: readonly { readonly ms: number; readonly hinweis: Ereignishinweis | 'luecke' }[];
  /** Resolves with the moment at which a hint to this Akte with at least this seq came. */
  readonly bis: (akte: string, seq: number) => Promise<number>;
  readonly halte: () => void;
}

/** Follows the stream of one instance. */
export function horche(verbund: Verbund, name: string, welche: 'a' | 'b'): Horcher {
  const gehoert: { ms: number; hinweis: Ereignishinweis | 'luecke' }[] = [];
  const wartende = new Set<() => void>();
  const vermerke = (hinweis: Ereignishinweis | 'luecke'): void => {
    gehoert.push({ ms: performance.now(), hinweis });
    for (const wecke of wartende) wecke();
  };
  const halte = verfolge(
    {
      basis: '',
      token: () => verbund.token(name),
      fetch: (ziel, wie) => fetch(verbund[welche]().url + alsPfad(ziel), wie),
    },
    { hinweis: vermerke, luecke: () => vermerke('luecke') },
  );
  return {
    gehoert,
    bis: (akte, seq) =>
      new Promise((fertig, gescheitert) => {
        const frist = setTimeout(() => gescheitert(new Error(`Kein Hinweis auf ${akte} ${seq}.`)), 30_000);
        const sieh = (): void => {
          const da = gehoert.find(
            ({ hinweis }) => hinweis !== 'luecke' && hinweis.ref === `akte~${akte}` && hinweis.seq >= seq,
          );
          if (!da) return;
          clearTimeout(frist);
          wartende.delete(sieh);
          fertig(da.ms);
        };
        wartende.add(sieh);
        sieh();
      }),
    halte,
  };
}
