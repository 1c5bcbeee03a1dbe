import { expect, test } from 'vitest';
import { runFaults } from '../support/faults/run.ts';

const seed = process.env.T6_SEED ?? String(Date.now());

test('ten thousand seeds of faults leave the invariants whole (T6)', { timeout: 3_600_000 }, async () => {
  const { broken, ...rest } = await runFaults(10_000, seed);
  console.log('T6:', { seed, ...rest });
  expect(broken).toEqual([]);
});
