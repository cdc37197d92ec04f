import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import { abgeleiteteId } from '@registratur/shared/kernel/hash';
import type { Betrieb } from '../haus.ts';
import type { Lesungsinhalt } from './entwurf.ts';
import { istLang } from './entwurf.ts';

/** Places a reading that is too long for a document as a content of the Schriftstück; null when it fits. */
export async function speichereLesung(
  b: Betrieb,
  raum: string,
  uuid: string,
  lesung: Lesung,
): Promise<Lesungsinhalt | null> {
  if (!istLang(lesung)) return null;
  const bytes = Buffer.from(JSON.stringify(lesung));
  const upload = abgeleiteteId(uuid, 'lesung');
  const { sha256 } = await b.contents.nimmAn(upload, 'dienst', stueckweise(bytes), bytes.length);
  await b.contents.platziere(upload, { raum, schriftstueck: uuid, sha256 });
  return { upload, sha256, bytes: bytes.length };
}

async function* stueckweise(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += 65_536) yield await Promise.resolve(bytes.subarray(i, i + 65_536));
}
