import type { BlobClient, BlockBlobClient } from '@azure/storage-blob';
import { fehlt } from './fehler.ts';
import { hashVon } from './lesen.ts';
import { schreibeNeu } from './schreiben.ts';

/** How often a place may be taken and empty again under our hands. */
const versucheMax = 5;

/**
 * Writes bytes at their owner, if their hash is right. They go through this process: what was read is what lies there,
 * whatever happens to the source meanwhile, and no link to it is needed.
 */
export async function setzeAb(
  bytes: () => AsyncIterable<Uint8Array>,
  ziel: BlockBlobClient,
  sha256: string,
): Promise<void> {
  for (let versuch = 1; versuch <= versucheMax; versuch += 1) {
    if (await schreibeOderPruefe(bytes(), ziel, sha256)) return;
  }
  throw new Error(`${ziel.name} wird von anderen immer wieder entfernt.`);
}

/** False when the place was taken, and is empty now. */
async function schreibeOderPruefe(
  strom: AsyncIterable<Uint8Array>,
  ziel: BlockBlobClient,
  erwartet: string,
): Promise<boolean> {
  try {
    const neu = await schreibeNeu(ziel, {
      strom,
      max: Infinity,
      beschreibe: ({ sha256 }) => {
        if (sha256 !== erwartet) throw new Error(`Die Bytes haben den Hash ${sha256}, nicht ${erwartet}.`);
        return {};
      },
    });
    return neu || (await pruefeVorhandenes(ziel, erwartet));
  } catch (fehler) {
    if (!fehlt(fehler)) throw fehler;
    // Placed earlier, and the source is gone since.
    if (await ziel.exists()) return true;
    throw new Error(`Für ${ziel.name} liegt am Ursprung nichts.`, { cause: fehler });
  }
}

/** The place was taken: right when it holds the same bytes. False when it is empty again. */
async function pruefeVorhandenes(ziel: BlobClient, erwartet: string): Promise<boolean> {
  try {
    const sha256 = await hashVon(ziel);
    if (sha256 === erwartet) return true;
    throw new Error(`Am Ort liegt anderes: ${sha256} statt ${erwartet}.`);
  } catch (fehler) {
    if (fehlt(fehler)) return false;
    throw fehler;
  }
}
