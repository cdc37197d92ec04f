import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contents, Upload } from '../../ports/contents.ts';
import type { Uhr } from '../../ports/uhr.ts';
import { alleUploads } from './aufzaehlen.ts';
import {
  fehlt,
  gibtEs,
  legeOrdnerAn,
  loesche,
  schreibeNeu,
  schreibeStrom,
  sichereOrdner,
} from './dauerhaft.ts';
import type { Orte } from './orte.ts';

/**
 * The Eingang. An upload is complete when its Angaben are there and its bytes are as long as they say; both are
 * written under a passing name and get their own once they are on the disk.
 */
export function eingangIn(
  orte: Orte,
  uhr: Uhr,
): Pick<Contents, 'nimmAn' | 'upload' | 'uploadPfad' | 'verwirf' | 'uploads'> {
  const nimmAn: Contents['nimmAn'] = async (upload, oid, strom, max) => {
    orte.upload(upload);
    const neueOrdner = await legeOrdnerAn(orte.angaben);
    const bytes = join(orte.eingang, randomUUID());
    const angaben = join(orte.angaben, randomUUID());
    try {
      const neu = await schreibe({ bytes, angaben }, strom, max, (inhalt) => ({
        ...inhalt,
        zeit: uhr.jetzt().toISOString(),
        oid,
      }));
      const schonDa = await veroeffentliche(orte, upload, { bytes, angaben });
      await sichereOrdner(orte.eingang, orte.angaben, ...neueOrdner);
      return schonDa ?? neu;
    } finally {
      await Promise.all([loesche(bytes), loesche(angaben)]);
    }
  };
  return {
    nimmAn,
    upload: (upload) => liesUpload(orte, upload),
    uploadPfad: (upload) => orte.upload(upload),
    verwirf: async (upload) => {
      const pfad = orte.upload(upload);
      await loesche(orte.angabe(upload));
      await loesche(pfad);
    },
    uploads: () => alleUploads(orte),
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
  const griff = await open(zwischen.bytes, 'wx');
  try {
    const upload = beschreibe(await schreibeStrom(griff, strom, max));
    // Side by side: the file system commits both at once.
    await Promise.all([griff.sync(), schreibeNeu(zwischen.angaben, Buffer.from(JSON.stringify(upload)))]);
    return upload;
  } finally {
    await griff.close();
  }
}

/** Gives bytes and Angaben their names. The first complete upload of an id stays and is returned. */
async function veroeffentliche(orte: Orte, upload: string, zwischen: Zwischen): Promise<Upload | undefined> {
  try {
    await link(zwischen.bytes, orte.upload(upload));
  } catch (fehler) {
    if (!gibtEs(fehler)) throw fehler;
    const schonDa = await liesUpload(orte, upload);
    if (schonDa) return schonDa;
    // Bytes without Angaben: somebody died in between.
    await rename(zwischen.bytes, orte.upload(upload));
  }
  await rename(zwischen.angaben, orte.angabe(upload));
  return undefined;
}

async function liesUpload(orte: Orte, upload: string): Promise<Upload | undefined> {
  try {
    const [angaben, { size }] = await Promise.all([
      readFile(orte.angabe(upload), 'utf8'),
      stat(orte.upload(upload)),
    ]);
    const gelesen = JSON.parse(angaben) as Upload;
    return gelesen.bytes === size ? gelesen : undefined;
  } catch (fehler) {
    // Angaben that cannot be read are unfinished ones.
    if (fehlt(fehler) || fehler instanceof SyntaxError) return undefined;
    throw fehler;
  }
}
