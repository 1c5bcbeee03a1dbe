import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rate } from '../../lib/domain/values/money.ts';
import { sumIn } from '../../lib/rules/facts/money-in.ts';
import { aDecentDossier } from '../support/rules/dossiers.ts';

const rate = (from: string, numerator: number): Rate => ({
  from,
  to: 'BHD',
  on: '2026-01-10',
  numerator,
  denominator: 1000,
  source: 'a test',
});
const money = (currency: string | undefined, rates: readonly Rate[] = [rate('USD', 376)]) => ({
  dossier: aDecentDossier({ rates }),
  currency,
  country: 'BH',
});
const paid = (amount: string, currency: string, paidOn?: string) => ({
  amount: { amount, currency },
  paidOn,
});

describe('a sum of payments', () => {
  test('in the currency of the wage is their sum, and needs neither days nor rates', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 6 }), (minors) => {
        const each = minors.map((minor) => paid((minor / 1000).toFixed(3), 'BHD'));
        expect(sumIn(money('BHD', []), each)).toBe(minors.reduce((sum, minor) => sum + minor, 0));
      }),
    ));

  test('in another currency is converted at the rate of its day, and added to the rest', () => {
    expect(sumIn(money('BHD'), [paid('10.00', 'USD', '2026-01-10')])).toBe(3760);
    expect(sumIn(money('BHD'), [paid('10.00', 'USD', '2026-01-12'), paid('1.000', 'BHD')])).toBe(4760);
  });

  test('of nothing is zero in every currency, even one that nobody knows', () => {
    for (const currency of ['BHD', undefined]) {
      expect(sumIn(money(currency, []), [])).toBe(0);
      expect(sumIn(money(currency, []), [paid('0.00', 'USD')])).toBe(0);
    }
  });

  test.each([
    ['the currency of the wage', undefined, paid('10.00', 'USD', '2026-01-10'), 'absent'],
    ['the day', 'BHD', paid('10.00', 'USD'), 'dateUnknown'],
    ['a rate of that week', 'BHD', paid('10.00', 'USD', '2026-01-18'), 'rateMissing'],
    ['a rate of that currency', 'BHD', paid('10.00', 'EUR', '2026-01-10'), 'rateMissing'],
  ] as const)('is unknown where %s is, whatever else was paid, and says so', (_, currency, one, why) => {
    expect(sumIn(money(currency), [one])).toEqual({ $unknown: why });
    expect(sumIn(money(currency), [paid('0.000', 'BHD'), one])).toEqual({ $unknown: why });
    if (currency) expect(sumIn(money(currency), [paid('1.000', 'BHD'), one])).toEqual({ $unknown: why });
  });
});
