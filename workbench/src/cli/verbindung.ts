import {
  verbinde,
  verbindeDateien,
  type Antwort,
  type Dateiruf,
  type Ruf,
  type Verbindung,
} from '@registratur/shared/contract/client';
import type { Problem } from '@registratur/shared/contract/problem';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as warte } from 'node:timers/promises';
import * as z from 'zod';
import { vertraue } from '../werkbank/zertifikat.ts';
import { Abbruch } from './abbruch.ts';
import { erzeugeGeduld } from './geduld.ts';

const adresse = z.object({ url: z.url(), ca: z.string(), mandant: z.string() });
type Adresse = z.infer<typeof adresse>;

export interface Server {
  readonly ruf: Ruf;
  readonly dateien: Dateiruf;
  /** No call has been answered for so long that waiting on makes no sense. */
  readonly istVerstummt: () => boolean;
}

/** The running server of a data folder, spoken to as a persona. Throws `Abbruch` when there is none. */
export async function findeServer(
  daten: string,
  als: string,
  melde: (text: string) => void,
): Promise<Server> {
  const dort = liesAdresse(daten);
  vertraue(dort.ca);
  const token = erzeugeToken(dort, als);
  await token();
  const verbindung: Verbindung = { basis: dort.url, token, fetch: globalThis.fetch };
  const [ruf, dateien] = [verbinde(verbindung), verbindeDateien(verbindung)];
  const { wiederhole, istErschoepft } = erzeugeGeduld({ jetzt: () => performance.now(), warte }, melde);
  return {
    ruf: async (id, teile) => wiederhole(async () => ruf(id, teile)),
    dateien: async (id, teile) => wiederhole(async () => dateien(id, teile)),
    istVerstummt: istErschoepft,
  };
}

const laeuftNicht = (daten: string): Abbruch =>
  new Abbruch(
    `Für den Ordner ${resolve(daten)} läuft keine Registratur. Bitte starten Sie sie zuerst mit „npm start“, oder nennen Sie ihren Ordner mit --daten.`,
  );

function liesAdresse(daten: string): Adresse {
  try {
    return adresse.parse(JSON.parse(readFileSync(join(daten, 'adresse.json'), 'utf8')));
  } catch {
    throw laeuftNicht(daten);
  }
}

/** A token is taken anew after half its life. */
const haltbarMs = 30 * 60_000;
const persona = z.object({ access_token: z.string() });

function erzeugeToken(dort: Adresse, als: string): () => Promise<string> {
  let geholt = -Infinity;
  let gemerkt = '';
  return async () => {
    if (performance.now() - geholt < haltbarMs) return gemerkt;
    const antwort = await fetch(`${dort.url}/entra/${dort.mandant}/persona`, {
      method: 'POST',
      body: JSON.stringify({ person: als }),
    }).catch(() => undefined);
    if (!antwort)
      throw new Abbruch(
        `Unter ${dort.url} antwortet keine Registratur. Bitte starten Sie sie mit „npm start“.`,
      );
    if (!antwort.ok)
      throw new Abbruch(`„${als}“ gibt es in Musterstadt nicht. Beispiele: Ole Brandt, Ines Vogt.`);
    gemerkt = persona.parse(await antwort.json()).access_token;
    geholt = performance.now();
    return gemerkt;
  };
}

/** What a refusal is printed as, also when there was no answer. */
export const problemVon = (
  antwort: Extract<Antwort<unknown>, { ok: false }>,
): Problem | { readonly code: string; readonly title: string } =>
  antwort.problem ?? { code: 'keine_antwort', title: 'Der Server hat nicht geantwortet.' };

/** The value, or the end of the command with the refusal's sentence and the places it names. */
export function oderAbbruch<T>(antwort: Antwort<T>): T {
  if (antwort.ok) return antwort.wert;
  const { title } = problemVon(antwort);
  const stellen = antwort.problem?.errors?.map(({ pointer, detail }) => `  ${pointer.slice(1)}: ${detail}`);
  throw new Abbruch([title, ...(stellen ?? [])].join('\n'));
}
