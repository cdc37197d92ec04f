import type { HttpRequest } from '@azure/functions';

/** The caller went away before its body was complete. */
export class Abgerissen extends Error {
  override readonly name = 'Abgerissen';
}

/** The body as it comes. Whoever stops reading does not cut the connection: the answer still has to arrive. */
export async function* strom(anfrage: HttpRequest): AsyncGenerator<Uint8Array> {
  if (!anfrage.body) return;
  try {
    for await (const teil of anfrage.body.values({ preventCancel: true })) yield teil as Uint8Array;
  } catch (fehler) {
    throw new Abgerissen('Die Gegenseite hat die Verbindung beendet.', { cause: fehler });
  }
}

/** So much of an unwanted body is still read away; a caller that goes on sending is cut off. In bytes. */
const hoechstensVerworfen = 16_000_000;

/**
 * Reads away what a refused request still sends: most callers read the answer only after they have sent everything.
 * Never rejects.
 */
export async function verwirfRest(anfrage: HttpRequest): Promise<void> {
  if (!anfrage.body || anfrage.body.locked) return;
  let bytes = 0;
  try {
    for await (const teil of anfrage.body) {
      bytes += (teil as Uint8Array).length;
      if (bytes > hoechstensVerworfen) return;
    }
  } catch {
    // The caller is gone, and so is the rest.
  }
}
