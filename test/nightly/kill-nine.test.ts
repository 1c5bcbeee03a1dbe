import { expect, test } from 'vitest';
import { surviveKills } from '../support/faults/kill-nine.ts';

test('thirty kills -9 at random moments lose nothing that was acknowledged', {
  timeout: 900_000,
}, async () => {
  const { contracts, ...rest } = await surviveKills(30);
  console.log('kill -9:', { contracts, ...rest });
  expect(contracts).toBeGreaterThan(200);
});
