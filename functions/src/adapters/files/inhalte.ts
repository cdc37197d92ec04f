import { createReadStream } from 'node:fs';
import { access, link, open, rmdir, stat } from 'node:fs/promises';
import type { Contents, Ort } from '../../ports/contents.ts';
import type { Uhr } from '../../ports/uhr.ts';
import { alleInhalte } from './aufzaehlen.ts';
import { code, fehlt, gibtEs, hashVon, legeOrdnerAn, loesche, sichereOrdner } from './dauerhaft.ts';
import { eingangIn } from './eingang.ts';
import { orteIn, type Orte } from './orte.ts';

/** Contents as files below `ordner`; several processes may share it. Nothing is written before it is asked for. */
export function oeffneInhalte({ ordner, uhr }: { readonly ordner: string; readonly uhr: Uhr }): Contents {
  const orte = orteIn(ordner);
  return {
    ...eingangIn(orte, uhr),
    platziere: async (upload, ort) => setzeAb(orte, orte.upload(upload), ort),
    kopiere: async (von, nach) => setzeAb(orte, orte.inhalt(von), nach),
    vorhanden: async (ort) => istDa(orte.inhalt(ort)),
    lies: (ort) => createReadStream(orte.inhalt(ort), { highWaterMark: 262_144 }),
    pfad: (ort) => orte.inhalt(ort),
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
  const griff = await open(quelle).catch(async (fehler: unknown) => {
    // Placed earlier, and the source is gone since.
    if (fehlt(fehler) && (await istDa(ziel))) return undefined;
    throw fehler;
  });
  if (!griff) return;
  try {
    const sha256 = await hashVon(griff);
    if (sha256 !== ort.sha256) throw new Error(`Die Bytes haben den Hash ${sha256}, nicht ${ort.sha256}.`);
    const ordner = orte.schriftstueck(ort);
    const neue = await verbinde(quelle, ziel, ordner);
    // The name must lead to the very bytes that were read.
    if ((await stat(ziel)).ino !== (await griff.stat()).ino) await pruefeVorhandenes(ziel, ort);
    await sichereOrdner(...new Set([ordner, orte.raum(ort.raum), ...neue]));
  } finally {
    await griff.close();
  }
}

/** Links `quelle` as `ziel`; returns the folders that got new entries above `ordner`. */
async function verbinde(quelle: string, ziel: string, ordner: string): Promise<readonly string[]> {
  const neue: string[] = [];
  for (let versuch = 1; ; versuch += 1) {
    neue.push(...(await legeOrdnerAn(ordner)));
    try {
      await link(quelle, ziel);
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
  const griff = await open(ziel);
  const sha256 = await hashVon(griff).finally(() => griff.close());
  if (sha256 !== ort.sha256) throw new Error(`Am Ort liegt anderes: ${sha256} statt ${ort.sha256}.`);
}

async function entferne(orte: Orte, ort: Ort): Promise<void> {
  const ordner = orte.schriftstueck(ort);
  if (!(await loesche(orte.inhalt(ort)))) return;
  try {
    await rmdir(ordner);
    await sichereOrdner(orte.raum(ort.raum));
  } catch (fehler) {
    if (code(fehler) !== 'ENOTEMPTY' && !gibtEs(fehler)) throw fehler;
    await sichereOrdner(ordner);
  }
}

const istDa = (pfad: string): Promise<boolean> =>
  access(pfad).then(
    () => true,
    (fehler: unknown) => {
      if (fehlt(fehler)) return false;
      throw fehler;
    },
  );
