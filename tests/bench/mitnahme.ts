import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { archivIn } from '@registratur/functions/adapters/files/archiv';
import { oeffneInhalte } from '@registratur/functions/adapters/files/inhalte';
import { oeffneSpeicher } from '@registratur/functions/adapters/sqlite/speicher';
import { uhr, zufall } from '@registratur/functions/app/betrieb';
import type { Verzeichnis } from '@registratur/functions/ports/archiv';
import type { Contents } from '@registratur/functions/ports/contents';
import type { Partition, Store } from '@registratur/functions/ports/store';
import { bringeEin } from '@registratur/functions/usecases/mitnahme/bringeEin';
import { nimmMit } from '@registratur/functions/usecases/mitnahme/nimmMit';
import { pruefe } from '@registratur/functions/usecases/pruefung/pruefe';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { gut } from '@registratur/shared/kernel/result';
import { neuerStand } from '../contract/cosmos/stand.ts';

/** A register of many records, taken to Cosmos DB (the stand-in) and back. */
export interface Mitnahmezahlen {
  readonly saetze: number;
  /** Partitions whose head or rows are not the same after both ways; what the verification found. */
  readonly abweichungen: number;
  readonly fehler: number;
  /** Both ways: out of SQLite, into Cosmos DB, out of it, into SQLite. In milliseconds. */
  readonly ms_je_1000: number;
}

const jeAkte = 500;
const jeAenderung = 20;

export async function messeMitnahme({
  ordner,
  saetze,
  melde,
}: {
  readonly ordner: string;
  readonly saetze: number;
  readonly melde: (text: string) => void;
}): Promise<Mitnahmezahlen> {
  const inhalte = (name: string): Contents => oeffneInhalte({ ordner: join(ordner, name, 'inhalte'), uhr });
  const speicher = (name: string): ReturnType<typeof oeffneSpeicher> => {
    mkdirSync(join(ordner, name), { recursive: true });
    return oeffneSpeicher({ ordner: join(ordner, name), zufall });
  };
  const archiv = (name: string): ReturnType<typeof archivIn> => archivIn(join(ordner, name), uhr);
  const alt = speicher('alt');
  await fuelle(alt, inhalte('alt'), saetze);
  const wolke = (await neuerStand()).oeffne();
  const neu = speicher('neu');
  const dauer: number[] = [];
  const schritt = async (was: string, tue: () => Promise<Verzeichnis>): Promise<Verzeichnis> => {
    const beginn = performance.now();
    const verzeichnis = await tue();
    const ms = performance.now() - beginn;
    dauer.push(ms);
    melde(`${was}: ${Math.round((ms / saetze) * 1_000)} ms je 1.000`);
    return verzeichnis;
  };
  try {
    const hin = await schritt('Aus SQLite', () =>
      nimmMit({ store: alt, contents: inhalte('alt') }, archiv('hin')),
    );
    const dort = { store: wolke, contents: inhalte('wolke') };
    await schritt('Nach Cosmos DB', () => bringeEin(archiv('hin'), dort));
    const zurueck = await schritt('Aus Cosmos DB', () => nimmMit(dort, archiv('zurueck')));
    const wieder = { store: neu, contents: inhalte('neu') };
    await schritt('Nach SQLite', () => bringeEin(archiv('zurueck'), wieder));
    const ende = await nimmMit(wieder, archiv('ende'));
    await neu.schliesse();
    const { fehler, inhalte: gezaehlt } = await pruefe(
      {
        oeffne: () => oeffneSpeicher({ ordner: join(ordner, 'neu'), zufall, nurLesen: true }),
        contents: inhalte('neu'),
      },
      (befund) => melde(JSON.stringify(befund)),
    );
    if (gezaehlt !== saetze) melde(`${gezaehlt} Inhalte statt ${saetze}`);
    return {
      saetze,
      abweichungen: verschieden(hin, zurueck) + verschieden(hin, ende) + Math.abs(gezaehlt - saetze),
      fehler,
      ms_je_1000: Math.round((dauer.reduce((summe, ms) => summe + ms, 0) / saetze) * 1_000),
    };
  } finally {
    await alt.schliesse();
    await wolke.schliesse();
  }
}

/** Partitions that are not in both with the same head and as many rows. */
function verschieden(eines: Verzeichnis, anderes: Verzeichnis): number {
  const stand = (v: Verzeichnis): Set<string> =>
    new Set(v.teile.map(({ id, seq, hash, zeilen }) => `${id} ${seq} ${hash} ${zeilen}`));
  const [hier, dort] = [stand(eines), stand(anderes)];
  return [...hier].filter((s) => !dort.has(s)).length + [...dort].filter((s) => !hier.has(s)).length;
}

/** Akten with records, each with bytes of its own. */
async function fuelle(store: Store, contents: Contents, saetze: number): Promise<void> {
  for (let ab = 0; ab < saetze; ab += jeAenderung) {
    const partition: Partition = { behaelter: 'register', id: `akte~${Math.floor(ab / jeAkte) + 1}` };
    const stuecke = Array.from({ length: Math.min(jeAenderung, saetze - ab) }, (_, i) => {
      const uuid = neueAnfrage();
      const bytes = Buffer.from(`Schriftstück ${ab + i}\n`.repeat(200));
      return { uuid, bytes, ort: { raum: partition.id, schriftstueck: uuid, sha256: sha256(bytes) } };
    });
    await (
      await contents.lege(stuecke)
    ).dauerhaft;
    const vollzug = await store.aendern(
      partition,
      {
        anfrage: neueAnfrage(),
        oid: 'p',
        op: 'probe',
        einHash: '',
        zeit: uhr.jetzt().toISOString(),
        ids: [],
      },
      () =>
        gut({
          schreibe: stuecke.map(({ uuid, bytes, ort }, i) => ({
            id: `ss~${uuid}`,
            typ: 'schriftstueck',
            ord: `v1~${uuid}`,
            uuid,
            inhalt: { sha256: ort.sha256, bytes: bytes.length },
            betreff: `Grüße aus Musterstadt ${ab + i}`,
          })),
          antwort: {},
        }),
    );
    if (!vollzug.ok) throw new Error(vollzug.fehler.code);
  }
}
