import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { alsMime, verfasse } from '../faults/nachricht.ts';
import type { Vorgangsort } from '../faults/kunde.ts';
import { bisBeantwortet, type Verbindung } from '../faults/verbindung.ts';
import type { Wuerfel } from '../faults/zufall.ts';

let laufend = 0;

/** A message nobody has filed before, of 2 to 30 KB unless told. */
export function neueNachricht(w: Wuerfel, bytes = w.zwischen(2_000, 30_000)): Buffer {
  return alsMime(verfasse(`Messung-${(laufend += 1)}-${w.zwischen(0, 2 ** 31)}`, bytes, w), 'messung', 0);
}

/** Uploads and files; milliseconds until it is acknowledged. */
export async function legeAb(v: Verbindung, ort: Vorgangsort, bytes: Buffer): Promise<number> {
  const upload = neueAnfrage();
  const frage = { sha256: sha256(bytes) };
  const ein = { anfrage: neueAnfrage(), quelle: { art: 'upload', upload, als: 'mail' } } as const;
  const beginn = performance.now();
  await bisBeantwortet(() =>
    v.ruf('eingang.hochladen', { pfad: { upload }, frage, bytes: new Uint8Array(bytes) }),
  );
  await bisBeantwortet(() => v.ruf('schriftstueck.ablegen', { pfad: ort, ein }));
  return performance.now() - beginn;
}

/** Files all, `nebeneinander` at a time and each worker in a Vorgang of its own; filings a second. */
export async function legeViele(
  v: Verbindung,
  orte: readonly Vorgangsort[],
  nachrichten: readonly Buffer[],
): Promise<number> {
  const offen = [...nachrichten];
  const beginn = performance.now();
  await Promise.all(
    orte.map(async (ort) => {
      for (let n = offen.pop(); n; n = offen.pop()) await legeAb(v, ort, n);
    }),
  );
  return nachrichten.length / ((performance.now() - beginn) / 1000);
}
