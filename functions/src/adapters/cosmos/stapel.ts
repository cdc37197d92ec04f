import {
  ErrorResponse,
  type Container,
  type OperationInput,
  type OperationResponse,
  type Response,
} from '@azure/cosmos';
import type { Ruf } from './ruf.ts';
import { kosten, stoerungVon } from './stoerung.ts';

/** Writes all of them or none. False: somebody else was faster, or this very batch had been carried out before. */
export async function schreibeStapel(
  container: Container,
  partition: string,
  ruf: Ruf,
  schritte: readonly OperationInput[],
): Promise<boolean> {
  try {
    await ruf(async () => {
      const antwort = await container.items.batch([...schritte], partition, {
        contentResponseOnWriteEnabled: false,
      });
      pruefe(antwort, schritte.length);
      return { requestCharge: kosten(antwort.headers) };
    });
    return true;
  } catch (fehler) {
    if (stoerungVon(fehler).art === 'konflikt') return false;
    throw fehler;
  }
}

/** Told of the operations that failed only because another one did. */
const mitgefallen = 424;
const nichtDa = 404;
const veraltet = 412;

/**
 * A failed batch answers 207: the operation at fault has its own status, all others 424
 * (https://learn.microsoft.com/azure/cosmos-db/transactional-batch).
 */
function pruefe(antwort: Response<OperationResponse[]>, anzahl: number): void {
  const ergebnisse = antwort.result ?? [];
  const schuld = ergebnisse.find((e) => e.statusCode >= 400 && e.statusCode !== mitgefallen);
  if (!schuld && antwort.code === 200 && ergebnisse.length === anzahl) return;
  const fehler = new ErrorResponse(`Die Änderung wurde nicht geschrieben: ${schuld?.statusCode ?? 'unklar'}`);
  // A row to be removed was there when it was read.
  if (schuld) fehler.code = schuld.statusCode === nichtDa ? veraltet : schuld.statusCode;
  fehler.headers = antwort.headers;
  const nachMs = Number(antwort.headers['x-ms-retry-after-ms']);
  if (nachMs > 0) fehler.retryAfterInMs = nachMs;
  throw fehler;
}
