import { hash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Lage, Stueck } from '../../ports/contents.ts';
import { gibtEs, legeOrdnerAn, schreibeGanz, schreibeNeu, sichere } from './dauerhaft.ts';
import { sichereOrdner } from './ordner.ts';
import type { Orte } from './orte.ts';

/** A file written and open, and the folders whose entries lead to it. */
interface Geschrieben {
  readonly ziel: string;
  readonly griff: number;
  readonly ordner: readonly string[];
}

/**
 * Writes contents under their own names: nothing names them before they are durable, so what a crash leaves half
 * written is nobody's and the next attempt replaces it. All files and folders are flushed side by side.
 */
export async function lege(orte: Orte, stuecke: readonly Stueck[]): Promise<Lage> {
  const geschrieben: Geschrieben[] = [];
  try {
    for (const stueck of stuecke) geschrieben.push(await schreibe(orte, stueck));
  } catch (fehler) {
    schliesse(geschrieben);
    throw fehler;
  }
  const dauerhaft = sichereAlle(geschrieben).finally(() => schliesse(geschrieben));
  // Whoever does not wait for it names nothing.
  dauerhaft.catch(() => undefined);
  return { dauerhaft };
}

async function schreibe(orte: Orte, { ort, bytes }: Stueck): Promise<Geschrieben> {
  const ziel = orte.inhalt(ort);
  const sha256 = hash('sha256', bytes, 'hex');
  if (sha256 !== ort.sha256) throw new Error(`Die Bytes haben den Hash ${sha256}, nicht ${ort.sha256}.`);
  const ordner = orte.schriftstueck(ort);
  const neue = legeOrdnerAn(ordner);
  const griff = oeffneNeu(ziel, bytes) ?? (await oeffneVorhandenes(orte, ziel, bytes));
  if (!stehtDa(griff, bytes)) {
    closeSync(griff);
    throw new Error(`Was geschrieben wurde, steht nicht da: ${ziel}`);
  }
  return { ziel, griff, ordner: [ordner, orte.raum(ort.raum), ...neue] };
}

/** The new file with these bytes; undefined when there is one. */
function oeffneNeu(ziel: string, bytes: Uint8Array): number | undefined {
  let griff: number;
  try {
    griff = openSync(ziel, 'wx+');
  } catch (fehler) {
    if (gibtEs(fehler)) return undefined;
    throw fehler;
  }
  try {
    schreibeGanz(griff, bytes);
    return griff;
  } catch (fehler) {
    closeSync(griff);
    throw fehler;
  }
}

/** The file that is there, if it is whole; otherwise one in its place. */
async function oeffneVorhandenes(orte: Orte, ziel: string, bytes: Uint8Array): Promise<number> {
  const griff = openSync(ziel, 'r');
  if (stehtDa(griff, bytes)) return griff;
  closeSync(griff);
  await ersetze(orte, ziel, bytes);
  return openSync(ziel, 'r');
}

/** A name that led to something half written leads to whole and durable bytes from one moment to the next. */
async function ersetze(orte: Orte, ziel: string, bytes: Uint8Array): Promise<void> {
  legeOrdnerAn(orte.eingang);
  const zwischen = join(orte.eingang, randomUUID());
  await schreibeNeu(zwischen, bytes);
  renameSync(zwischen, ziel);
}

/** Room to read back into, used by one call at a time: reading is synchronous. */
const lesepuffer = Buffer.allocUnsafe(262_144);

/** Reads back: a file holds these bytes and no more. */
function stehtDa(griff: number, bytes: Uint8Array): boolean {
  if (fstatSync(griff).size !== bytes.length) return false;
  for (let ab = 0; ab < bytes.length;) {
    const gelesen = readSync(griff, lesepuffer, 0, lesepuffer.length, ab);
    const teil = bytes.subarray(ab, ab + gelesen);
    if (gelesen === 0 || lesepuffer.compare(teil, 0, teil.length, 0, gelesen) !== 0) return false;
    ab += gelesen;
  }
  return true;
}

async function sichereAlle(geschrieben: readonly Geschrieben[]): Promise<void> {
  await Promise.all([
    ...geschrieben.map(({ griff }) => sichere(griff)),
    sichereOrdner(...geschrieben.flatMap(({ ordner }) => ordner)),
  ]);
  // The name must lead to the very bytes that were flushed.
  for (const { ziel, griff } of geschrieben)
    if (statSync(ziel).ino !== fstatSync(griff).ino) throw new Error(`Der Inhalt wurde ersetzt: ${ziel}`);
}

function schliesse(geschrieben: readonly Geschrieben[]): void {
  for (const { griff } of geschrieben) closeSync(griff);
}
