import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that go through every rule, every case or a whole country. They come last: most mutants are dead by then. */
const dear = /catalogue|compiled-set|judge|tally|compile\.test|differential|check\.test/;
const cost = ({ moduleId }: TestSpecification): number => (dear.test(moduleId) ? 1 : 0);

class CheapestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => cost(a) - cost(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/**
 * What a mutant is tried by: the tests of what is pure, which start no engine, with a tenth of their usual rounds. One
 * worker for all files of a mutant, a new one for the next: most of the time goes into loading.
 */
export default defineConfig({
  test: {
    include: ['test/{rules,domain}/**/*.test.ts'],
    setupFiles: ['test/support/mutation.ts'],
    env: { ROUNDS_SHARE: '0.1' },
    sequence: { sequencer: CheapestFirst },
    isolate: false,
    testTimeout: 60_000,
  },
});
