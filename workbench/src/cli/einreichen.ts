import { packe } from '@registratur/shared/contract/paket';
import type { Ruf } from '@registratur/shared/contract/client';
import type { Ausgabe, Eingabe } from '@registratur/shared/contract/routen';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { problemVon } from './verbindung.ts';

type Eingereicht = Ausgabe<'schriftstueck.einreichen'>['ergebnisse'][number];
export type Ausgang =
  | Pick<Extract<Eingereicht, { ok: true }>, 'ok' | 'neu' | 'schriftstueck'>
  | { readonly ok: false; readonly problem: ReturnType<typeof problemVon> };

export interface Datei {
  readonly als: 'mail' | 'dokument';
  readonly dateiname?: string;
  readonly bytes: Uint8Array;
}

/** Files several small files with one request; one outcome for each, in their order. */
export async function reicheEin(
  ruf: Ruf,
  pfad: { readonly akte: string; readonly vorgang: string },
  dateien: readonly Datei[],
): Promise<readonly Ausgang[]> {
  const stuecke = dateien.map(({ als, dateiname, bytes }) => ({
    anfrage: neueAnfrage(),
    als,
    dateiname,
    sha256: sha256(bytes),
    bytes: bytes.length,
  }));
  const kopf: Eingabe<'schriftstueck.einreichen'> = { stuecke };
  const bytes = packe(
    kopf,
    dateien.map((d) => d.bytes),
  );
  const antwort = await ruf('schriftstueck.einreichen', { pfad, bytes });
  if (!antwort.ok) return dateien.map(() => ({ ok: false, problem: problemVon(antwort) }));
  return antwort.wert.ergebnisse;
}
