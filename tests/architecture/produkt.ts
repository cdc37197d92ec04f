import { globSync } from 'node:fs';
import { join } from 'node:path';

const wurzel = join(import.meta.dirname, '../..');

/** Every source file that is delivered; no tests, nothing of the workbench. */
export const produktdateien = (): readonly string[] =>
  globSync('{shared,functions,addin,teams-app,manifest}/src/**/*.{ts,tsx}', { cwd: wurzel })
    .filter((datei) => !/\.test\.tsx?$/.test(datei))
    .map((datei) => join(wurzel, datei));
