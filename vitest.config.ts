import { defineConfig } from 'vitest/config';

/** Two workers at most: the suite starts real engines, and a newcomer's machine has two cores. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/nightly/**', 'node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
