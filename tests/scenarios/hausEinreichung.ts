import type { Ausgabe } from '@registratur/shared/contract/routen';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Result } from '@registratur/shared/kernel/result';
import type { Ort, Probehaus } from './haus.ts';
import type { Mensch } from './hausStadt.ts';

type Ergebnis = Ausgabe<'schriftstueck.einreichen'>['ergebnisse'][number];
export interface Stueck {
  readonly anfrage: string;
  readonly als: 'mail' | 'dokument';
  readonly inhalt: string;
  /** Hash as the sender states it; by default the right one. */
  readonly sha256?: string;
  readonly dateiname?: string;
}

/** A mail to be sent, begun at the house's present time. */
export const alsStueck = (haus: Probehaus, inhalt: string, anders: Partial<Stueck> = {}): Stueck => ({
  anfrage: neueAnfrage(haus.uhr.jetzt()),
  als: 'mail',
  inhalt,
  ...anders,
});

export async function reicheEin(
  haus: Probehaus,
  wer: Mensch,
  pfad: Ort,
  stuecke: readonly Stueck[],
): Promise<Result<readonly Ergebnis[], Fehler>> {
  const dateien = stuecke.map(({ inhalt }) => Buffer.from(inhalt));
  const ein = {
    stuecke: stuecke.map(({ inhalt: _, ...angaben }, i) => {
      const bytes = dateien[i] ?? Buffer.alloc(0);
      return { sha256: sha256(bytes), bytes: bytes.length, ...angaben };
    }),
  };
  const antwort = await haus.ruf(wer, 'schriftstueck.einreichen', { pfad, ein, strom: einzeln(dateien) });
  return antwort.ok ? { ok: true, wert: antwort.wert.ergebnisse } : antwort;
}

/** The files of a packet as a use case gets them. */
export async function* einzeln(dateien: readonly Buffer[]): AsyncGenerator<Uint8Array> {
  for (const datei of dateien) yield await Promise.resolve(datei);
}

/** Each outcome in a word: the code of a refusal, or whether it is new. */
export const worte = (ergebnisse: readonly Ergebnis[]): string[] =>
  ergebnisse.map((e) => (e.ok ? (e.neu ? 'neu' : 'bekannt') : e.problem.code));

export const ids = (ergebnisse: readonly Ergebnis[]): string[] =>
  ergebnisse.map((e) => (e.ok ? e.schriftstueck.id : ''));
