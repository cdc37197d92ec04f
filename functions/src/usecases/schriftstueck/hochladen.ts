import { groessteDatei } from '@registratur/shared/contract/routes/schriftstueck';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import { Ueberlauf } from '../../ports/contents.ts';
import type { Betrieb, Fall } from '../haus.ts';

/** Bytes into the Eingang, where they wait to be filed. Repeatable by the id the caller chose. */
export const eingangHochladen =
  (b: Betrieb): Fall<'eingang.hochladen'> =>
  async ({ person }, { pfad, frage, strom }) => {
    const vorhanden = await b.contents.upload(pfad.upload);
    if (vorhanden && vorhanden.oid !== person.oid) return schlecht({ code: 'anfrage_anders_verwendet' });
    try {
      const upload = await b.contents.nimmAn(pfad.upload, person.oid, strom, groessteDatei);
      if (upload.bytes === 0) return await ohneUpload(b, pfad.upload, { code: 'leere_datei' });
      if (frage.sha256 !== undefined && frage.sha256 !== upload.sha256) {
        return await ohneUpload(b, pfad.upload, { code: 'pruefsumme_falsch' });
      }
      return gut({ upload: pfad.upload, sha256: upload.sha256, bytes: upload.bytes });
    } catch (fehler) {
      if (fehler instanceof Ueberlauf) return schlecht({ code: 'zu_gross', grenzeBytes: groessteDatei });
      throw fehler;
    }
  };

async function ohneUpload<F>(
  b: Betrieb,
  upload: string,
  fehler: F,
): Promise<{ readonly ok: false; readonly fehler: F }> {
  await b.contents.verwirf(upload);
  return schlecht(fehler);
}
