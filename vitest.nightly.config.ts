import { defineConfig } from 'vitest/config';

/** The long runs: everything of `npm test` with a new seed and more rounds for each property, and what is nightly only. */
export default defineConfig({
  test: {
    reporters: ['default', './test/support/figures-reporter.ts'],
    include: ['test/**/*.test.ts', 'test/nightly/**/*.test.ts'],
    setupFiles: ['test/support/nightly.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
