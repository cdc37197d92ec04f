import { verbinde, type Antwort, type Ruf } from '@registratur/shared/contract/client';
import { abgeleiteteId, jsonHash } from '@registratur/shared/kernel/hash';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as warte } from 'node:timers/promises';
import { akten, type Musterakte } from '../musterstadt/akten.ts';
import { kennung } from '../musterstadt/personen.ts';
import { schreibeGanz } from './schreibe.ts';

interface Zugang {
  readonly url: string;
  readonly token: (personName: string) => Promise<string>;
  /** Where is noted what was filled in. */
  readonly ordner: string;
  readonly melde: (text: string) => void;
}

/**
 * Akten and Vorgänge of Musterstadt, made through the HTTP interface by those who may. What is there stays as it is,
 * and every call has a fixed `anfrage`: an interrupted first start is simply repeated.
 */
export async function befuelle(zugang: Zugang): Promise<void> {
  const datei = join(zugang.ordner, 'befuellt.json');
  const stand = jsonHash(akten);
  if (existsSync(datei) && readFileSync(datei, 'utf8') === stand) return;
  zugang.melde('Akten und Vorgänge der Stadt Musterstadt werden angelegt …');
  const als = (name: string): Ruf =>
    verbinde({ basis: zugang.url, token: async () => zugang.token(name), fetch: globalThis.fetch });
  // In one unit one after the other, so that the numbers are the same in every city.
  const jeEinheit = Map.groupBy(akten, (akte) => akte.einheit);
  await Promise.all([...jeEinheit.values()].map(async (reihe) => legeAlleAn(als, reihe)));
  zugang.melde('Die Suche nimmt sie auf …');
  await Promise.all(akten.map((akte) => warteAufSuche(als(akte.von), akte)));
  schreibeGanz(datei, stand);
}

/** Shaped like a UUIDv7 of the city's first day; the rest follows from the name. */
function festeAnfrage(name: string): string {
  const rest = abgeleiteteId(kennung('anfrage', 'Musterstadt'), name).slice(15);
  return `019b76da-a800-7${rest}`;
}

const akteId = (akte: Musterakte): string => abgeleiteteId(festeAnfrage(akte.betreff), 'akte');
const vorgangIdVon = (akte: Musterakte, betreff: string): string =>
  abgeleiteteId(festeAnfrage(`${akte.betreff}/${betreff}`), 'vorgang');

async function legeAlleAn(als: (name: string) => Ruf, reihe: readonly Musterakte[]): Promise<void> {
  for (const akte of reihe) await legeAn(als, akte);
}

async function legeAn(als: (name: string) => Ruf, akte: Musterakte): Promise<void> {
  const ruf = als(akte.von);
  const pfad = { akte: akteId(akte) };
  const { einheit, betreff } = akte;
  const { akten: bisher } = await erledigt(ruf('akte.liste', { frage: { einheit } }));
  const schon = bisher.find((a) => a.id === pfad.akte);
  if (schon?.zustand === 'ZDA') return;
  if (!schon)
    await erledigt(ruf('akte.anlegen', { ein: { anfrage: festeAnfrage(betreff), einheit, betreff } }));
  const { vorgaenge } = await erledigt(ruf('vorgang.liste', { pfad }));
  for (const vorgang of akte.vorgaenge) {
    if (vorgaenge.some((v) => v.id === vorgangIdVon(akte, vorgang))) continue;
    const anfrage = festeAnfrage(`${betreff}/${vorgang}`);
    await erledigt(ruf('vorgang.anlegen', { pfad, ein: { anfrage, betreff: vorgang } }));
  }
  if (akte.zda !== undefined) await schliesse(als(akte.zda), akte);
}

/** Each Vorgang first (R1.14). */
async function schliesse(ruf: Ruf, akte: Musterakte): Promise<void> {
  const { betreff } = akte;
  const pfad = { akte: akteId(akte) };
  for (const vorgang of akte.vorgaenge) {
    const ort = { ...pfad, vorgang: vorgangIdVon(akte, vorgang) };
    const anfrage = festeAnfrage(`${betreff}/${vorgang}/zda`);
    await erledigt(ruf('vorgang.zda', { pfad: ort, ein: { anfrage } }));
  }
  await erledigt(ruf('akte.zda', { pfad, ein: { anfrage: festeAnfrage(`${betreff}/zda`) } }));
}

async function erledigt<T>(antwort: Promise<Antwort<T>>): Promise<T> {
  const a = await antwort;
  if (a.ok) return a.wert;
  throw new Error(`Die Musterakten ließen sich nicht anlegen: ${a.problem?.title ?? 'keine Antwort'}`);
}

const suchpauseMs = 50;
const suchfristMs = 60_000;

/** The index follows a moment later. */
async function warteAufSuche(ruf: Ruf, akte: Musterakte): Promise<void> {
  const ende = performance.now() + suchfristMs;
  const id = akteId(akte);
  while (performance.now() < ende) {
    const { treffer } = await erledigt(ruf('suche.finden', { frage: { text: akte.betreff, max: 20 } }));
    if (treffer.some((t) => t.akte === id)) return;
    await warte(suchpauseMs);
  }
  throw new Error(`Die Suche findet die Akte „${akte.betreff}“ nicht.`);
}
