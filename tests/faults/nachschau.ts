import { sha256 } from '@registratur/shared/kernel/hash';
import type { Bestaetigung } from './kunde.ts';
import type { Verbindung } from './verbindung.ts';
import { bisBeantwortet } from './verbindung.ts';

/** Nobody kills the server any more. */
const geduldMs = 3_000;

export type Bestaetigt = readonly { readonly wer: Verbindung; readonly b: Bestaetigung }[];

export interface Befund {
  /** Acknowledged but absent, or with other bytes. */
  readonly verloren: readonly string[];
  /** One message told as two records. */
  readonly doppelt: readonly string[];
}

/** Looks for everything that was acknowledged, through the interface and as the person it was told to. */
export async function schaueNach(bestaetigt: Bestaetigt): Promise<Befund> {
  const verloren: string[] = [];
  const gesendet = summen(bestaetigt);
  for (const { wer, b } of bestaetigt) {
    const grund = await fehlt(wer, b, gesendet).catch((fehler: unknown) => String(fehler));
    if (grund !== undefined) verloren.push(`${b.art} ${b.marke}: ${grund}`);
  }
  return { verloren, doppelt: zweimalGesagt(bestaetigt) };
}

/** What was sent under each mark: the record holds the bytes of one of the copies. */
function summen(bestaetigt: Bestaetigt): ReadonlyMap<string, ReadonlySet<string>> {
  const gesendet = new Map<string, Set<string>>();
  for (const { b } of bestaetigt)
    if (b.art === 'ablage') gesendet.set(b.marke, (gesendet.get(b.marke) ?? new Set()).add(b.sha256));
  return gesendet;
}

async function fehlt(
  wer: Verbindung,
  b: Bestaetigung,
  gesendet: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<string | undefined> {
  if (b.art === 'akte') {
    const akte = await bisBeantwortet(() => wer.ruf('akte.lesen', { pfad: { akte: b.id } }), geduldMs);
    return akte.aktenzeichen === b.zeichen ? undefined : `anderes Aktenzeichen ${akte.aktenzeichen}`;
  }
  if (b.art === 'vorgang') {
    const pfad = { akte: b.akte, vorgang: b.id };
    const vorgang = await bisBeantwortet(() => wer.ruf('vorgang.lesen', { pfad }), geduldMs);
    return vorgang.betreff.startsWith(b.marke) ? undefined : `anderer Betreff ${vorgang.betreff}`;
  }
  const pfad = { akte: b.akte, schriftstueck: b.id };
  // After a move this is the record at its new place.
  const ss = await bisBeantwortet(() => wer.ruf('schriftstueck.lesen', { pfad }), geduldMs);
  const ort = { akte: ss.akte, schriftstueck: ss.id };
  const strom = await bisBeantwortet(() => wer.datei('schriftstueck.original', { pfad: ort }), geduldMs);
  const original = new Uint8Array(await new Response(strom).arrayBuffer());
  return gesendet.get(b.marke)?.has(sha256(original)) ? undefined : 'andere Bytes';
}

/** A message is new at one place once: two answers `neu: true` for one mark in one Vorgang are two records. */
function zweimalGesagt(bestaetigt: Bestaetigt): string[] {
  const neu = new Map<string, number>();
  for (const { b } of bestaetigt) {
    if (b.art !== 'ablage' || !b.neu) continue;
    const schluessel = `${b.marke} in ${b.vorgang}`;
    neu.set(schluessel, (neu.get(schluessel) ?? 0) + 1);
  }
  return [...neu].filter(([, n]) => n > 1).map(([was, n]) => `${n} × neu: ${was}`);
}
