import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { serverAufruf, wurzel } from '@registratur/workbench/start/prozess';

/** The product as its own process, so that it can be ended in the middle. */
export interface Server {
  readonly pid: number;
  /** Milliseconds from the start until the first filing was possible; rejects when it ended before. */
  readonly bereit: Promise<number>;
  /** Ends it at once, as a power cut would. */
  readonly toete: () => Promise<void>;
  /** Asks it to end; resolves to its exit code. */
  readonly beende: () => Promise<number | null>;
}

export async function freierPort(): Promise<number> {
  const horcher = createServer().listen(0, '127.0.0.1');
  await once(horcher, 'listening');
  const adresse = horcher.address();
  horcher.close();
  await once(horcher, 'close');
  if (adresse === null || typeof adresse === 'string') throw new Error('Kein freier Port.');
  return adresse.port;
}

export function starteServer(e: {
  readonly port: number;
  readonly daten: string;
  /** Further arguments for Node itself, e.g. `--cpu-prof`. */
  readonly node?: readonly string[];
  /** Further arguments for the start, e.g. `--neu`. */
  readonly argumente?: readonly string[];
}): Server {
  const beginn = performance.now();
  const kind = spawn(
    process.execPath,
    [
      ...(e.node ?? []),
      ...serverAufruf,
      '--port',
      String(e.port),
      '--daten',
      e.daten,
      ...(e.argumente ?? []),
    ],
    { cwd: wurzel, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const bereit = warteAufBereit(kind, e.port, beginn);
  // Whoever kills the process does not wait for it to become ready.
  bereit.catch(() => undefined);
  return {
    pid: kind.pid ?? -1,
    bereit,
    toete: async () => {
      kind.kill('SIGKILL');
      await ende(kind);
    },
    beende: async () => {
      kind.kill('SIGTERM');
      await ende(kind);
      return kind.exitCode;
    },
  };
}

async function ende(kind: ChildProcess): Promise<void> {
  if (kind.exitCode === null && kind.signalCode === null) await once(kind, 'exit');
}

function warteAufBereit(kind: ChildProcess, port: number, beginn: number): Promise<number> {
  const { stdout } = kind;
  if (!stdout) throw new Error('Der Server hat keine Ausgabe.');
  return new Promise((fertig, gescheitert) => {
    createInterface({ input: stdout }).on('line', (zeile) => {
      if (zeile === `Bereit: https://localhost:${port}`) fertig(performance.now() - beginn);
    });
    kind.on('exit', () => gescheitert(new Error('Der Server endete, bevor er bereit war.')));
  });
}
