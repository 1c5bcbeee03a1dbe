import { expect, test } from 'vitest';
import { killsMeasured, runKills } from '../support/faults/kills.ts';
import { figure } from '../support/figure.ts';

const seed = process.env.T5_SEED ?? String(Date.now());

/** Threat model, T5; fifteen hundred kills at night. */
test('sixty kills -9 at the writes of every path lose nothing that was acknowledged, leave nothing half written, and the journal verifies each time', {
  timeout: 600_000,
}, async () => {
  const { broken, ...rest } = await runKills({
    ...{ seed, first: 0, count: 60 },
    until: Number.POSITIVE_INFINITY,
  });
  figure('T5', killsMeasured(rest), seed);
  expect(broken).toEqual([]);
  expect(rest.points).toBeGreaterThan(45);
});
