import { oeffneSpeicher } from '@registratur/functions/adapters/sqlite/speicher';
import type { Store } from '@registratur/functions/ports/store';
import type { Huelle, Kopf, Dokument } from '@registratur/shared/kernel/kette';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Everything in the register of a data folder, by partition; read-only, for a stopped server. */
export type Bestand = ReadonlyMap<string, readonly Dokument[]>;

export async function liesBestand(daten: string): Promise<Bestand> {
  const speicher = oeffneSpeicher({ ordner: daten, zufall: { hex: () => '' }, nurLesen: true });
  try {
    return await bestandIn(speicher);
  } finally {
    await speicher.schliesse();
  }
}

export async function bestandIn(store: Pick<Store, 'aenderungenSeit'>): Promise<Bestand> {
  const bestand = new Map<string, Map<string, Dokument>>();
  for (let ab = '', weiter = true; weiter;) {
    const { zeilen, cursor } = await store.aenderungenSeit(ab, 1_000);
    for (const { partition, dokument } of zeilen) {
      if (partition.behaelter !== 'register') continue;
      const dort = bestand.get(partition.id) ?? new Map<string, Dokument>();
      bestand.set(partition.id, dort.set(dokument.id, dokument));
    }
    weiter = cursor !== ab;
    ab = cursor;
  }
  return new Map([...bestand].map(([id, dokumente]) => [id, [...dokumente.values()]]));
}

const mitTyp = (dokumente: readonly Dokument[], typ: string): Dokument[] =>
  dokumente.filter((d) => d.typ === typ);
const text = (wert: unknown): string => (typeof wert === 'string' ? wert : '');
const zahl = (dokument: Dokument | undefined, feld: string): number => Number(dokument?.[feld] ?? 0);

/** Numbers and seqs that are missing without their Ereignis; `verfallen` is none. Each as a sentence. */
export function findeLuecken(bestand: Bestand): string[] {
  const luecken: string[] = [];
  for (const [partition, dokumente] of bestand) {
    const kopf = dokumente.find((d) => d.id === 'kopf') as unknown as Kopf | undefined;
    const seqs = new Set(mitTyp(dokumente, 'huelle').map((d) => (d['huelle'] as Huelle).seq));
    for (let seq = 1; seq <= (kopf?.seq ?? 0); seq += 1)
      if (!seqs.has(seq)) luecken.push(`${partition}: Ereignis ${seq} fehlt`);
    luecken.push(...nummernluecken(partition, dokumente));
  }
  return luecken;
}

/** The running numbers of a Nummernkreis, of the Vorgänge of an Akte and of the Schriftstücke of a Vorgang. */
function nummernluecken(partition: string, dokumente: readonly Dokument[]): string[] {
  const reihe = (was: string, bis: number, vorhanden: readonly number[]): string[] => {
    const da = new Set(vorhanden);
    const doppelt = vorhanden.length - da.size;
    const fehlt = Array.from({ length: bis }, (_, i) => i + 1).filter((n) => !da.has(n));
    return [
      ...fehlt.map((n) => `${partition}: ${was} ${n} fehlt`),
      ...(doppelt > 0 ? [`${partition}: ${doppelt} × ${was} doppelt vergeben`] : []),
    ];
  };
  const nummern = (zeilen: readonly Dokument[]): number[] => zeilen.map((d) => zahl(d, 'nummer'));
  const akte = dokumente.find((d) => d.id === 'akte');
  const vorgaenge = mitTyp(dokumente, 'vorgang');
  const stuecke = dokumente.filter((d) => d.id.startsWith('ss~'));
  return [
    ...reihe(
      'Nummer',
      zahl(
        dokumente.find((d) => d.id === 'zaehler'),
        'letzte',
      ),
      nummern(mitTyp(dokumente, 'nummer')),
    ),
    ...(akte ? reihe('Vorgang', zahl(akte, 'naechsterVorgang') - 1, nummern(vorgaenge)) : []),
    ...vorgaenge.flatMap((v) =>
      reihe(
        `Schriftstück in Vorgang ${zahl(v, 'nummer')}`,
        zahl(v, 'naechstesSchriftstueck') - 1,
        nummern(stuecke.filter((s) => s['vorgang'] === v['uuid'])),
      ),
    ),
  ];
}

/** What began and did not end: reserved numbers, open Aufträge, arrivals, records without bytes, Akten without number. */
export function findeHalbes(bestand: Bestand, daten: string): string[] {
  const alle = [...bestand].flatMap(([partition, dokumente]) => dokumente.map((d) => ({ partition, d })));
  const akten = new Set(alle.filter(({ d }) => d.id === 'akte').map(({ partition }) => partition));
  const vergeben = new Set(
    alle
      .filter(({ d }) => d.typ === 'nummer' && d['zustand'] === 'vergeben')
      .map(({ d }) => `akte~${text(d['akte'])}`),
  );
  return [
    ...alle.flatMap(({ partition, d }) => unfertig(d).map((was) => `${partition}: ${was}`)),
    ...[...akten].filter((id) => !vergeben.has(id)).map((id) => `${id}: Akte ohne Nummer`),
    ...[...vergeben].filter((id) => !akten.has(id)).map((id) => `${id}: Nummer ohne Akte`),
    ...alle
      .filter(({ d }) => d.typ === 'schriftstueck' && d['zustand'] === 'aktiv')
      .filter(({ partition, d }) => !liegtDa(daten, partition, d))
      .map(({ partition, d }) => `${partition}: ${d.id} ohne Inhalt`),
  ];
}

function unfertig(d: Dokument): string[] {
  if (d.typ === 'nummer' && d['zustand'] === 'reserviert') return [`Nummer ${zahl(d, 'nummer')} reserviert`];
  if (d.typ === 'auftrag' && (d['stand'] === 'offen' || d['stand'] === 'gestoert'))
    return [`${d.id} ${d['stand']}`];
  if (d.typ === 'schriftstueck' && d['zustand'] === 'unsichtbar') return [`${d.id} unsichtbar`];
  if (d.typ === 'schriftstueck' && d['umzug'] !== null) return [`${d.id} im Umzug`];
  if (d.typ === 'hindernis' && d['art'] === 'ankunft') return [`${d.id} Ankunft offen`];
  return [];
}

function liegtDa(daten: string, partition: string, d: Dokument): boolean {
  const { sha256 } = d['inhalt'] as { readonly sha256: string };
  return existsSync(join(daten, 'inhalte', partition, text(d['uuid']), sha256));
}

/** Records that are visible more than once under one mark in one Vorgang. */
export function findeDoppelte(bestand: Bestand): string[] {
  const gesehen = new Map<string, number>();
  for (const [partition, dokumente] of bestand) {
    for (const d of dokumente) {
      const betreff = /\b[A-Za-z]+-\d+(?:-erster)?\b/.exec(text(d['betreff']))?.[0];
      if (betreff === undefined || !zaehlt(d)) continue;
      const wo = d.typ === 'schriftstueck' ? `${partition} ${text(d['vorgang'])}` : '';
      const schluessel = `${d.typ} ${betreff} ${wo}`.trim();
      gesehen.set(schluessel, (gesehen.get(schluessel) ?? 0) + 1);
    }
  }
  return [...gesehen].filter(([, n]) => n > 1).map(([was, n]) => `${n} × ${was}`);
}

const zaehlt = (d: Dokument): boolean =>
  d.typ === 'akte' || d.typ === 'vorgang' || (d.typ === 'schriftstueck' && d['zustand'] === 'aktiv');
