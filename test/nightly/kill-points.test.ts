import { expect, test } from 'vitest';
import { killsMeasured, runKills } from '../support/faults/kills.ts';
import { figure } from '../support/figure.ts';

const seed = process.env.T5_SEED ?? String(Date.now());

test('fifteen hundred kills -9 at chosen writes lose nothing that was acknowledged (T5)', {
  timeout: 5_400_000,
}, async () => {
  const { broken, ...rest } = await runKills(1_500, seed);
  figure('T5', killsMeasured(rest), seed);
  expect(broken).toEqual([]);
});
