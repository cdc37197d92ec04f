/** A local product in its own process, and its programs, for the scenarios. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { verbinde, type Antwort, type Ruf } from '@registratur/shared/contract/client';
import { wurzel } from '@registratur/workbench/start/prozess';
import { vertraue } from '@registratur/workbench/werkbank/zertifikat';
import { freierPort, starteServer } from '../faults/server.ts';

export interface Lauf {
  readonly code: number | null;
  readonly aus: string;
  readonly fehler: string;
}

const programme = {
  start: 'workbench/src/werkbank/start.ts',
  registratur: 'workbench/src/cli/registratur.ts',
};

/** Runs `npm start` or `npm run registratur` without npm, to its end. */
export async function laufe(programm: keyof typeof programme, ...argumente: string[]): Promise<Lauf> {
  const kind = spawn(process.execPath, [programme[programm], ...argumente], {
    cwd: wurzel,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [aus, fehler, code] = await Promise.all([
    text(kind.stdout),
    text(kind.stderr),
    new Promise<number | null>((ende) => kind.on('exit', ende)),
  ]);
  return { code, aus, fehler };
}

/** Starts in a folder and kills the process as soon as it says `text`. */
export async function starteUndToete(daten: string, sagt: string): Promise<void> {
  const kind = spawn(process.execPath, [programme.start, '--port', '0', '--daten', daten], {
    cwd: wurzel,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ende = once(kind, 'exit');
  for await (const teil of kind.stdout as AsyncIterable<Buffer>)
    if (teil.toString().includes(sagt)) kind.kill('SIGKILL');
  await ende;
}

interface Zeilenlauf extends Lauf {
  readonly zeilen: readonly Readonly<Record<string, unknown>>[];
}

export interface Probe {
  /** Room for further files; removed at the end. */
  readonly oben: string;
  readonly daten: string;
  readonly port: number;
  readonly url: string;
  readonly starte: (...argumente: string[]) => Promise<void>;
  /** Resolves to the exit code. */
  readonly beende: () => Promise<number | null>;
  readonly token: (person: string, fuer?: 'registratur' | 'graph') => Promise<string>;
  readonly als: (token: string) => Ruf;
  readonly registratur: (...argumente: string[]) => Promise<Zeilenlauf>;
  readonly raeumeAuf: () => Promise<void>;
}

export async function erzeugeProbe(): Promise<Probe> {
  const oben = mkdtempSync(join(tmpdir(), 'werkbank-'));
  const daten = join(oben, 'daten');
  const port = await freierPort();
  const url = `https://localhost:${port}`;
  let server: ReturnType<typeof starteServer> | undefined;
  const adresse = (): { ca: string; mandant: string } =>
    JSON.parse(readFileSync(join(daten, 'adresse.json'), 'utf8')) as { ca: string; mandant: string };
  const beende = async (): Promise<number | null> => {
    const code = await server?.beende();
    server = undefined;
    return code ?? null;
  };
  return {
    oben,
    daten,
    port,
    url,
    starte: async (...argumente) => {
      server = starteServer({ port, daten, argumente });
      await server.bereit;
      vertraue(adresse().ca);
    },
    beende,
    token: async (person, fuer = 'registratur') => {
      const antwort = await fetch(`${url}/entra/${adresse().mandant}/persona`, {
        method: 'POST',
        body: JSON.stringify({ person, fuer }),
      });
      return ((await antwort.json()) as { access_token: string }).access_token;
    },
    als: (token) => verbinde({ basis: url, token: () => Promise.resolve(token), fetch: globalThis.fetch }),
    registratur: async (...argumente) => {
      const lauf = await laufe('registratur', '--daten', daten, ...argumente);
      const zeilen = lauf.aus.split('\n').filter((zeile) => zeile !== '');
      return { ...lauf, zeilen: zeilen.map((zeile) => JSON.parse(zeile) as Record<string, unknown>) };
    },
    raeumeAuf: async () => {
      await beende();
      if (existsSync(oben)) rmSync(oben, { recursive: true });
    },
  };
}

/** The value of an answer that must be good. */
export async function wert<T>(antwort: Promise<Antwort<T>>): Promise<T> {
  const a = await antwort;
  if (!a.ok) throw new Error(a.problem?.title ?? 'keine Antwort');
  return a.wert;
}
