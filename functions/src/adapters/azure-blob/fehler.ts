import { RestError } from '@azure/storage-blob';

/** The service's own code; answers without a body tell it in a header only. */
function codeVon(fehler: unknown): string | undefined {
  if (!(fehler instanceof RestError)) return undefined;
  return fehler.response?.headers.get('x-ms-error-code') ?? fehler.code;
}

/** There is no such blob; a container that is not there is a fault. */
export const fehlt = (fehler: unknown): boolean =>
  fehler instanceof RestError && fehler.statusCode === 404 && codeVon(fehler) !== 'ContainerNotFound';

/** The place was taken when `If-None-Match: *` was asked. */
export const gibtEs = (fehler: unknown): boolean =>
  ['BlobAlreadyExists', 'ConditionNotMet'].includes(codeVon(fehler) ?? '');

/** Another request committed the same blob first, and our parts went with it. */
export const teileFort = (fehler: unknown): boolean => codeVon(fehler) === 'InvalidBlockList';
