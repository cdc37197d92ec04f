import { groessteDatei } from '@registratur/shared/contract/routes/schriftstueck';
import type { Person } from '@registratur/shared/domain/person/akteur';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { Ueberlauf, type Upload } from '../../ports/contents.ts';
import type { Betrieb, Fall } from '../haus.ts';

/** Bytes into the Eingang, where they wait to be filed. Repeatable by the id the caller chose. */
export const eingangHochladen =
  (b: Betrieb): Fall<'eingang.hochladen'> =>
  async ({ person }, { pfad, frage, strom }) => {
    if (!(await darfIrgendwoAblegen(b, person))) return schlecht({ code: 'kein_recht', recht: 'SCHREIBEN' });
    const vorhanden = await b.contents.upload(pfad.upload);
    if (vorhanden && vorhanden.oid !== person.oid) return schlecht({ code: 'anfrage_anders_verwendet' });
    if (vorhanden) return nochEinmal(pfad.upload, frage.sha256, vorhanden);
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

/** Who may file nowhere cannot fill the Eingang either (domain §11.3: everyone else has no right). */
async function darfIrgendwoAblegen(b: Betrieb, person: Person): Promise<boolean> {
  const { einheiten } = await b.rechtelage.ordnung();
  const rechte = await b.rechtelage.rechteFuer(person);
  return [...einheiten.keys()].some((kennzeichen) => rechte(kennzeichen).has('SCHREIBEN'));
}

/** Sent before: what lies there stays, whatever comes now. */
const nochEinmal = (
  id: string,
  erwartet: string | undefined,
  { sha256, bytes }: Upload,
): Result<{ readonly upload: string; readonly sha256: string; readonly bytes: number }, Fehler> =>
  erwartet === undefined || erwartet === sha256
    ? gut({ upload: id, sha256, bytes })
    : schlecht({ code: 'anfrage_anders_verwendet' });

async function ohneUpload<F>(
  b: Betrieb,
  upload: string,
  fehler: F,
): Promise<{ readonly ok: false; readonly fehler: F }> {
  await b.contents.verwirf(upload);
  return schlecht(fehler);
}
