import { expect, test } from 'vitest';
import { type FaultRun, faultsMeasured } from '../support/faults/run.ts';
import { figure } from '../support/figure.ts';
import { inProcesses, sharesOf, sumOf } from '../support/in-processes.ts';

/** Bounded in time: a machine that is slower tries fewer and says how many. */
const milliseconds = Number(process.env.NIGHTLY_MINUTES ?? 60) * 60_000;
const seed = process.env.T6_SEED ?? String(Date.now());
const seeds = 10_000;
/** The whole database is looked at after every fifty: what grows beyond some hundreds makes every later look dear. */
const ofOneDatabase = 500;

test('ten thousand seeds of faults leave the invariants whole (T6)', {
  timeout: milliseconds + 900_000,
}, async () => {
  const shares = sharesOf(seeds, ofOneDatabase).map((share) => ({
    ...share,
    seed,
    withPairs: share.first === 0,
  }));
  const until = Date.now() + milliseconds;
  const runs: FaultRun[] = await inProcesses('test/support/faults/fault-share.ts', shares, milliseconds);
  const whole = {
    seeds: sumOf(runs, (run) => run.seeds),
    pairs: sumOf(runs, (run) => run.pairs),
    met: sumOf(runs, (run) => run.met),
    injected: sumOf(runs, (run) => run.injected),
  };
  figure('T6', faultsMeasured(whole), seed);
  expect(runs.flatMap(({ broken }) => broken)).toEqual([]);
  // Nothing tried is nothing shown; and only time leaves a share away.
  expect(whole.seeds).toBeGreaterThan(0);
  expect(whole.pairs).toBeGreaterThan(0);
  if (Date.now() < until) expect(runs).toHaveLength(shares.length);
  expect(whole.met).toBe(whole.pairs);
});
