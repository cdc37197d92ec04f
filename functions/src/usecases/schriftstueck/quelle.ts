import { groessteDatei } from '@registratur/shared/contract/routes/schriftstueck';
import type { Eingabe } from '@registratur/shared/contract/routen';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { Ueberlauf, type Upload } from '../../ports/contents.ts';
import type { Lesehinweis } from '../../ports/leser.ts';
import { Abriss } from '../../ports/postfach.ts';
import type { Betrieb, Rufer } from '../haus.ts';
import { hausUpload } from './zeilen.ts';

export interface Quelle {
  /** Id in the Eingang. */
  readonly id: string;
  readonly upload: Upload;
  readonly hinweis: Lesehinweis;
  readonly postfach: string | null;
  readonly name: string;
}

/** After this long an upload can no longer be filed (design §3.8). */
const uploadFristMs = 12 * 3_600_000;

/** Brings the bytes of a filing into the Eingang: they are there already, or they come from the mailbox. */
export async function holeQuelle(
  b: Betrieb,
  rufer: Rufer,
  ein: Eingabe<'schriftstueck.ablegen'>,
): Promise<Result<Quelle, Fehler>> {
  const { quelle } = ein;
  if (quelle.art === 'upload') {
    const upload = await b.contents.upload(quelle.upload);
    if (upload?.oid !== rufer.person.oid) return schlecht({ code: 'upload_unbekannt' });
    const alter = b.uhr.jetzt().getTime() - Date.parse(upload.zeit);
    if (alter > uploadFristMs) return schlecht({ code: 'upload_abgelaufen' });
    return gut({
      id: quelle.upload,
      upload,
      hinweis: {
        art: quelle.als,
        empfangen: upload.zeit,
        ...(quelle.dateiname === undefined ? {} : { name: quelle.dateiname }),
        ...(quelle.mime === undefined ? {} : { mime: quelle.mime }),
      },
      postfach: null,
      name: quelle.dateiname ?? '',
    });
  }
  return ausPostfach(b, rufer, ein.anfrage, quelle);
}

async function ausPostfach(
  b: Betrieb,
  rufer: Rufer,
  anfrage: string,
  quelle: { readonly nachricht: string; readonly postfach?: string | undefined },
): Promise<Result<Quelle, Fehler>> {
  const { oid, upn } = rufer.person;
  const postfach = quelle.postfach ?? upn;
  // A repeat finds its bytes again; the same request for another message does not.
  const id = hausUpload(anfrage, [oid, postfach, quelle.nachricht].join('\n'));
  const mime = await b.postfach.mime(rufer.token, quelle.postfach, quelle.nachricht);
  if (!mime.ok) return mime;
  try {
    const upload = await b.contents.nimmAn(id, oid, mime.wert, groessteDatei);
    return gut({
      id,
      upload,
      hinweis: { art: 'mail', empfangen: upload.zeit },
      postfach,
      name: '',
    });
  } catch (fehler) {
    if (fehler instanceof Ueberlauf) return schlecht({ code: 'zu_gross', grenzeBytes: groessteDatei });
    if (fehler instanceof Abriss) return schlecht({ code: 'postfach_nicht_erreichbar' });
    throw fehler;
  }
}
