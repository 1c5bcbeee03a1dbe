import { describe, expect, test } from 'vitest';
import { sizeAndReach } from '../../../lib/rules/language/compile-bound.ts';
import { treeOf } from './ask.ts';

const reach = (...sources: string[]) =>
  sizeAndReach(
    sources.map((source) => treeOf(source)),
    1_000_000,
  );

describe('what a function is told of its rules', () => {
  test('is nothing of none: no size, and any list within the limit', () => {
    expect(sizeAndReach([], 1_000_000)).toEqual({ size: 0, longestList: 1_000_000 });
  });

  test('is their size together; a rule without a loop bounds no list', () => {
    expect(reach('own.wage > 3')).toEqual({ size: 3, longestList: 1_000_000 });
    expect(sizeAndReach([treeOf('own.wage + 1 > 3')], 2)).toEqual({ size: 5, longestList: 2 });
    expect(reach('own.wage > 3', 'own.wage > 3', 'true')).toEqual({ size: 7, longestList: 1_000_000 });
  });

  test('is how long a list may be for the steps to stay within the limit: its root for a loop inside a loop', () => {
    const [one, two] = [
      'own.fees.exists(f, f.amount > 3)',
      'own.fees.exists(f, own.fees.exists(g, f.amount > g.amount))',
    ];
    expect(reach(one)).toEqual({ size: 5, longestList: 200_000 });
    expect(reach(two)).toEqual({ size: 7, longestList: 377 });
    expect(reach(one, two)).toEqual({ size: 12, longestList: 377 });
    expect(reach(two, one).longestList).toBe(377);
  });
});
