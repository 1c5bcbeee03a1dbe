import { expect, test } from 'vitest';
import { surviveKills } from '../support/faults/kill-nine.ts';

test('kill -9 of the running product loses no acknowledged contract, doubles none on a retry, and all get assessed', {
  timeout: 90_000,
}, async () => {
  const { contracts, unanswered, ...rest } = await surviveKills(3);
  console.log('kill -9:', { contracts, unanswered, ...rest });
  expect(contracts).toBeGreaterThan(20);
  expect(unanswered).toBeGreaterThan(0);
});
