import { Readable } from 'node:stream';
import type { Betriebsinhalte } from './inhaltewahl.ts';

type Oeffne = () => Promise<Omit<Betriebsinhalte, 'schliesse'> & { readonly schliesse: () => void }>;

/** Contents that are opened with their first use. */
export function aufgeschobeneInhalte(
  oeffne: Oeffne,
  zwischenPfad: Betriebsinhalte['zwischenPfad'],
): Betriebsinhalte {
  let geoeffnet: ReturnType<Oeffne> | undefined;
  const inhalte = (): ReturnType<Oeffne> => (geoeffnet ??= oeffne());
  return {
    nimmAn: async (...a) => (await inhalte()).nimmAn(...a),
    upload: async (...a) => (await inhalte()).upload(...a),
    uploadPfad: async (...a) => (await inhalte()).uploadPfad(...a),
    zwischenPfad,
    platziere: async (...a) => (await inhalte()).platziere(...a),
    lege: async (...a) => (await inhalte()).lege(...a),
    verwirf: async (...a) => (await inhalte()).verwirf(...a),
    vorhanden: async (...a) => (await inhalte()).vorhanden(...a),
    lies: (ort) => Readable.from(erst(inhalte().then((i) => i.lies(ort))), { objectMode: false }),
    pfad: async (...a) => (await inhalte()).pfad(...a),
    kopiere: async (...a) => (await inhalte()).kopiere(...a),
    entferne: async (...a) => (await inhalte()).entferne(...a),
    alle: () => erst(inhalte().then((i) => i.alle())),
    uploads: () => erst(inhalte().then((i) => i.uploads())),
    richteEin: async () => (await inhalte()).richteEin(),
    schliesse: async () => (await geoeffnet)?.schliesse(),
  };
}

async function* erst<T>(strom: Promise<AsyncIterable<T>>): AsyncGenerator<T> {
  yield* await strom;
}
