import type { BlobClient } from '@azure/storage-blob';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fehlt } from './fehler.ts';

/** Where a transfer breaks off it goes on from there, this many times; then the stream fails. */
const fortsetzungen = 5;

/** The bytes of a blob; fails when there is none, and when it does not come to its end. */
export async function* bytesVon(blob: BlobClient): AsyncGenerator<Uint8Array> {
  let ab = 0;
  let fassung: string | undefined;
  for (let versuch = 0; ; versuch += 1) {
    const teil = await holeAb(blob, ab, fassung);
    fassung ??= teil.fassung;
    const ende = ab + teil.bytes;
    try {
      for await (const stueck of teil.strom) {
        ab += stueck.length;
        yield stueck;
      }
      if (ab === ende) return;
      throw new Error(`${blob.name} endete nach ${ab} von ${ende} Bytes.`);
    } catch (fehler) {
      if (versuch === fortsetzungen) throw fehler;
    }
  }
}

async function holeAb(
  blob: BlobClient,
  ab: number,
  fassung: string | undefined,
): Promise<{ readonly fassung?: string; readonly bytes: number; readonly strom: AsyncIterable<Uint8Array> }> {
  const { etag, contentLength, readableStreamBody } = await blob.download(ab, undefined, {
    maxRetryRequests: 0,
    ...(fassung === undefined ? {} : { conditions: { ifMatch: fassung } }),
  });
  if (!readableStreamBody || contentLength === undefined) throw new Error(`${blob.name} kam ohne Bytes.`);
  const strom = readableStreamBody as AsyncIterable<Uint8Array>;
  return { bytes: contentLength, strom, ...(etag === undefined ? {} : { fassung: etag }) };
}

export const stromVon = (blob: BlobClient): Readable => Readable.from(bytesVon(blob), { objectMode: false });

export async function hashVon(blob: BlobClient): Promise<string> {
  const pruefsumme = createHash('sha256');
  for await (const stueck of bytesVon(blob)) pruefsumme.update(stueck);
  return pruefsumme.digest('hex');
}

/** Writes the bytes to a new file; none comes into being when there is no blob. */
export async function holeNach(blob: BlobClient, pfad: string): Promise<void> {
  try {
    await pipeline(bytesVon(blob), createWriteStream(pfad, { flags: 'wx', mode: 0o600 }));
  } catch (fehler) {
    if (!fehlt(fehler)) throw fehler;
  }
}
