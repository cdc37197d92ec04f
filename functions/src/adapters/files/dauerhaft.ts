import { createHash } from 'node:crypto';
import { mkdir, open, unlink, type FileHandle } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname } from 'node:path';
import { Ueberlauf } from '../../ports/contents.ts';

/** Makes the entries of folders durable. Windows cannot open a folder for that and does it by itself. */
export async function sichereOrdner(...ordner: readonly string[]): Promise<void> {
  if (platform() === 'win32') return;
  await Promise.all(
    ordner.map(async (pfad) => {
      const griff = await open(pfad);
      await griff.sync().finally(() => griff.close());
    }),
  );
}

/** Makes sure a folder is there. Returns the folders whose entries are new and not yet durable. */
export async function legeOrdnerAn(ordner: string): Promise<readonly string[]> {
  const erster = await mkdir(ordner, { recursive: true, mode: 0o700 });
  if (erster === undefined) return [];
  const neue: string[] = [];
  for (let pfad = ordner; pfad.length >= erster.length; pfad = dirname(pfad)) neue.push(dirname(pfad));
  return neue;
}

/** Writes a new file durably; its folder entry is the caller's. */
export async function schreibeNeu(pfad: string, bytes: Uint8Array): Promise<void> {
  const griff = await open(pfad, 'wx');
  try {
    await griff.writeFile(bytes);
    await griff.sync();
  } finally {
    await griff.close();
  }
}

/** Writes a stream to an open file; returns hash and length. Throws `Ueberlauf` beyond `max` bytes. */
export async function schreibeStrom(
  griff: FileHandle,
  strom: AsyncIterable<Uint8Array>,
  max: number,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const teil of strom) {
    bytes += teil.length;
    if (bytes > max) throw new Ueberlauf(`Mehr als ${max} Bytes.`);
    hash.update(teil);
    for (let ab = 0; ab < teil.length;) ab += (await griff.write(teil, ab)).bytesWritten;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** SHA-256 of an open file, read from its beginning; 64 hex digits. */
export async function hashVon(griff: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const puffer = Buffer.allocUnsafe(131_072);
  for (let ab = 0; ;) {
    const { bytesRead } = await griff.read(puffer, 0, puffer.length, ab);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(puffer.subarray(0, bytesRead));
    ab += bytesRead;
  }
}

/** Removes a file; true when there was one. */
export async function loesche(pfad: string): Promise<boolean> {
  try {
    await unlink(pfad);
    return true;
  } catch (fehler) {
    if (fehlt(fehler)) return false;
    throw fehler;
  }
}

export const fehlt = (fehler: unknown): boolean => code(fehler) === 'ENOENT';
export const gibtEs = (fehler: unknown): boolean => code(fehler) === 'EEXIST';
export const code = (fehler: unknown): string | undefined => (fehler as NodeJS.ErrnoException | null)?.code;
