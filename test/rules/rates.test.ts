import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../lib/domain/values/dates.ts';
import { convert, type Rate } from '../../lib/domain/values/money.ts';
import { demoRates, rateOn } from '../../lib/rules/rates.ts';

const rate = (on: string, numerator = 1, pair: readonly [string, string] = ['INR', 'BHD']): Rate => ({
  from: pair[0],
  to: pair[1],
  on,
  numerator,
  denominator: 200,
  source: 'test',
});

describe('the rate of a day', () => {
  test("is that day's, else the latest of the seven days before, never a later one", () => {
    const rates = [rate('2026-01-01', 1), rate('2026-01-05', 2), rate('2026-01-20', 3)];
    const found = (on: string) => rateOn(rates, 'INR', 'BHD', on)?.numerator;
    expect(
      ['2025-12-31', '2026-01-01', '2026-01-04', '2026-01-05', '2026-01-12', '2026-01-13'].map(found),
    ).toEqual([undefined, 1, 1, 2, 2, undefined]);
  });
  test('is the later entry when a day has two', () => {
    expect(
      rateOn([rate('2026-01-01', 1), rate('2026-01-01', 9)], 'INR', 'BHD', '2026-01-02')?.numerator,
    ).toBe(9);
  });
  test('is turned about when only the other way round was entered', () => {
    const turned = rateOn([rate('2026-01-01', 1)], 'BHD', 'INR', '2026-01-02');
    expect(turned).toMatchObject({ from: 'BHD', to: 'INR', numerator: 200, denominator: 1 });
  });
  test('is never chained through a third currency', () => {
    const rates = [rate('2026-01-01', 1), rate('2026-01-01', 2, ['NPR', 'BHD'])];
    expect(rateOn(rates, 'INR', 'NPR', '2026-01-01')).toBeUndefined();
  });
});

describe('demo rates', () => {
  test('leave no day without a rate, and say that they are not for use', () => {
    const rates = demoRates('2025-01-01', '2026-12-31');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 729 }),
        fc.constantFrom('INR', 'NPR', 'UGX', 'SAR'),
        (days, from) => {
          expect(rateOn(rates, from, 'BHD', addDays('2025-01-01', days))).toMatchObject({
            demo: true,
            source: 'demo rate, not for use',
          });
        },
      ),
    );
  });
  test('hold one fact, the peg of the dollar', () => {
    const facts = demoRates('2026-01-01', '2026-01-01').filter((row) => !row.demo);
    expect(facts.map(({ from, to }) => [from, to])).toEqual([['USD', 'BHD']]);
    const [peg] = facts;
    expect(peg && convert(1_000_000, 'USD', 'BHD', peg)).toBe(3_760_000);
  });
});
