import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deniesPayment } from '../../functions/inspectorate/pages/denies-payment.ts';
import type { FeeItem } from '../../lib/domain/fees/fee-disclosure.ts';
import { moneyOf } from '../../lib/domain/values/money.ts';

const told = (minor: number, currency = 'BHD') => ({
  item: 'RF01' as const,
  amount: moneyOf(minor, currency),
});
const paid = (minor: number, currency = 'BHD', payer: FeeItem['payer'] = 'WORKER'): FeeItem => ({
  item: 'RF01',
  amount: moneyOf(minor, currency),
  payer,
});

describe('what a party declares of a cost', () => {
  it('does not deny what the worker tells where its items come to it, nor where one of them is it, in whatever parts it was told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 }), (parts) => {
        const items = parts.map((part) => paid(part));
        const whole = parts.reduce((sum, part) => sum + part, 0);
        expect(deniesPayment(items, [told(whole)])).toBe(false);
        expect(deniesPayment(items, [told(whole), told(whole)])).toBe(false);
        expect(
          deniesPayment(
            [paid(whole)],
            parts.map((part) => told(part)),
          ),
        ).toBe(false);
        for (const part of parts) expect(deniesPayment(items, [told(part)])).toBe(false);
        expect(deniesPayment(items, [told(whole + 1)])).toBe(true);
      }),
    );
  });

  it('is added up in one currency and never over two', () => {
    expect(deniesPayment([paid(60), paid(60, 'USD')], [told(120)])).toBe(true);
    expect(deniesPayment([paid(120, 'USD')], [told(120)])).toBe(true);
    expect(deniesPayment([paid(60), paid(60), paid(5, 'USD')], [told(120), told(5, 'USD')])).toBe(false);
  });

  it('denies where only others paid; what nobody puts a sum to, and silence, deny nothing', () => {
    expect(deniesPayment([paid(120, 'BHD', 'EMPLOYER')], [told(120)])).toBe(true);
    expect(deniesPayment([paid(120, 'BHD', 'EMPLOYER')], [{ item: 'RF01' }])).toBe(true);
    expect(deniesPayment([paid(60), { item: 'RF01', payer: 'WORKER' }], [told(120)])).toBe(false);
    expect(deniesPayment([paid(60)], [{ item: 'RF01' }])).toBe(false);
    expect(deniesPayment([], [told(120)])).toBe(false);
    expect(deniesPayment([paid(60)], [])).toBe(false);
  });
});
