import { Ueberlauf } from '../../ports/contents.ts';

/** Bytes of a part, as large uploads are sent (design §3.8). */
export const teilBytes = 4 * 1024 * 1024;

/** The same stream in parts of `teilBytes`; only the last may be shorter. Throws `Ueberlauf` beyond `max` bytes. */
export async function* inTeilen(strom: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Buffer> {
  let gesammelt: Uint8Array[] = [];
  let bytes = 0;
  let gesamt = 0;
  for await (const stueck of strom) {
    gesamt += stueck.length;
    if (gesamt > max) throw new Ueberlauf(`Mehr als ${max} Bytes.`);
    for (let rest = stueck; rest.length > 0;) {
      const passt = rest.subarray(0, teilBytes - bytes);
      gesammelt.push(passt);
      bytes += passt.length;
      rest = rest.subarray(passt.length);
      if (bytes < teilBytes) continue;
      yield Buffer.concat(gesammelt);
      gesammelt = [];
      bytes = 0;
    }
  }
  if (bytes > 0) yield Buffer.concat(gesammelt);
}
