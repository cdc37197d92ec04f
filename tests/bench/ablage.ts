import { einreichungMax } from '@registratur/shared/contract/routes/schriftstueck';
import { packe } from '@registratur/shared/contract/paket';
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

/** Files one message; milliseconds until it is acknowledged. */
export async function legeAb(v: Verbindung, ort: Vorgangsort, bytes: Buffer): Promise<number> {
  const beginn = performance.now();
  if (bytes.length > einreichungMax.bytes) await durchDenEingang(v, ort, bytes);
  else await reicheEin(v, ort, [bytes]);
  return performance.now() - beginn;
}

/** With one request. Throws when one of them is not filed as new. */
async function reicheEin(v: Verbindung, pfad: Vorgangsort, mails: readonly Buffer[]): Promise<void> {
  const stuecke = mails.map((mail) => ({
    anfrage: neueAnfrage(),
    als: 'mail' as const,
    sha256: sha256(mail),
    bytes: mail.length,
  }));
  const bytes = packe({ stuecke }, mails);
  const { ergebnisse } = await bisBeantwortet(() => v.ruf('schriftstueck.einreichen', { pfad, bytes }));
  const schlecht = ergebnisse.find((e) => !e.ok || !e.neu);
  if (schlecht || ergebnisse.length !== mails.length)
    throw new Error(`Nicht abgelegt: ${JSON.stringify(schlecht)}`);
}

async function durchDenEingang(v: Verbindung, ort: Vorgangsort, bytes: Buffer): Promise<void> {
  const upload = neueAnfrage();
  const frage = { sha256: sha256(bytes) };
  const ein = { anfrage: neueAnfrage(), quelle: { art: 'upload', upload, als: 'mail' } } as const;
  await bisBeantwortet(() =>
    v.ruf('eingang.hochladen', { pfad: { upload }, frage, bytes: new Uint8Array(bytes) }),
  );
  await bisBeantwortet(() => v.ruf('schriftstueck.ablegen', { pfad: ort, ein }));
}

/** Files all, each alone and each worker in a Vorgang of its own; filings a second. */
export async function legeEinzeln(
  v: Verbindung,
  orte: readonly Vorgangsort[],
  nachrichten: readonly Buffer[],
): Promise<number> {
  const offen = [...nachrichten];
  return jeSekunde(nachrichten.length, orte, async (ort) => {
    for (let n = offen.pop(); n; n = offen.pop()) await legeAb(v, ort, n);
  });
}

/** Files all into one Vorgang, as the command line files a folder: so many with one request, so many requests at once. */
export async function legeStapel(
  v: Verbindung,
  ort: Vorgangsort,
  nachrichten: readonly Buffer[],
  { jeAnfrage, zugleich }: { readonly jeAnfrage: number; readonly zugleich: number },
): Promise<number> {
  const offen = [...nachrichten];
  return jeSekunde(nachrichten.length, Array.from({ length: zugleich }), async () => {
    while (offen.length > 0) await reicheEin(v, ort, offen.splice(0, jeAnfrage));
  });
}

async function jeSekunde<T>(
  anzahl: number,
  arbeiter: readonly T[],
  tu: (einer: T) => Promise<void>,
): Promise<number> {
  const beginn = performance.now();
  await Promise.all(arbeiter.map(tu));
  return anzahl / ((performance.now() - beginn) / 1000);
}
