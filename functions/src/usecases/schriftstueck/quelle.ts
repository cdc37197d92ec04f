import { groessteDatei } from '@registratur/shared/domain/schriftstueck/grenzen';
import type { Eingabe } from '@registratur/shared/contract/routen';
import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import { normalMessageId } from '@registratur/shared/domain/schriftstueck/normalisieren';
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
  /** Of the message the client showed; undefined = whatever the bytes are, they are meant. */
  readonly messageId: string | undefined;
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
      messageId: quelle.internetMessageId,
    });
  }
  return ausPostfach(b, rufer, ein.anfrage, quelle);
}

type Postquelle = Extract<Eingabe<'schriftstueck.ablegen'>['quelle'], { art: 'postfach' }>;

async function ausPostfach(
  b: Betrieb,
  rufer: Rufer,
  anfrage: string,
  quelle: Postquelle,
): Promise<Result<Quelle, Fehler>> {
  const { oid, upn } = rufer.person;
  // A repeat finds its bytes again; the same request for another message does not.
  const id = hausUpload(anfrage, [oid, quelle.postfach ?? upn, quelle.nachricht].join('\n'));
  const fund = await hole(b, rufer.token, quelle);
  if (!fund.ok) return fund;
  try {
    const upload = await b.contents.nimmAn(id, oid, fund.wert.mime, groessteDatei);
    return gut({
      id,
      upload,
      hinweis: { art: 'mail', empfangen: upload.zeit },
      postfach: fund.wert.postfach ?? upn,
      name: '',
      messageId: quelle.internetMessageId,
    });
  } catch (fehler) {
    if (fehler instanceof Ueberlauf) return schlecht({ code: 'zu_gross', grenzeBytes: groessteDatei });
    if (fehler instanceof Abriss) return schlecht({ code: 'postfach_nicht_erreichbar' });
    throw fehler;
  }
}

interface Fund {
  readonly mime: AsyncIterable<Uint8Array>;
  /** undefined = the person's own. */
  readonly postfach: string | undefined;
}

/** By its id; where the mailbox does not know that, by its Message-ID. */
async function hole(b: Betrieb, token: string, quelle: Postquelle): Promise<Result<Fund, Fehler>> {
  const { postfach, nachricht, internetMessageId } = quelle;
  const mime = await b.postfach.mime(token, postfach, nachricht);
  if (mime.ok) return gut({ mime: mime.wert, postfach });
  if (mime.fehler.code !== 'postfach_nachricht_unbekannt' || internetMessageId === undefined) return mime;
  const ort = await finde(b, token, [postfach, undefined, ...(quelle.auchIn ?? [])], internetMessageId);
  if (!ort.ok) return ort;
  const gefunden = await b.postfach.mime(token, ort.wert.postfach, ort.wert.nachricht);
  return gefunden.ok ? gut({ mime: gefunden.wert, postfach: ort.wert.postfach }) : gefunden;
}

/** The first mailbox that has it decides: where the client saw it, the person's own, then the others. */
async function finde(
  b: Betrieb,
  token: string,
  postfaecher: readonly (string | undefined)[],
  messageId: string,
): Promise<Result<{ postfach: string | undefined; nachricht: string }, Fehler>> {
  for (const postfach of new Set(postfaecher)) {
    const gefunden = await b.postfach.suche(token, postfach, messageId);
    if (!gefunden.ok) return gefunden;
    const [nachricht, weitere] = gefunden.wert;
    if (weitere !== undefined) return schlecht({ code: 'postfach_nachricht_mehrfach' });
    if (nachricht !== undefined) return gut({ postfach, nachricht });
  }
  return schlecht({ code: 'postfach_nachricht_unbekannt' });
}

/** Whether what was fetched is the message the client showed; without its Message-ID nobody can tell. */
export const istGemeinte = (quelle: Quelle, lesung: Pick<Lesung, 'messageId'>): boolean =>
  quelle.messageId === undefined ||
  normalMessageId(quelle.messageId) === normalMessageId(lesung.messageId ?? '');
