import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { withMutants } from './test/mutation/instrument.ts';

const parts = Number(process.env.MUTANTS_PROCESSES ?? availableParallelism());
const mutants = withMutants();

/** One process for each core, each with a share of the mutants (docs/adr/034-mutants-in-one-process.md). */
export default defineConfig({
  test: {
    reporters: ['default', './test/mutation/report.ts'],
    disableConsoleIntercept: true,
    maxWorkers: parts,
    projects: Array.from({ length: parts }, (_, part) => ({
      plugins: [mutants],
      test: {
        name: `share ${part + 1} of ${parts}`,
        include: ['test/mutation/mutants-of-rules.ts'],
        setupFiles: ['test/support/mutation.ts'],
        env: { ROUNDS_SHARE: '0.1', MUTANTS_SHARE: `${part}/${parts}` },
        // An endless loop is ended by how often a mutant is asked, and not by a clock that others slow down.
        testTimeout: 0,
        // What is kept from an earlier run carries the numbers of other mutants.
        fsModuleCache: false,
      },
    })),
  },
});
