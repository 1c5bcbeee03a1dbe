import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyOf } from '../../../lib/domain/values/money.ts';
import { readAmount } from '../../../lib/domain/values/typed-amount.ts';

const currencies = ['BHD', 'INR', 'UGX', 'BDT'] as const;
const locales = ['en', 'ar-BH-u-nu-arab', 'hi', 'bn-u-nu-beng', 'ne-u-nu-deva', 'en-IN', 'ml', 'ur'];

describe('an amount as it is typed', () => {
  it('is read as it is written in every language of the face, with signs between thousands and in any digits', () => {
    fc.assert(
      fc.property(
        fc.nat(10 ** 9),
        fc.constantFrom(...currencies),
        fc.constantFrom(...locales),
        (minor, currency, locale) => {
          const money = moneyOf(minor, currency);
          const digits = money.amount.split('.')[1]?.length ?? 0;
          const typed = new Intl.NumberFormat(locale, { minimumFractionDigits: digits }).format(
            Number(money.amount),
          );
          expect(readAmount(typed, currency)).toEqual(money);
        },
      ),
    );
  });

  it('may leave the decimals away', () => {
    expect(readAmount('90000', 'BDT')).toEqual({ amount: '90000.00', currency: 'BDT' });
    expect(readAmount('12.5', 'BHD')).toEqual({ amount: '12.500', currency: 'BHD' });
  });

  it('is nothing when it is no amount of that currency', () => {
    for (const typed of ['', 'much', '-5', '1.2345', '5 BHD', '1.2.3', '9'.repeat(30)])
      expect(readAmount(typed, 'BHD')).toBeUndefined();
    expect(readAmount('5', 'XXQ')).toBeUndefined();
  });
});
