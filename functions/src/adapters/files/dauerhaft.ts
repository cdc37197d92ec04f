import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsync,
  mkdirSync,
  openSync,
  read,
  readFileSync,
  unlinkSync,
  write,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { Ueberlauf } from '../../ports/contents.ts';

/**
 * Names and small files are handled synchronously: the system answers from memory, sooner than the thread pool could
 * take the call. What waits for the disk (flushing, long files) goes through the pool.
 */
const kleinMax = 262_144;

const lies = promisify(read);
const schreibe = promisify(write);
/** Waits until an open file is on the disk. */
export const sichere = promisify(fsync);

/** Makes sure a folder is there. Returns the folders whose entries are new and not yet durable. */
export function legeOrdnerAn(ordner: string): readonly string[] {
  const erster = mkdirSync(ordner, { recursive: true, mode: 0o700 });
  if (erster === undefined) return [];
  const neue: string[] = [];
  for (let pfad = ordner; pfad.length >= erster.length; pfad = dirname(pfad)) neue.push(dirname(pfad));
  return neue;
}

/** Writes a new small file durably; its folder entry is the caller's. */
export async function schreibeNeu(pfad: string, inhalt: Uint8Array): Promise<void> {
  const griff = openSync(pfad, 'wx');
  try {
    schreibeGanz(griff, inhalt);
    await sichere(griff);
  } finally {
    closeSync(griff);
  }
}

/** Writes a stream to an open file; returns hash and length. Throws `Ueberlauf` beyond `max` bytes. */
export async function schreibeStrom(
  griff: number,
  strom: AsyncIterable<Uint8Array>,
  max: number,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const pruefsumme = createHash('sha256');
  let bytes = 0;
  for await (const teil of strom) {
    bytes += teil.length;
    if (bytes > max) throw new Ueberlauf(`Mehr als ${max} Bytes.`);
    pruefsumme.update(teil);
    if (bytes <= kleinMax) schreibeGanz(griff, teil);
    else for (let ab = 0; ab < teil.length;) ab += (await schreibe(griff, teil, ab)).bytesWritten;
  }
  return { sha256: pruefsumme.digest('hex'), bytes };
}

export function schreibeGanz(griff: number, bytes: Uint8Array): void {
  for (let ab = 0; ab < bytes.length;) ab += writeSync(griff, bytes, ab);
}

/** SHA-256 of a file just opened; 64 hex digits. */
export async function hashVon(griff: number): Promise<string> {
  if (fstatSync(griff).size <= kleinMax) return hash('sha256', readFileSync(griff), 'hex');
  const pruefsumme = createHash('sha256');
  const puffer = Buffer.allocUnsafe(131_072);
  for (let ab = 0; ;) {
    const { bytesRead } = await lies(griff, puffer, 0, puffer.length, ab);
    if (bytesRead === 0) return pruefsumme.digest('hex');
    pruefsumme.update(puffer.subarray(0, bytesRead));
    ab += bytesRead;
  }
}

/** Opens what is there for reading. */
export function oeffneWennDa(pfad: string): number | undefined {
  try {
    return openSync(pfad, 'r');
  } catch (fehler) {
    if (fehlt(fehler)) return undefined;
    throw fehler;
  }
}

/** Removes a file; true when there was one. */
export function loesche(pfad: string): boolean {
  try {
    unlinkSync(pfad);
    return true;
  } catch (fehler) {
    if (fehlt(fehler)) return false;
    throw fehler;
  }
}

export const fehlt = (fehler: unknown): boolean => code(fehler) === 'ENOENT';
export const gibtEs = (fehler: unknown): boolean => code(fehler) === 'EEXIST';
export const code = (fehler: unknown): string | undefined => (fehler as NodeJS.ErrnoException | null)?.code;
