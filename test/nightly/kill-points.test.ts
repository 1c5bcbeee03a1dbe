import { expect, test } from 'vitest';
import { killsMeasured, runKills } from '../support/faults/kills.ts';
import { figure } from '../support/figure.ts';

/** Bounded in time: a machine that is slower tries fewer and says how many. */
const milliseconds = 30 * 60_000;
const seed = process.env.T5_SEED ?? String(Date.now());

test('fifteen hundred kills -9 at chosen writes lose nothing that was acknowledged (T5)', {
  timeout: milliseconds + 900_000,
}, async () => {
  const { broken, ...rest } = await runKills(1_500, seed, milliseconds);
  figure('T5', killsMeasured(rest), seed);
  expect(broken).toEqual([]);
});
