import { istSchluessel } from '@registratur/shared/kernel/id';
import type { Ort } from '../../ports/contents.ts';

/** The one name a Raum cannot have. */
const eingang = 'eingang';
export const imEingang = `${eingang}/`;

/**
 * The service may drop a dot at the end of a segment (learn.microsoft.com/rest/api/storageservices/naming-and-
 * referencing-containers--blobs--and-metadata), so such a segment ends in `+`, which no id contains.
 */
const alsAbschnitt = (id: string): string => (id.endsWith('.') ? `${id}+` : id);
const ausAbschnitt = (abschnitt: string): string =>
  abschnitt.endsWith('.+') ? abschnitt.slice(0, -1) : abschnitt;

const istName = (id: string): boolean => istSchluessel(id) && id !== '.' && id !== '..';

function geprueft(id: string): string {
  if (!istName(id)) throw new RangeError(`Unzulässiger Schlüssel: ${JSON.stringify(id)}`);
  return alsAbschnitt(id);
}

/** `eingang/<upload>`. Throws RangeError for ids outside the alphabet. */
export const uploadName = (upload: string): string => imEingang + geprueft(upload);

/** `<raum>/<schriftstueck>/<sha256>` (design §3.8). Throws RangeError for ids outside the alphabet. */
export function inhaltName({ raum, schriftstueck, sha256 }: Ort): string {
  if (raum === eingang) throw new RangeError('Der Eingang ist kein Raum.');
  return [raum, schriftstueck, sha256].map(geprueft).join('/');
}

/** The upload a name stands for. */
export function uploadAus(name: string): string | undefined {
  const id = ausAbschnitt(name.slice(imEingang.length));
  return name.startsWith(imEingang) && istName(id) ? id : undefined;
}

/** The place a name stands for; undefined for the Eingang and for what is none of ours. */
export function ortAus(name: string): Ort | undefined {
  const [raum = '', schriftstueck = '', sha256 = '', ...mehr] = name.split('/').map(ausAbschnitt);
  const unser = mehr.length === 0 && raum !== eingang && [raum, schriftstueck, sha256].every(istName);
  return unser ? { raum, schriftstueck, sha256 } : undefined;
}
