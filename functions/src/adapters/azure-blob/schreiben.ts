import type { BlockBlobClient } from '@azure/storage-blob';
import { createHash, hash, randomUUID, type Hash } from 'node:crypto';
import { gibtEs, teileFort } from './fehler.ts';
import { inTeilen, teilBytes } from './teile.ts';

/** What was read from a stream to its end. */
export interface Gelesen {
  readonly sha256: string;
  readonly bytes: number;
}

type Angaben = Readonly<Record<string, string>>;

export interface Schreibwunsch {
  readonly strom: AsyncIterable<Uint8Array>;
  readonly max: number;
  /** Metadata of the blob; throws when the bytes must not be written. */
  readonly beschreibe: (gelesen: Gelesen) => Angaben;
}

const nurNeu = { conditions: { ifNoneMatch: '*' } } as const;

/**
 * Writes a stream as a new blob, visible only as a whole; false when there is one already. Up to one part goes in one
 * request, more as numbered parts: sending a number again replaces it, so that every request can be repeated.
 */
export async function schreibeNeu(blob: BlockBlobClient, wunsch: Schreibwunsch): Promise<boolean> {
  const teile = inTeilen(wunsch.strom, wunsch.max);
  try {
    const erster = await teile.next();
    const anfang = erster.done ? Buffer.alloc(0) : erster.value;
    if (anfang.length < teilBytes) await schreibeAufEinmal(blob, anfang, wunsch);
    else await schreibeInTeilen(blob, anfang, teile, wunsch);
    return true;
  } catch (fehler) {
    if (gibtEs(fehler) || teileFort(fehler)) return false;
    throw fehler;
  }
}

async function schreibeAufEinmal(
  blob: BlockBlobClient,
  bytes: Buffer,
  { beschreibe }: Schreibwunsch,
): Promise<void> {
  const metadata = beschreibe({ sha256: hash('sha256', bytes, 'hex'), bytes: bytes.length });
  await blob.upload(bytes, bytes.length, {
    ...nurNeu,
    metadata: { ...metadata },
    // The service compares it with what arrived.
    blobHTTPHeaders: { blobContentMD5: md5(bytes) },
  });
}

async function schreibeInTeilen(
  blob: BlockBlobClient,
  anfang: Buffer,
  teile: AsyncIterable<Buffer>,
  { beschreibe }: Schreibwunsch,
): Promise<void> {
  const pruefsumme = createHash('sha256');
  // Several may send the same blob at once: their parts must not mix.
  const versuch = randomUUID();
  const nummern: string[] = [];
  let bytes = 0;
  const sende = async (teil: Buffer): Promise<void> => {
    const nummer = blockId(versuch, nummern.length);
    await blob.stageBlock(nummer, teil, teil.length, { transactionalContentMD5: md5(teil) });
    merke(pruefsumme, teil);
    nummern.push(nummer);
    bytes += teil.length;
  };
  await sende(anfang);
  for await (const teil of teile) await sende(teil);
  const metadata = beschreibe({ sha256: pruefsumme.digest('hex'), bytes });
  await blob.commitBlockList(nummern, { ...nurNeu, metadata: { ...metadata } });
}

const merke = (pruefsumme: Hash, teil: Buffer): unknown => pruefsumme.update(teil);
const md5 = (bytes: Buffer): Buffer => createHash('md5').update(bytes).digest();

/** All of one blob must be equally long (learn.microsoft.com/rest/api/storageservices/put-block). */
const blockId = (versuch: string, nummer: number): string =>
  Buffer.from(`${versuch}-${String(nummer).padStart(5, '0')}`).toString('base64');
