import { randomUUID } from 'node:crypto';
import { closeSync, linkSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Contents, Upload } from '../../ports/contents.ts';
import type { Uhr } from '../../ports/uhr.ts';
import { angabenIn, liesUpload, type Angaben } from './angaben.ts';
import { alleUploads } from './aufzaehlen.ts';
import { gibtEs, legeOrdnerAn, loesche, schreibeNeu, schreibeStrom, sichere } from './dauerhaft.ts';
import { sichereOrdner } from './ordner.ts';
import type { Orte } from './orte.ts';

/**
 * The Eingang. An upload is complete when its Angaben are there and its bytes are as long as they say; both are
 * written under a passing name and get their own once they are on the disk.
 */
export function eingangIn(
  orte: Orte,
  uhr: Uhr,
): Pick<Contents, 'nimmAn' | 'upload' | 'uploadPfad' | 'zwischenPfad' | 'verwirf' | 'uploads'> {
  const angaben = angabenIn(orte);
  const nimmAn: Contents['nimmAn'] = async (upload, oid, strom, max) => {
    orte.upload(upload);
    const neueOrdner = legeOrdnerAn(orte.angaben);
    const zwischen = {
      bytes: join(orte.eingang, randomUUID()),
      angaben: join(orte.angaben, randomUUID()),
    };
    try {
      const neu = await schreibe(zwischen, strom, max, (inhalt) => ({
        ...inhalt,
        zeit: uhr.jetzt().toISOString(),
        oid,
      }));
      const schonDa = veroeffentliche(orte, angaben, upload, zwischen);
      await sichereOrdner(orte.eingang, orte.angaben, ...neueOrdner);
      return schonDa ?? neu;
    } finally {
      loesche(zwischen.bytes);
      loesche(zwischen.angaben);
    }
  };
  return {
    nimmAn,
    upload: async (upload) => Promise.resolve(liesUpload(orte, angaben, upload)),
    uploadPfad: async (upload) => Promise.resolve(orte.upload(upload)),
    zwischenPfad: (name) => orte.upload(name),
    verwirf: async (upload) => {
      const pfad = orte.upload(upload);
      loesche(orte.angabe(upload));
      loesche(pfad);
      return Promise.resolve();
    },
    uploads: () => alleUploads(orte, angaben),
  };
}

interface Zwischen {
  readonly bytes: string;
  readonly angaben: string;
}

/** Writes bytes and Angaben under their passing names; both are on the disk when it returns. */
async function schreibe(
  zwischen: Zwischen,
  strom: AsyncIterable<Uint8Array>,
  max: number,
  beschreibe: (inhalt: { readonly sha256: string; readonly bytes: number }) => Upload,
): Promise<Upload> {
  const griff = openSync(zwischen.bytes, 'wx');
  try {
    const upload = beschreibe(await schreibeStrom(griff, strom, max));
    // Side by side: the file system commits both at once.
    await Promise.all([sichere(griff), schreibeNeu(zwischen.angaben, Buffer.from(JSON.stringify(upload)))]);
    return upload;
  } finally {
    closeSync(griff);
  }
}

/** Gives bytes and Angaben their names. The first complete upload of an id stays and is returned. */
function veroeffentliche(
  orte: Orte,
  angaben: Angaben,
  upload: string,
  zwischen: Zwischen,
): Upload | undefined {
  try {
    linkSync(zwischen.bytes, orte.upload(upload));
  } catch (fehler) {
    if (!gibtEs(fehler)) throw fehler;
    const schonDa = liesUpload(orte, angaben, upload);
    if (schonDa) return schonDa;
    // Bytes without Angaben: somebody died in between.
    renameSync(zwischen.bytes, orte.upload(upload));
  }
  renameSync(zwischen.angaben, orte.angabe(upload));
  return undefined;
}
