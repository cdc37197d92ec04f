import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A child process under test; what it printed counts line by line, an unfinished last line does not. */
export interface Kind {
  /** Waits until that many lines were printed; throws when it ends before. */
  readonly zeilen: (anzahl: number) => Promise<void>;
  /** SIGKILL; returns every whole line. */
  readonly toete: () => Promise<readonly string[]>;
  /** Waits for its end; returns every line. */
  readonly ende: () => Promise<readonly string[]>;
}

/** Starts `tests/contract/kinder/<programm>`; `dateiBytesMax` limits the size of any file it writes. */
export function starte(
  programm: string,
  argumente: readonly string[],
  { dateiBytesMax }: { readonly dateiBytesMax?: number } = {},
): Kind {
  const aufruf = [process.execPath, join(import.meta.dirname, 'kinder', programm), ...argumente];
  const begrenzt = ['-c', `ulimit -f ${(dateiBytesMax ?? 0) / 512}; exec "$@"`, 'sh', ...aufruf];
  const [befehl = '', ...rest] = dateiBytesMax === undefined ? aufruf : ['sh', ...begrenzt];
  const kind = spawn(befehl, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  const geschlossen = once(kind, 'close');
  const gelesen: string[] = [];
  const wartende: (() => void)[] = [];
  let offen = '';
  kind.stdout.setEncoding('utf8').on('data', (text: string) => {
    const teile = (offen + text).split('\n');
    offen = teile.pop() ?? '';
    gelesen.push(...teile);
    for (const weiter of wartende.splice(0)) weiter();
  });
  void geschlossen.then(() => {
    for (const weiter of wartende.splice(0)) weiter();
  });
  return {
    zeilen: async (anzahl) => {
      while (gelesen.length < anzahl) {
        if (kind.exitCode !== null || kind.signalCode !== null)
          throw new Error('Der Vorgang ist vorher zu Ende.');
        await new Promise<void>((weiter) => wartende.push(weiter));
      }
    },
    toete: async () => {
      kind.kill('SIGKILL');
      await geschlossen;
      return gelesen;
    },
    ende: async () => {
      await geschlossen;
      return gelesen;
    },
  };
}
