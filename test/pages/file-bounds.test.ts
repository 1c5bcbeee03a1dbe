import { expect, test } from 'vitest';
import { fitsFile, mostContracts } from '../../functions/inspectorate/pages/paper/file-bounds.ts';
import { tooLong } from '../../functions/inspectorate/pages/paper/too-long.tsx';
import { readerOf } from '../../functions/pages/reader.ts';

const listed = (contracts: number[], next: string | null = null) => ({
  items: contracts.map((count) => ({ rank: { contracts: count } })),
  page: { next },
});

test('a list is a file while it is one page and its employers have no more contracts together than one request reads', () => {
  expect(fitsFile(listed([]))).toBe(true);
  expect(fitsFile(listed([mostContracts - 1, 1]))).toBe(true);
  expect(fitsFile(listed([mostContracts - 1, 1, 1]))).toBe(false);
  expect(fitsFile(listed([1], 'more'))).toBe(false);
});

test.each([
  ['en', /at most 100 employers with 2,000 contracts in all. Choose a governorate or a sector/],
  ['ar', /100 صاحب عمل .* عقد في المجموع. اختر محافظة/],
] as const)('a list that is too long says the bound and the cure (%s)', (language, words) => {
  const refused = tooLong(readerOf(language), new URLSearchParams());
  expect(refused.status).toBe(422);
  expect(String(refused.main)).toMatch(words);
});
