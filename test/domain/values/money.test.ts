import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencies } from '../../../lib/domain/values/currencies.ts';
import {
  convert,
  convertedSum,
  Money,
  minorDigits,
  minorOf,
  moneyOf,
  type Rate,
} from '../../../lib/domain/values/money.ts';

const aCurrency = fc.constantFrom(...currencies);
const anAmountMinor = fc.integer({ min: 0, max: 10_000_000_000_000 });
const rate = (from: string, to: string, numerator: number, denominator: number): Rate => ({
  from,
  to,
  on: '2026-01-01',
  numerator,
  denominator,
  source: 'test',
});
const faultOf = (input: unknown): unknown => {
  const issue = Money.safeParse(input).error?.issues[0];
  return issue?.code === 'custom' ? { path: issue.path, ...issue.params } : issue?.code;
};

describe('decimals follow ISO 4217, not habit', () => {
  test.each([
    [3, 'BHD KWD OMR JOD IQD LYD TND'],
    [2, 'AED SAR QAR USD EUR INR BDT NPR PKR LKR PHP IDR MMK KES ETB GHS EGP MYR SGD HKD THB'],
    [0, 'VND UGX JPY KRW RWF XAF XOF'],
  ])('%d decimals for %s', (digits, codes) => {
    for (const code of codes.split(' ')) expect([code, minorDigits(code)]).toEqual([code, digits]);
  });
  test('no currency stands in the table twice', () => {
    expect(new Set(currencies).size).toBe(currencies.length);
    expect(minorDigits('XXX')).toBeUndefined();
  });
});

describe('an amount of money', () => {
  test('survives the way to minor units and back, in every currency', () => {
    fc.assert(
      fc.property(aCurrency, anAmountMinor, (currency, minor) => {
        const money = moneyOf(minor, currency);
        expect(Money.parse(money)).toEqual(money);
        expect(minorOf(money)).toBe(minor);
      }),
    );
  });
  test('is refused with fewer or more decimals than its currency has, and says how many', () => {
    const fault = (currency: string, digits: number) => ({
      path: ['amount'],
      code: 'money-decimals',
      currency,
      digits,
    });
    expect(faultOf({ amount: '185', currency: 'BHD' })).toEqual(fault('BHD', 3));
    expect(faultOf({ amount: '185.00', currency: 'BHD' })).toEqual(fault('BHD', 3));
    expect(faultOf({ amount: '185.0000', currency: 'BHD' })).toEqual(fault('BHD', 3));
    expect(faultOf({ amount: '2500.00', currency: 'UGX' })).toEqual(fault('UGX', 0));
  });
  test.each(['-1.000', '+1.000', '1,000.000', '01.000', '.500', '1.', '1e3', '', '١٫٠٠٠', ' 1.000'])(
    'is refused when written "%s"',
    (amount) => {
      expect(faultOf({ amount, currency: 'BHD' })).toEqual({
        path: ['amount'],
        code: 'amount-format',
        currency: 'BHD',
      });
    },
  );
  test('is refused beyond what sums exactly, in an unknown currency, as a number, with a stray field', () => {
    expect(faultOf({ amount: '10000000000.001', currency: 'BHD' })).toMatchObject({
      code: 'amount-too-large',
    });
    expect(faultOf({ amount: '1.00', currency: 'XXX' })).toEqual({
      path: ['currency'],
      code: 'unknown-currency',
    });
    expect(faultOf({ amount: 1, currency: 'BHD' })).toBe('invalid_type');
    expect(faultOf({ amount: '1.000', currency: 'BHD', note: '' })).toBe('unrecognized_keys');
  });
  test('is never made from a negative, broken or unsafe number', () => {
    for (const minor of [-1, 0.5, Number.NaN, 2 ** 53])
      expect(() => moneyOf(minor, 'BHD')).toThrow(RangeError);
    expect(() => moneyOf(1, 'XXX')).toThrow(RangeError);
  });
});

describe('conversion', () => {
  test('goes through major units: 1 USD is 376 fils', () => {
    expect(convert(100, 'USD', 'BHD', rate('USD', 'BHD', 376, 1000))).toBe(376);
    expect(convert(30_000_000, 'VND', 'USD', rate('VND', 'USD', 4, 100_000))).toBe(120_000);
  });
  test('rounds a tie to the even neighbour', () => {
    const half = rate('INR', 'PKR', 1, 2);
    expect([1, 3, 5, 7].map((minor) => convert(minor, 'INR', 'PKR', half))).toEqual([0, 2, 2, 4]);
  });
  test('rounds once, after the sum', () => {
    const third = rate('INR', 'PKR', 1, 3);
    const parts = [1, 1, 1].map((minor) => ({ minor, from: 'INR', rate: third }));
    expect(convertedSum(parts, 'PKR')).toBe(1);
    expect(convertedSum([], 'PKR')).toBe(0);
  });
  test('leaves an amount in its own currency alone, and keeps order', () => {
    const some = rate('INR', 'BHD', 4_517, 1_000_000);
    fc.assert(
      fc.property(anAmountMinor, anAmountMinor, (a, b) => {
        expect(convertedSum([{ minor: a, from: 'BHD' }], 'BHD')).toBe(a);
        const [low, high] = a <= b ? [a, b] : [b, a];
        expect(convert(low, 'INR', 'BHD', some)).toBeLessThanOrEqual(convert(high, 'INR', 'BHD', some));
      }),
    );
  });
  test('stops at the largest safe integer instead of failing', () => {
    const steep = rate('KWD', 'IDR', 53_000, 1);
    expect(convert(10_000_000_000_000, 'KWD', 'IDR', steep)).toBe(Number.MAX_SAFE_INTEGER);
  });
  test('refuses a rate for another pair', () => {
    expect(() => convert(1, 'INR', 'BHD', rate('BHD', 'INR', 1, 1))).toThrow(RangeError);
    expect(() => convertedSum([{ minor: 1, from: 'INR' }], 'BHD')).toThrow(RangeError);
  });
});
