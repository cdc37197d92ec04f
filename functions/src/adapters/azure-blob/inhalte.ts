import type { BlobClient } from '@azure/storage-blob';
import type { Contents, Ort } from '../../ports/contents.ts';
import type { Uhr } from '../../ports/uhr.ts';
import { eingangIn } from './eingang.ts';
import { bytesVon, holeNach, stromVon } from './lesen.ts';
import { inhaltName, ortAus, uploadName } from './namen.ts';
import type { Oertlich } from './oertlich.ts';
import { setzeAb } from './setzen.ts';
import { erzeugeVerweise, type Verweise } from './verweis.ts';
import type { Blobzugang } from './zugang.ts';

/** Contents in a container of Azure Blob Storage; several instances may share it. */
export interface Blobinhalte extends Contents, Verweise {
  /** Makes the container when there is none. */
  readonly richteEin: () => Promise<void>;
  /** As long as a content is on hold nobody can change or remove it, whatever right he has on the account. */
  readonly halte: (ort: Ort, an: boolean) => Promise<void>;
  /** Removes the copies on this machine. */
  readonly schliesse: () => void;
}

export function oeffneBlobInhalte(e: {
  readonly zugang: Blobzugang;
  readonly oertlich: Oertlich;
  readonly uhr: Uhr;
}): Blobinhalte {
  const { oertlich, zugang } = e;
  const { behaelter } = zugang;
  const inhalt = (ort: Ort): BlobClient => behaelter.getBlobClient(inhaltName(ort));
  const setze = async (bytes: () => AsyncIterable<Uint8Array>, ort: Ort): Promise<void> =>
    setzeAb(bytes, behaelter.getBlockBlobClient(inhaltName(ort)), ort.sha256);
  const aus = (quelle: BlobClient) => (): AsyncIterable<Uint8Array> => bytesVon(quelle);
  return {
    ...eingangIn(zugang, oertlich, e.uhr),
    ...erzeugeVerweise(zugang, e.uhr),
    platziere: async (upload, ort) => setze(aus(behaelter.getBlobClient(uploadName(upload))), ort),
    kopiere: async (von, nach) => setze(aus(inhalt(von)), nach),
    lege: async (stuecke) => {
      await alleMit(gleichzeitig, stuecke, ({ ort, bytes }) => setze(() => imGanzen(bytes), ort));
      // What the service acknowledged is durable.
      return { dauerhaft: Promise.resolve() };
    },
    vorhanden: async (ort) => inhalt(ort).exists(),
    lies: (ort) => stromVon(inhalt(ort)),
    pfad: async (ort) => {
      const blob = inhalt(ort);
      return oertlich.kopie(blob.name, (pfad) => holeNach(blob, pfad));
    },
    entferne: async (ort) => {
      const blob = inhalt(ort);
      oertlich.vergiss(blob.name);
      await blob.deleteIfExists();
    },
    alle: async function* () {
      for await (const { name } of behaelter.listBlobsFlat()) {
        const ort = ortAus(name);
        if (ort) yield ort;
      }
    },
    richteEin: async () => {
      await behaelter.createIfNotExists();
    },
    halte: async (ort, an) => {
      await inhalt(ort).setLegalHold(an);
    },
    schliesse: () => oertlich.raeumeAb(),
  };
}

/** Requests at a time for small contents. */
const gleichzeitig = 8;

async function* imGanzen(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function alleMit<T>(
  zugleich: number,
  alle: readonly T[],
  tue: (eines: T) => Promise<void>,
): Promise<void> {
  const rest = alle.values();
  const arbeite = async (): Promise<void> => {
    for (const eines of rest) await tue(eines);
  };
  await Promise.all(Array.from({ length: zugleich }, arbeite));
}
