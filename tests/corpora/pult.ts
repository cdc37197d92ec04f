/** A desk at the running product: files through the HTTP interface, and looks at what became of it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Ausgabe } from '@registratur/shared/contract/routen';
import type { Problem } from '@registratur/shared/contract/problem';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { namens } from '@registratur/workbench/musterstadt/personen';
import type { Testhaus } from '../hilfe/haus.ts';
import { erfolg, rufeRoute, type Anruf } from '../hilfe/route.ts';
import { alsJson, rufe as rufeRoh, type Antwort, type Ruf } from '../hilfe/ruf.ts';
import { gesperrt } from './fall.ts';

export type Schriftstueck = Ausgabe<'schriftstueck.lesen'>;
export type Eintrag = Ausgabe<'akte.protokoll'>['eintraege'][number];

export interface Ort {
  readonly akte: string;
  readonly vorgang: string;
}

export type Ablage =
  | { readonly neu: boolean; readonly schriftstueck: Schriftstueck; readonly ms: number }
  | { readonly problem: Problem; readonly ms: number };

export interface Pult {
  readonly haus: Testhaus;
  readonly vorgang: (betreff: string) => Promise<Ort>;
  readonly legeAb: (ort: Ort, bytes: Uint8Array, name: string, als: 'mail' | 'dokument') => Promise<Ablage>;
  readonly rufe: (anruf: Anruf) => Promise<Antwort>;
  /** A request as it is written, signed in. */
  readonly roh: (ruf: Omit<Ruf, 'token'>) => Promise<Antwort>;
  /** Everything filed in the Vorgang. */
  readonly liste: (ort: Ort) => Promise<readonly Schriftstueck[]>;
  /** SHA-256 of the stored original, read back through the interface, or from the store when it is locked. */
  readonly originalHash: (s: Schriftstueck) => Promise<string>;
  readonly anlage: (s: Schriftstueck, pfad: string) => Promise<Antwort>;
  /** The whole Protokoll of all Akten this desk opened. */
  readonly protokoll: () => Promise<readonly Eintrag[]>;
}

export const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function dateihash(pfad: string): Promise<string> {
  const h = createHash('sha256');
  for await (const teil of createReadStream(pfad)) h.update(teil as Buffer);
  return h.digest('hex');
}

/** So many Vorgänge lie in one Akte. */
const JE_AKTE = 100;

export async function richtePultEin(haus: Testhaus): Promise<Pult> {
  const token = await haus.token(namens('Ines Vogt'));
  const revision = await haus.token(namens('Paul Reiss'));
  const rufe = (anruf: Anruf): Promise<Antwort> => rufeRoute(haus.url, token, anruf);
  const akten: string[] = [];
  let anzahl = 0;

  const neueAkte = async (): Promise<string> => {
    const ein = { anfrage: neueAnfrage(), einheit: '13.01', betreff: `Fremde Post ${akten.length + 1}` };
    const { id } = erfolg(await rufe({ id: 'akte.anlegen', ein })) as { id: string };
    akten.push(id);
    return id;
  };

  return {
    haus,
    rufe,
    roh: (ruf) => rufeRoh(haus.url, { ...ruf, token }),
    vorgang: async (betreff) => {
      const akte = anzahl++ % JE_AKTE === 0 ? await neueAkte() : (akten.at(-1) ?? '');
      const ein = { anfrage: neueAnfrage(), betreff };
      const { id } = erfolg(await rufe({ id: 'vorgang.anlegen', pfad: { akte }, ein })) as { id: string };
      return { akte, vorgang: id };
    },
    legeAb: (ort, bytes, name, als) => legeAb(rufe, ort, bytes, { name, als }),
    liste: (ort) => liste(rufe, ort),
    originalHash: async (s) => {
      const pfad = { akte: s.akte, schriftstueck: s.id };
      if (!gesperrt(s)) return hash((await rufe({ id: 'schriftstueck.original', pfad })).bytes);
      return dateihash(join(haus.daten, 'inhalte', `akte~${s.akte}`, s.id, s.sha256));
    },
    anlage: (s, pfad) =>
      rufe({ id: 'schriftstueck.anlage', pfad: { akte: s.akte, schriftstueck: s.id, anlage: pfad } }),
    protokoll: async () => {
      const alle = await Promise.all(akten.map((akte) => protokoll(haus.url, revision, akte)));
      return alle.flat();
    },
  };
}

type Rufe = Pult['rufe'];

async function legeAb(
  rufe: Rufe,
  ort: Ort,
  bytes: Uint8Array,
  e: { readonly name: string; readonly als: 'mail' | 'dokument' },
): Promise<Ablage> {
  const beginn = performance.now();
  const anfrage = neueAnfrage();
  const upload = neueAnfrage();
  const hoch = await rufe({ id: 'eingang.hochladen', pfad: { upload }, bytes });
  const quelle = { art: 'upload', upload, als: e.als, dateiname: e.name };
  const antwort =
    hoch.status >= 300
      ? hoch
      : await rufe({ id: 'schriftstueck.ablegen', pfad: { ...ort }, ein: { anfrage, quelle } });
  const ms = performance.now() - beginn;
  if (antwort.status >= 300) return { problem: alsJson(antwort) as Problem, ms };
  return { ...(alsJson(antwort) as Ausgabe<'schriftstueck.ablegen'>), ms };
}

async function liste(rufe: Rufe, ort: Ort): Promise<readonly Schriftstueck[]> {
  const antwort = await rufe({ id: 'schriftstueck.liste', pfad: { ...ort } });
  return (erfolg(antwort) as { schriftstuecke: Schriftstueck[] }).schriftstuecke;
}

async function protokoll(url: string, token: string, akte: string): Promise<Eintrag[]> {
  const eintraege: Eintrag[] = [];
  let nach: string | undefined;
  do {
    const frage = { zweck: 'Prüfung der Ablage', ...(nach === undefined ? {} : { nach }) };
    const seite = erfolg(await rufeRoute(url, token, { id: 'akte.protokoll', pfad: { akte }, frage })) as {
      eintraege: Eintrag[];
      weiter?: string;
    };
    eintraege.push(...seite.eintraege);
    nach = seite.weiter;
  } while (nach !== undefined);
  return eintraege;
}
