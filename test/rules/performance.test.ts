import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOf } from '../../lib/domain/flags/flag.ts';
import { addReviews, fewestReviews, precisionOf } from '../../lib/rules/performance.ts';

describe('The measured precision of a rule', () => {
  test('says nothing at all below the fewest reviews', () => {
    fc.assert(
      fc.property(fc.nat({ max: fewestReviews - 1 }), fc.nat(), (reviewed, share) => {
        const substantiated = share % (reviewed + 1);
        expect(precisionOf({ substantiated, dismissed: reviewed - substantiated })).toBeUndefined();
      }),
    );
  });

  test('lies in its interval, which is Wilson’s: 8 of 10 is 490 to 944 per thousand', () => {
    expect(precisionOf({ substantiated: 8, dismissed: 2 })).toEqual({
      reviewed: 10,
      substantiated: 8,
      dismissed: 2,
      precision: { perMille: 800, lower: 490, upper: 944 },
    });
    const count = fc.nat({ max: 5_000 });
    fc.assert(
      fc.property(count, count, (substantiated, dismissed) => {
        const found = precisionOf({ substantiated, dismissed });
        if (!found) return;
        const { perMille, lower, upper } = found.precision;
        expect(lower <= perMille && perMille <= upper && lower >= 0 && upper <= 1_000).toBe(true);
      }),
    );
  });

  test('narrows as reviews add up over versions', () => {
    const width = (n: number) => {
      const { precision } = precisionOf(
        addReviews(
          Array.from({ length: n }, (_, ruleVersion) => ({ ruleVersion, substantiated: 7, dismissed: 3 })),
        ),
      ) ?? { precision: { lower: 0, upper: 1_000 } };
      return precision.upper - precision.lower;
    };
    expect(width(10)).toBeLessThan(width(1));
  });

  test('counts a decision once, and takes it back when another overturns it', () => {
    expect(countOf('raised', 'substantiated')).toEqual({ substantiated: 1, dismissed: 0 });
    expect(countOf('underReview', 'dismissed')).toEqual({ substantiated: 0, dismissed: 1 });
    expect(countOf('substantiated', 'dismissed')).toEqual({ substantiated: -1, dismissed: 1 });
    expect(countOf('raised', 'underReview')).toEqual({ substantiated: 0, dismissed: 0 });
  });
});
