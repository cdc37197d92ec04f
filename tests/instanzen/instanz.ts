import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Instanz {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** What it wrote on its error output. */
  readonly meldungen: readonly string[];
  /** Ends it at once, as a power cut would. */
  readonly toete: () => Promise<void>;
  /** Asks it to end. */
  readonly beende: () => Promise<void>;
}

/** The product as a process of its own; `port` 0 = any. */
export async function starteInstanz(umgebung: Readonly<Record<string, string>>, port = 0): Promise<Instanz> {
  const kind = spawn(process.execPath, [join(import.meta.dirname, 'kind.ts'), String(port)], {
    env: { ...process.env, ...umgebung },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const meldungen: string[] = [];
  createInterface({ input: kind.stderr }).on('line', (zeile) => meldungen.push(zeile));
  const ende = once(kind, 'exit');
  const url = await new Promise<string>((bereit, gescheitert) => {
    createInterface({ input: kind.stdout }).on('line', (zeile) => {
      if (zeile.startsWith('Bereit: ')) bereit(zeile.slice('Bereit: '.length));
    });
    kind.once('exit', () => gescheitert(new Error(`Die Instanz endete: ${meldungen.join('\n')}`)));
  });
  return {
    url,
    meldungen,
    toete: async () => {
      kind.kill('SIGKILL');
      await ende;
    },
    beende: async () => {
      kind.stdin.end();
      await ende;
    },
  };
}
