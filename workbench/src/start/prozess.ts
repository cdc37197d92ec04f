import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The repository's root. */
export const wurzel = resolve(import.meta.dirname, '../../..');

/** How Node runs the server: V8 keeps what it needs, not what the machine could spare (300 MB in all under load). */
export const serverAufruf = [
  '--max-old-space-size=256',
  '--max-semi-space-size=16',
  'workbench/src/werkbank/start.ts',
] as const;

/** Runs a program in the root with our own input and output; resolves to its exit code (1 when ended by a signal). */
export async function starte(programm: string, argumente: readonly string[]): Promise<number> {
  return new Promise((fertig, fehler) => {
    const kind = spawn(programm, argumente, { cwd: wurzel, stdio: 'inherit' });
    const weiter = (signal: NodeJS.Signals): void => void kind.kill(signal);
    process.on('SIGINT', weiter).on('SIGTERM', weiter);
    kind.on('error', fehler);
    kind.on('exit', (code) => {
      process.off('SIGINT', weiter).off('SIGTERM', weiter);
      fertig(code ?? 1);
    });
  });
}
