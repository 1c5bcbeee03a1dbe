import * as fc from 'fast-check';

/** One seed for all mutants, or what kills one would be chance; and few rounds, because each mutant pays for them. */
fc.configureGlobal({ seed: 20260801, numRuns: 30 });
