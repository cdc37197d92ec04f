import { akte as akteSchema } from '@registratur/shared/domain/akte/akte.schema';
import { hatSicht } from '@registratur/shared/domain/akte/akte.policy';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { verzeichneEinsichten } from '../sicherheit/verzeichne.ts';
import { aktePartition } from '../zugang/raum.ts';

/** Hits the person may read; a unit that is unknown is denied. A hit shows content: in protected classes it is recorded (R4.13). */
export const sucheFinden =
  (b: Betrieb): Fall<'suche.finden'> =>
  async ({ person }, { frage }) => {
    const rechte = await b.rechtelage.rechteFuer(person);
    const gefunden = await b.search.suche({
      text: frage.text,
      erlaubt: (bereich) => hatSicht('akte', rechte(bereich)),
      max: frage.max ?? 20,
    });
    const treffer = gefunden.map(({ ref, art, titel, kennzeichen, datum, stelle }) => {
      const [partition = '', id = ''] = ref.split('.');
      return { art, akte: partition.replace(/^akte~/, ''), id, titel, kennzeichen, datum, stelle };
    });
    const akten = [...new Set(treffer.map((t) => t.akte))].map((uuid) =>
      b.store.lies(aktePartition(uuid), 'akte'),
    );
    const gezeigte = (await Promise.all(akten)).map((a) => akteSchema.parse(a));
    await verzeichneEinsichten(b, person, gezeigte, 'suche.finden');
    return gut({ treffer });
  };
