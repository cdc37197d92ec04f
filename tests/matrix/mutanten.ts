/**
 * Policy bugs planted one at a time: exact text of a source and what stands there instead. Each must be found by the
 * matrix; one whose text is not there any more, or more than once, stops the run.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const wurzel = join(import.meta.dirname, '../..');
const werkstatt = join(wurzel, 'node_modules/.cache/registratur/mutanten');

export interface Mutant {
  readonly name: string;
  /** From the repository's root. */
  readonly datei: string;
  readonly text: string;
  readonly ersatz: string;
}

/** The source with the bug in it. Throws when its text does not stand there exactly once. */
export function findeStelle(mutant: Mutant): string {
  const quelle = readFileSync(join(wurzel, mutant.datei), 'utf8');
  if (quelle.split(mutant.text).length !== 2)
    throw new Error(`Mutant „${mutant.name}“: Sein Text steht nicht genau einmal in ${mutant.datei}.`);
  return quelle.replace(mutant.text, () => mutant.ersatz);
}

function pflanze(mutant: Mutant): Plugin {
  const contents = findeStelle(mutant);
  const datei = join(wurzel, mutant.datei);
  return {
    name: 'mutant',
    setup: (bau) => {
      bau.onLoad({ filter: /\.ts$/ }, ({ path }) =>
        path === datei ? { contents, loader: 'ts' } : undefined,
      );
    },
  };
}

/** The functions bundle with one bug in it. Lies below the repository, where `@azure/functions` is found. */
export async function baueMutant(
  mutant: Mutant,
): Promise<{ readonly bundle: string; readonly weg: () => void }> {
  const plugin = pflanze(mutant);
  const ordner = join(werkstatt, mutant.name.replace(/[^a-z0-9]+/gi, '-'));
  mkdirSync(ordner, { recursive: true });
  const bundle = join(ordner, 'main.cjs');
  await build({
    absWorkingDir: wurzel,
    entryPoints: ['functions/src/main.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['@azure/functions', '@azure/functions-core'],
    define: { 'import.meta.dirname': '__dirname' },
    plugins: [plugin],
    logLevel: 'warning',
  });
  return { bundle, weg: () => rmSync(ordner, { recursive: true, force: true }) };
}
