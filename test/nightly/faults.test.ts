import { expect, test } from 'vitest';
import { faultsMeasured, runFaults } from '../support/faults/run.ts';
import { figure } from '../support/figure.ts';

/** Bounded in time: a machine that is slower tries fewer and says how many. */
const milliseconds = 30 * 60_000;
const seed = process.env.T6_SEED ?? String(Date.now());

test('ten thousand seeds of faults leave the invariants whole (T6)', {
  timeout: milliseconds + 900_000,
}, async () => {
  const { broken, ...rest } = await runFaults(10_000, seed, milliseconds);
  figure('T6', faultsMeasured(rest), seed);
  expect(broken).toEqual([]);
});
