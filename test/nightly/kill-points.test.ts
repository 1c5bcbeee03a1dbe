import { expect, test } from 'vitest';
import { runKills } from '../support/faults/kills.ts';

const seed = process.env.T5_SEED ?? String(Date.now());

test('fifteen hundred kills -9 at chosen writes lose nothing that was acknowledged (T5)', {
  timeout: 5_400_000,
}, async () => {
  const { broken, ...rest } = await runKills(1_500, seed);
  console.log('T5:', { seed, ...rest });
  expect(broken).toEqual([]);
});
