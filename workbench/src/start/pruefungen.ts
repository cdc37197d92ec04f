import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { starte } from './prozess.ts';

export interface Pruefung {
  readonly name: string;
  readonly laufe: () => Promise<{ gut: number; schlecht: number }>;
}

/** A program that is right when it ends with 0: counts as one. */
const programm = (name: string, befehl: string, argumente: readonly string[]): Pruefung => ({
  name,
  laufe: async () =>
    (await starte(befehl, argumente)) === 0 ? { gut: 1, schlecht: 0 } : { gut: 0, schlecht: 1 },
});

/** A Vitest project: counts its tests; a run that ends badly without a failed test counts as one failure. */
const vitest = (projekt: string): Pruefung => ({
  name: `Tests: ${projekt}`,
  laufe: async () => {
    const ordner = mkdtempSync(join(tmpdir(), 'registratur-test-'));
    const bericht = join(ordner, 'bericht.json');
    try {
      const code = await starte('vitest', [
        'run',
        `--project=${projekt}`,
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${bericht}`,
      ]);
      const zahlen = JSON.parse(readFileSync(bericht, 'utf8')) as {
        numPassedTests: number;
        numFailedTests: number;
      };
      const schlecht = code === 0 ? zahlen.numFailedTests : Math.max(1, zahlen.numFailedTests);
      return { gut: zahlen.numPassedTests, schlecht };
    } finally {
      rmSync(ordner, { recursive: true, force: true });
    }
  },
});

const bau = programm('Bau', 'node', ['workbench/src/start/bau.ts']);
const form = programm('Form', 'prettier', ['--check', '--log-level=warn', '.']);
const lint = programm('Lint', 'eslint', ['.']);
const typen = programm('Typen', 'tsc', ['-b']);
const unbenutzt = programm('Unbenutzter Code', 'knip', []);

/** Also that every planted fault is still found. */
const matrix = programm('Berechtigungsmatrix mit eingebauten Fehlern', 'node', ['tests/matrix/matrix.ts']);

const test = [bau, vitest('unit'), vitest('haus')];

export const pruefungen: Readonly<Record<'test' | 'check' | 'ci', readonly Pruefung[]>> = {
  test,
  check: [form, lint, typen, unbenutzt, vitest('unit')],
  ci: [...test, form, lint, typen, unbenutzt, matrix],
};
