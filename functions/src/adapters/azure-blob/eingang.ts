import type { Contents, Upload } from '../../ports/contents.ts';
import type { Uhr } from '../../ports/uhr.ts';
import { fehlt } from './fehler.ts';
import { holeNach } from './lesen.ts';
import { imEingang, uploadAus, uploadName } from './namen.ts';
import type { Oertlich } from './oertlich.ts';
import { schreibeNeu } from './schreiben.ts';
import type { Blobzugang } from './zugang.ts';

/**
 * The Eingang: `eingang/<upload>` with what is known about it in the metadata, written in one request with the last
 * bytes. Parts of a broken upload belong to no blob; the service throws them away after a week.
 */
export function eingangIn(
  { behaelter }: Blobzugang,
  oertlich: Oertlich,
  uhr: Uhr,
): Pick<Contents, 'nimmAn' | 'upload' | 'uploadPfad' | 'zwischenPfad' | 'verwirf' | 'uploads'> {
  const blob = (upload: string): ReturnType<typeof behaelter.getBlockBlobClient> =>
    behaelter.getBlockBlobClient(uploadName(upload));

  const lies = async (upload: string): Promise<Upload | undefined> => {
    try {
      return alsUpload((await blob(upload).getProperties()).metadata);
    } catch (fehler) {
      if (fehlt(fehler)) return undefined;
      throw fehler;
    }
  };

  return {
    nimmAn: async (upload, oid, strom, max) => {
      let neu: Upload | undefined;
      const geschrieben = await schreibeNeu(blob(upload), {
        strom,
        max,
        beschreibe: (gelesen) => {
          neu = { ...gelesen, zeit: uhr.jetzt().toISOString(), oid };
          return alsAngaben(neu);
        },
      });
      const gilt = geschrieben ? neu : await lies(upload);
      if (!gilt) throw new Error(`Der Upload ${upload} ging beim Ablegen verloren.`);
      return gilt;
    },
    upload: lies,
    uploadPfad: async (upload) => {
      const quelle = blob(upload);
      return oertlich.kopie(quelle.name, (pfad) => holeNach(quelle, pfad));
    },
    zwischenPfad: (name) => oertlich.pfad(uploadName(name).slice(imEingang.length)),
    verwirf: async (upload) => {
      oertlich.vergiss(uploadName(upload));
      await blob(upload).deleteIfExists();
    },
    uploads: async function* () {
      for await (const { name, metadata, properties } of behaelter.listBlobsFlat({
        prefix: imEingang,
        includeMetadata: true,
      })) {
        const upload = uploadAus(name);
        const angaben = alsUpload(metadata);
        const zeit = angaben?.zeit ?? properties.lastModified.toISOString();
        if (upload !== undefined) yield { upload, zeit, angaben };
      }
    },
  };
}

/** Metadata of a blob are headers: text without umlauts, names without case. */
const alsAngaben = ({ sha256, bytes, zeit, oid }: Upload): Readonly<Record<string, string>> => ({
  sha256,
  bytes: String(bytes),
  zeit,
  oid: encodeURIComponent(oid),
});

/** Undefined when they are not ours. */
function alsUpload(metadata: Readonly<Record<string, string>> | undefined): Upload | undefined {
  const { sha256, bytes, zeit, oid } = metadata ?? {};
  if (sha256 === undefined || bytes === undefined || zeit === undefined || oid === undefined)
    return undefined;
  return { sha256, bytes: Number(bytes), zeit, oid: decodeURIComponent(oid) };
}
