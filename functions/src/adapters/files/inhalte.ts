import { closeSync, createReadStream, fstatSync, linkSync, openSync, rmdirSync, statSync } from 'node:fs';
import type { Contents, Ort } from '../../ports/contents.ts';
import type { Uhr } from '../../ports/uhr.ts';
import { alleInhalte } from './aufzaehlen.ts';
import { code, fehlt, gibtEs, hashVon, legeOrdnerAn, loesche, oeffneWennDa } from './dauerhaft.ts';
import { eingangIn } from './eingang.ts';
import { lege } from './lege.ts';
import { sichereOrdner } from './ordner.ts';
import { orteIn, type Orte } from './orte.ts';

/** Contents as files below `ordner`; several processes may share it. Nothing is written before it is asked for. */
export function oeffneInhalte({ ordner, uhr }: { readonly ordner: string; readonly uhr: Uhr }): Contents {
  const orte = orteIn(ordner);
  return {
    ...eingangIn(orte, uhr),
    platziere: async (upload, ort) => setzeAb(orte, orte.upload(upload), ort),
    lege: (stuecke) => lege(orte, stuecke),
    kopiere: async (von, nach) => setzeAb(orte, orte.inhalt(von), nach),
    vorhanden: async (ort) => Promise.resolve(istDa(orte.inhalt(ort))),
    lies: (ort) => createReadStream(orte.inhalt(ort), { highWaterMark: 262_144 }),
    pfad: async (ort) => Promise.resolve(orte.inhalt(ort)),
    entferne: (ort) => entferne(orte, ort),
    alle: () => alleInhalte(orte),
  };
}

/**
 * Places the bytes of `quelle` at their owner: a second name of the same file, which is never written again and is
 * on the disk already. Only the new entries are left to be made durable.
 */
async function setzeAb(orte: Orte, quelle: string, ort: Ort): Promise<void> {
  const ziel = orte.inhalt(ort);
  const griff = oeffneWennDa(quelle);
  if (griff === undefined) {
    // Placed earlier, and the source is gone since.
    if (istDa(ziel)) return;
    throw new Error(`Am Ursprung liegt nichts: ${quelle}`);
  }
  try {
    const sha256 = await hashVon(griff);
    if (sha256 !== ort.sha256) throw new Error(`Die Bytes haben den Hash ${sha256}, nicht ${ort.sha256}.`);
    const ordner = orte.schriftstueck(ort);
    const neue = verbinde(quelle, ziel, ordner);
    // The name must lead to the very bytes that were read.
    if (statSync(ziel).ino !== fstatSync(griff).ino) await pruefeVorhandenes(ziel, ort);
    await sichereOrdner(ordner, orte.raum(ort.raum), ...neue);
  } finally {
    closeSync(griff);
  }
}

/** Links `quelle` as `ziel`; returns the folders that got new entries above `ordner`. */
function verbinde(quelle: string, ziel: string, ordner: string): readonly string[] {
  const neue: string[] = [];
  for (let versuch = 1; ; versuch += 1) {
    neue.push(...legeOrdnerAn(ordner));
    try {
      linkSync(quelle, ziel);
      return neue;
    } catch (fehler) {
      if (gibtEs(fehler)) return neue;
      // Another process may just have removed the empty folder.
      if (!fehlt(fehler) || versuch === 3) throw fehler;
    }
  }
}

/** The place was taken: right when it holds the same bytes. */
async function pruefeVorhandenes(ziel: string, ort: Ort): Promise<void> {
  const griff = openSync(ziel, 'r');
  const sha256 = await hashVon(griff).finally(() => closeSync(griff));
  if (sha256 !== ort.sha256) throw new Error(`Am Ort liegt anderes: ${sha256} statt ${ort.sha256}.`);
}

async function entferne(orte: Orte, ort: Ort): Promise<void> {
  const ordner = orte.schriftstueck(ort);
  if (!loesche(orte.inhalt(ort))) return;
  try {
    rmdirSync(ordner);
  } catch (fehler) {
    if (code(fehler) !== 'ENOTEMPTY' && !gibtEs(fehler)) throw fehler;
    await sichereOrdner(ordner);
    return;
  }
  await sichereOrdner(orte.raum(ort.raum));
}

const istDa = (pfad: string): boolean => statSync(pfad, { throwIfNoEntry: false }) !== undefined;
