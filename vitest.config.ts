import { defineConfig } from 'vitest/config';

/** `unit` = beside the source, no processes; `haus` = what spans parts, starts servers and browsers. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{shared,functions,addin,teams-app,manifest,workbench}/src/**/*.test.{ts,tsx}',
            'tests/{architecture,clients}/**/*.test.ts',
          ],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'haus',
          include: [
            'tests/{contract,scenarios,matrix,sicherheit,e2e,corpora,faults,fehlerstellen,instanzen,marke}/**/*.test.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
