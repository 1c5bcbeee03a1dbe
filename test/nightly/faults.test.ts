import { expect, test } from 'vitest';
import { faultsMeasured, runFaults } from '../support/faults/run.ts';
import { figure } from '../support/figure.ts';

const seed = process.env.T6_SEED ?? String(Date.now());

test('ten thousand seeds of faults leave the invariants whole (T6)', { timeout: 3_600_000 }, async () => {
  const { broken, ...rest } = await runFaults(10_000, seed);
  figure('T6', faultsMeasured(rest), seed);
  expect(broken).toEqual([]);
});
