import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/longest-first.ts';

/** Every product under test starts two threads, and every command a process, that read the same files again: compiled once. */
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

/**
 * Two workers at most: the suite starts real engines, and a newcomer's machine has two cores. The bounds on time only end
 * what hangs; nothing here is judged by how fast a machine is.
 */
export default defineConfig({
  test: {
    reporters: ['default', './test/support/figures-reporter.ts'],
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/nightly/**', 'node_modules/**'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
