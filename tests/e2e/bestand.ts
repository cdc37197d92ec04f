/** What the tests of the pane prepare and look up through the HTTP interface. */
import { verbinde, type Antwort, type Ruf } from '@registratur/shared/contract/client';
import type { Ausgabe } from '@registratur/shared/contract/routen';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { setTimeout as warte } from 'node:timers/promises';

export interface Ort {
  readonly akte: string;
  readonly vorgang: string;
}

type Schriftstueck = Ausgabe<'schriftstueck.lesen'>;

export const rufAls = (url: string, token: () => Promise<string>): Ruf =>
  verbinde({ basis: url, token, fetch: globalThis.fetch });

export async function wert<T>(antwort: Promise<Antwort<T>>): Promise<T> {
  const a = await antwort;
  if (a.ok) return a.wert;
  throw new Error(a.problem?.title ?? 'keine Antwort');
}

/** A Vorgang of its own in an Akte of the seed, once type-ahead knows it. */
export async function neuerVorgang(ruf: Ruf, akteBetreff: string, betreff: string): Promise<Ort> {
  const { ziele } = await wert(ruf('vorgang.ziele', { frage: { text: akteBetreff } }));
  const { treffer } = await wert(ruf('suche.finden', { frage: { text: akteBetreff } }));
  const akte = treffer.find((t) => t.art === 'akte' && t.titel === akteBetreff)?.akte ?? ziele[0]?.akte;
  if (akte === undefined) throw new Error(`Die Akte „${akteBetreff}“ fehlt.`);
  const { id } = await wert(
    ruf('vorgang.anlegen', { pfad: { akte }, ein: { anfrage: neueAnfrage(), betreff } }),
  );
  for (let versuch = 0; versuch < 400; versuch += 1) {
    const gefunden = await wert(ruf('vorgang.ziele', { frage: { text: betreff } }));
    if (gefunden.ziele.some((ziel) => ziel.vorgang === id)) return { akte, vorgang: id };
    await warte(25);
  }
  throw new Error(`Der Vorgang „${betreff}“ wird nicht gefunden.`);
}

/** All Schriftstücke of a Vorgang that are not withdrawn. */
export async function schriftstuecke(ruf: Ruf, pfad: Ort): Promise<readonly Schriftstueck[]> {
  const alle: Schriftstueck[] = [];
  let nach: string | undefined;
  do {
    const seite = await wert(ruf('schriftstueck.liste', { pfad, frage: nach === undefined ? {} : { nach } }));
    alle.push(...seite.schriftstuecke);
    nach = seite.weiter;
  } while (nach !== undefined);
  return alle.filter((s) => s.zustand === 'aktiv');
}
