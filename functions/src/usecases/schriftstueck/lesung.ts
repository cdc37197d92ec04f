import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import { sha256 as hashVon } from '@registratur/shared/kernel/hash';
import type { Betrieb } from '../haus.ts';
import type { Lesungsinhalt } from './entwurf.ts';
import { istLang } from './entwurf.ts';
import { hausUpload } from './zeilen.ts';

/**
 * Places a reading that is too long for a document as a content of the Schriftstück; null when it fits. Another
 * request, or another reading after an update of the reader, is another upload.
 */
export async function speichereLesung(
  b: Betrieb,
  raum: string,
  uuid: string,
  lesung: Lesung,
  anfrage: string,
): Promise<Lesungsinhalt | null> {
  if (!istLang(lesung)) return null;
  const text = Buffer.from(JSON.stringify(lesung));
  const upload = hausUpload(anfrage, `lesung\n${uuid}\n${hashVon(text)}`);
  const { sha256, bytes } = await b.contents.nimmAn(upload, 'dienst', stueckweise(text), text.length);
  await b.contents.platziere(upload, { raum, schriftstueck: uuid, sha256 });
  return { upload, sha256, bytes };
}

async function* stueckweise(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += 65_536) yield await Promise.resolve(bytes.subarray(i, i + 65_536));
}
