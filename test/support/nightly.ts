import * as fc from 'fast-check';

/**
 * Twenty times the usual rounds for every property that does not fix its own number, bounded in time. The seed is new each
 * night and printed, so that what fails at night can be run again by day: NIGHTLY_SEED=… npm run test:nightly.
 */
process.env.BROWSER ??= 'all';
const seed = Number(process.env.NIGHTLY_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`nightly seed ${seed}`);
fc.configureGlobal({ seed, numRuns: 2_000, interruptAfterTimeLimit: 300_000 });
