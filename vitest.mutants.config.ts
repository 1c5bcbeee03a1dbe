import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { withMutants } from './test/mutation/instrument.ts';

const processes = Number(process.env.MUTANTS_PROCESSES ?? availableParallelism());
/** At most so many shares; those that are not needed end at once. */
const shares = 32;
const minutes = Number(process.env.MUTANTS_MINUTES ?? Number.POSITIVE_INFINITY);
const mutants = withMutants();

/** One process for each core at a time, each with a share of the mutants (docs/adr/034-mutants-in-one-process.md). */
export default defineConfig({
  test: {
    reporters: ['default', './test/mutation/report.ts'],
    disableConsoleIntercept: true,
    maxWorkers: processes,
    projects: Array.from({ length: shares }, (_, share) => ({
      plugins: [mutants],
      test: {
        name: `share ${share + 1}`,
        include: ['test/mutation/mutants-of-rules.ts'],
        setupFiles: ['test/support/mutation.ts'],
        env: {
          ROUNDS_SHARE: '0.1',
          MUTANTS_SHARE: `${share}/${shares}/${processes}`,
          MUTANTS_UNTIL: String(Date.now() + minutes * 60_000),
        },
        // An endless loop is ended by how often a mutant is asked, and not by a clock that others slow down.
        testTimeout: 0,
        // One that gathers something where nobody counts ends its process early, and leaves the machine to the others.
        execArgv: ['--max-old-space-size=2048'],
        // What is kept from an earlier run carries the numbers of other mutants.
        fsModuleCache: false,
      },
    })),
  },
});
