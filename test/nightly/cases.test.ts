import { expect, test } from 'vitest';
import { hardSet, readCases, unseenSet } from '../cases/case.ts';
import { feedFreshProduct } from '../cases/fresh-product.ts';
import { shortfalls } from '../cases/shortfalls.ts';

test.each([
  ['the development set', undefined],
  ['situations made up for being hard', hardSet],
  ['situations made up to be new', unseenSet],
] as const)('what is known of people comes out as it should, over HTTP: %s', async (_, file) => {
  const fed = await feedFreshProduct(readCases(file));
  expect(fed.accepted.length).toBeGreaterThan(25);
  expect(shortfalls(fed)).toEqual([]);
});
