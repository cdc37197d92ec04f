import {
  verbinde,
  verbindeDateien,
  type Antwort,
  type Dateiruf,
  type Ruf,
} from '@registratur/shared/contract/client';
import type { Problem } from '@registratur/shared/contract/problem';
import { setTimeout as warte } from 'node:timers/promises';
import { mandant } from '@registratur/workbench/musterstadt/personen';

/** One person at one running product. */
export interface Verbindung {
  readonly ruf: Ruf;
  readonly datei: Dateiruf;
}

/** Signs the person in at the stand-in Entra; a token is used again until the server refuses it. */
export function melde(basis: string, person: string): Verbindung {
  let token: Promise<string> | undefined;
  const hole = async (): Promise<string> => {
    const antwort = await fetch(`${basis}/entra/${mandant}/persona`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    const { access_token } = (await antwort.json()) as { access_token: string };
    return access_token;
  };
  const ausweis = async (): Promise<string> => {
    token ??= hole();
    try {
      return await token;
    } catch (fehler) {
      token = undefined;
      throw fehler;
    }
  };
  const mitAnmeldung: typeof fetch = async (ziel, wie) => {
    const antwort = await fetch(ziel, wie);
    if (antwort.status === 401) token = undefined;
    return antwort;
  };
  const verbindung = { basis, token: ausweis, fetch: mitAnmeldung };
  return { ruf: verbinde(verbindung), datei: verbindeDateien(verbindung) };
}

/** Answers that say nothing about whether it worked, or ask to come again. */
const nochmal = ({ problem }: { readonly problem: Problem | undefined }): boolean =>
  problem === undefined || [401, 502, 503].includes(problem.status) || problem.code === 'umzug_laeuft';

/** A server that is killed and started anew answers again long before this. */
const langeMs = 60_000;

/** Repeats one and the same call until it is answered. Throws with the problem when it is refused. */
export async function bisBeantwortet<T>(rufe: () => Promise<Antwort<T>>, geduldMs = langeMs): Promise<T> {
  const bis = performance.now() + geduldMs;
  for (let versuch = 0; ; versuch += 1) {
    const antwort = await rufe();
    if (antwort.ok) return antwort.wert;
    if (!nochmal(antwort) || performance.now() > bis) throw new Abgelehnt(antwort.problem);
    await warte(Math.min(20 * 2 ** versuch, 250));
  }
}

/** Asks once. Throws `Unbeantwortet` when nothing came back. */
export async function einmal<T>(rufe: () => Promise<Antwort<T>>): Promise<T> {
  const antwort = await rufe();
  if (antwort.ok) return antwort.wert;
  if (nochmal(antwort)) throw new Unbeantwortet();
  throw new Abgelehnt(antwort.problem);
}

/** Whether it was done is unknown. */
export class Unbeantwortet extends Error {}

/** A refusal no client of this proof deserves. */
class Abgelehnt extends Error {
  readonly code: string;
  constructor(problem: Problem | undefined) {
    super(`${problem?.code ?? 'ohne Antwort'}: ${problem?.title ?? ''}`);
    this.code = problem?.code ?? '';
  }
}
