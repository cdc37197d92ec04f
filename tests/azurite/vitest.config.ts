import { defineConfig } from 'vitest/config';

/** Only `npm run test:azurite` runs these. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
