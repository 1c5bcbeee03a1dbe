import { describe, expect, test } from 'vitest';
import { moneyOf } from '../../../lib/domain/values/money.ts';
import { type Debt, debtCurrency, debtOf } from '../../../lib/rules/repayments/debt.ts';
import { account, back, demanded, disclosed, paid, receiptSha256 } from './accounts.ts';

const bhd = (minor: number) => moneyOf(minor, 'BHD');
const range = (atLeast: number, atMost?: number) => ({
  atLeast: bhd(atLeast),
  ...(atMost === undefined ? {} : { atMost: bhd(atMost) }),
});
const { amount: _amount, ...unstated } = paid(1, 'BHD');
const { paidOn: _paidOn, ...undated } = paid(10_000, 'INR');

describe('Each payment of a debt', () => {
  test('says how it was stated, by which rule it counts, how sure that is, and for how much', () => {
    const items = [
      paid(45_000, 'BHD', { receiptSha256 }),
      paid(1_500, 'BHD', { item: 'RC101', payer: 'WORKER_FAMILY', paidOn: '2026-01-21' }),
      paid(10_000, 'INR'),
      paid(10_000, 'PHP'),
      undated,
      unstated,
      paid(9_000, 'BHD', { payer: 'EMPLOYER' }),
    ];
    const dated = { item: 'RF01', paidOn: '2026-01-20' } as const;
    const exact = (minor: number) => range(minor, minor);
    expect(debtOf(account({ disclosure: disclosed(items) }))).toEqual({
      currency: 'BHD',
      items: [
        {
          ...dated,
          stated: bhd(45_000),
          rule: 'statedWithReceipt',
          confidence: 'high',
          counts: exact(45_000),
        },
        {
          item: 'RC101',
          stated: bhd(1_500),
          paidOn: '2026-01-21',
          rule: 'statedWithoutReceipt',
          confidence: 'medium',
          counts: exact(1_500),
        },
        {
          ...dated,
          stated: moneyOf(10_000, 'INR'),
          rule: 'statedWithoutReceipt',
          confidence: 'medium',
          counts: exact(440),
        },
        {
          ...dated,
          stated: moneyOf(10_000, 'PHP'),
          rule: 'notConvertible',
          confidence: 'low',
          counts: range(0),
        },
        {
          item: 'RF01',
          stated: moneyOf(10_000, 'INR'),
          rule: 'notConvertible',
          confidence: 'low',
          counts: range(0),
        },
        { ...dated, rule: 'amountNotStated', confidence: 'low', counts: range(0) },
      ],
      owed: { atLeastMinor: 46_940 },
      repaidMinor: 0,
      stillOwed: { atLeastMinor: 46_940 },
      settled: false,
    } satisfies Debt);
  });

  test('was made by nobody where no statement was filed: nothing is known, and nothing is settled', () => {
    expect(debtOf(account({}))).toEqual({
      currency: 'BHD',
      items: [],
      owed: { atLeastMinor: 0 },
      repaidMinor: 0,
      stillOwed: { atLeastMinor: 0 },
      settled: false,
    });
  });
});

describe('What an authority demanded', () => {
  test('counts in place of a smaller statement and beside no other demand: the highest is owed, once', () => {
    const disclosure = disclosed([paid(1_000, 'BHD')]);
    const demands = [demanded(2_000, 'BHD'), demanded(1_500, 'BHD')];
    const { owed, stillOwed } = debtOf(account({ disclosure, demands, repayments: [back(600, 'BHD')] }));
    expect(owed).toEqual({ atLeastMinor: 2_000, atMostMinor: 2_000 });
    expect(stillOwed).toEqual({ atLeastMinor: 1_400, atMostMinor: 1_400 });
  });

  test('in a currency without a rate of its day adds nothing and leaves the end open', () => {
    const disclosure = disclosed([paid(1_000, 'BHD')]);
    const owedWith = (...demands: ReturnType<typeof demanded>[]) =>
      debtOf(account({ disclosure, demands, repayments: [back(1_000, 'BHD')] }));
    expect(owedWith(demanded(5_000, 'INR', '2026-01-22'))).toMatchObject({
      owed: { atLeastMinor: 1_000, atMostMinor: 1_000 },
      settled: true,
    });
    const open = owedWith(demanded(500_000, 'INR', '2026-03-01'));
    expect([open.owed, open.settled]).toEqual([{ atLeastMinor: 1_000 }, false]);
  });
});

describe('What was given back', () => {
  test('in another currency counts at the rate of the day on which it was given, and without one not yet', () => {
    const disclosure = disclosed([paid(1_000, 'BHD')]);
    const leftAfter = (paidOn: string) =>
      debtOf(account({ disclosure, repayments: [back(10_000, 'INR', { paidOn })] }));
    expect(leftAfter('2026-01-27')).toMatchObject({ repaidMinor: 440, stillOwed: { atLeastMinor: 560 } });
    expect(leftAfter('2026-01-28')).toMatchObject({ repaidMinor: 0, stillOwed: { atLeastMinor: 1_000 } });
  });
});

describe('The currency of a debt', () => {
  const [inr, php] = [moneyOf(1, 'INR'), moneyOf(1, 'PHP')];
  test('is that in which the worker paid, so that no rate changes what is owed', () => {
    expect(debtCurrency([inr, undefined, inr], 'BHD')).toBe('INR');
    const items = [paid(100, 'INR'), paid(100, 'PHP', { payer: 'EMPLOYER' })];
    expect(debtOf(account({ disclosure: disclosed(items) })).currency).toBe('INR');
    const asked = account({ disclosure: disclosed([]), demands: [demanded(500, 'PHP')] });
    expect(debtOf(asked)).toMatchObject({ currency: 'PHP', owed: { atLeastMinor: 500, atMostMinor: 500 } });
  });
  test('is that of the wage where they paid in several, and the first by name where nobody knows the wage', () => {
    expect(debtCurrency([php, inr], 'BHD')).toBe('BHD');
    expect(debtCurrency([php, inr], undefined)).toBe('INR');
  });
  test('is that of the wage, or of the country of work, where nothing was paid', () => {
    expect([debtCurrency([], 'PHP'), debtCurrency([undefined], undefined)]).toEqual(['PHP', 'BHD']);
  });
});
