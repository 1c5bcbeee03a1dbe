import { expect, test } from 'vitest';
import { faultsMeasured, runFaults } from '../support/faults/run.ts';
import { figure } from '../support/figure.ts';

const seed = process.env.T6_SEED ?? String(Date.now());

/** Threat model, T6; ten thousand seeds at night. */
test('every fault at every call of every write path, and five hundred seeds of several, leave the invariants whole', async () => {
  const { broken, ...rest } = await runFaults({
    ...{ seed, first: 0, count: 500, withPairs: true },
    until: Number.POSITIVE_INFINITY,
  });
  figure('T6', faultsMeasured(rest), seed);
  expect(broken).toEqual([]);
  expect(rest.met).toBe(rest.pairs);
  expect(rest.injected).toBeGreaterThan(1_000);
});
