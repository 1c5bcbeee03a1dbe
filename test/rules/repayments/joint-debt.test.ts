import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Repayment } from '../../../lib/domain/repayments/repayment.ts';
import { moneyOf } from '../../../lib/domain/values/money.ts';
import type { ToldFee } from '../../../lib/domain/voice/told-fee.ts';
import type { OwnAccount } from '../../../lib/rules/repayments/debt.ts';
import { jointDebtOf } from '../../../lib/rules/repayments/joint-debt.ts';
import { account, back, demanded, disclosed, paid, rates } from './accounts.ts';

const bhd = (minor: number) => moneyOf(minor, 'BHD');
const told = (minor: number, currency = 'BHD', more: Partial<ToldFee> = {}): ToldFee => ({
  item: 'RF01',
  amount: moneyOf(minor, currency),
  ...more,
});
const joint = (accounts: readonly OwnAccount[], all: readonly ToldFee[] = []) =>
  jointDebtOf({ accounts, told: all, wageCurrency: 'BHD', rates });
const stating = (minor: number, repayments: readonly Repayment[] = []) =>
  account({ disclosure: disclosed(minor === 0 ? [] : [paid(minor, 'BHD')]), repayments });

describe('What everybody says of one debt', () => {
  test('is at least the highest that somebody states against themselves, and at most the highest that is named at all', () => {
    const sums = fc.nat(1_000_000);
    fc.assert(
      fc.property(sums, sums, sums, sums, (agency, employer, demand, said) => {
        const asked = { ...stating(employer), demands: [demanded(demand, 'BHD')] };
        const atLeastMinor = Math.max(agency, employer, demand);
        expect(joint([stating(agency), asked], [told(said)])).toMatchObject({
          currency: 'BHD',
          owed: { atLeastMinor, atMostMinor: Math.max(atLeastMinor, said) },
        });
      }),
    );
  });

  test('is less by what was given back, which counts once although both recorded it, and never below zero', () => {
    const sums = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(sums, sums, sums, (stated, said, given) => {
        const both = [back(given, 'BHD'), back(given, 'BHD')].map((each) => stating(stated, [each]));
        const { stillOwed, repaidMinor, reaches } = joint(both, [told(said)]);
        expect(repaidMinor).toBe(given);
        expect(stillOwed).toEqual({
          atLeastMinor: Math.max(0, stated - given),
          atMostMinor: Math.max(0, stated - given, said - given),
        });
        expect(reaches).toBe(given >= Math.max(stated, said));
      }),
    );
  });

  test('credits two payments of two days, or twice on one day by one party, as two; one that was disclosed and recorded as one', () => {
    const repaid = (...accounts: OwnAccount[]) => joint(accounts).repaidMinor;
    const [first, second] = [back(300, 'BHD'), back(300, 'BHD', { paidOn: '2026-06-04' })];
    expect(repaid(stating(1_000, [first]), stating(0, [second]))).toBe(600);
    expect(repaid(stating(1_000, [first, back(300, 'BHD')]), stating(0, [back(300, 'BHD')]))).toBe(600);
    const reimbursements = [
      { item: 'RF01', amount: bhd(300), paidOn: '2026-06-03', paidBy: 'agency' } as const,
    ];
    const disclosure = disclosed([paid(1_000, 'BHD')], { reimbursements });
    expect(repaid(account({ disclosure, repayments: [first] }))).toBe(300);
    expect(repaid(account({ disclosure }))).toBe(300);
  });

  test('adds up what the worker paid piece by piece, and counts what a party paid for nobody', () => {
    const disclosure = disclosed([
      paid(700, 'BHD'),
      paid(50, 'BHD', { item: 'RC101', payer: 'WORKER_FAMILY' }),
      paid(9_000, 'BHD', { payer: 'EMPLOYER' }),
    ]);
    expect(joint([account({ disclosure })], [told(400), told(500)]).owed).toEqual({
      atLeastMinor: 750,
      atMostMinor: 900,
    });
  });

  test('shows what was told as it was told: up to that sum, surer with a receipt, and open where it cannot be counted', () => {
    const { amount: _, ...unstated } = told(1);
    const all = [
      told(500, 'BHD', { receipt: true }),
      told(400, 'BHD', { receipt: false }),
      told(300, 'INR'),
      unstated,
      told(200, 'BHD', { item: 'OT01' }),
    ];
    const said = joint([], all);
    expect(said).toEqual({
      currency: 'BHD',
      told: [
        {
          item: 'RF01',
          stated: bhd(500),
          rule: 'toldWithReceipt',
          confidence: 'medium',
          counts: { atLeast: bhd(0), atMost: bhd(500) },
        },
        {
          item: 'RF01',
          stated: bhd(400),
          rule: 'toldWithoutReceipt',
          confidence: 'low',
          counts: { atLeast: bhd(0), atMost: bhd(400) },
        },
        {
          item: 'RF01',
          stated: moneyOf(300, 'INR'),
          rule: 'notConvertible',
          confidence: 'low',
          counts: { atLeast: bhd(0) },
        },
        { item: 'RF01', rule: 'amountNotStated', confidence: 'low', counts: { atLeast: bhd(0) } },
      ],
      owed: { atLeastMinor: 0 },
      repaidMinor: 0,
      stillOwed: { atLeastMinor: 0 },
      reaches: false,
    });
  });

  test('has no upper end while a party, a demand or a worker names something that nobody can count', () => {
    const { amount: _, ...unstated } = paid(1, 'BHD');
    const open = [
      joint([account({ disclosure: disclosed([paid(100, 'BHD'), unstated]) })]),
      joint([account({ disclosure: disclosed([paid(100, 'BHD')]), demands: [demanded(1, 'PHP')] })]),
      joint([stating(100)], [told(1, 'PHP')]),
    ];
    for (const { owed, stillOwed } of open)
      expect([owed, stillOwed]).toEqual([{ atLeastMinor: 100 }, { atLeastMinor: 100 }]);
  });

  test('counts in the currency in which all was paid, and each payment at the rate of its day where there are several', () => {
    const inRupees = account({ disclosure: disclosed([paid(10_000, 'INR')]) });
    expect(joint([inRupees], [told(20_000, 'INR')])).toMatchObject({
      currency: 'INR',
      owed: { atLeastMinor: 10_000, atMostMinor: 20_000 },
    });
    expect(joint([], [told(300, 'PHP')])).toMatchObject({
      currency: 'PHP',
      owed: { atLeastMinor: 0, atMostMinor: 300 },
    });
    const demand = demanded(20_000, 'INR', '2026-01-21');
    const given = back(10_000, 'INR', { paidOn: '2026-01-22' });
    const lost = back(10_000, 'INR', { paidOn: '2026-03-22' });
    const mixed = joint([stating(100, [given, lost]), { ...inRupees, demands: [demand] }]);
    expect(mixed).toMatchObject({
      currency: 'BHD',
      owed: { atLeastMinor: 880, atMostMinor: 880 },
      repaidMinor: 440,
      stillOwed: { atLeastMinor: 440, atMostMinor: 440 },
    });
  });

  test('is nothing where nobody says anything, and nothing reaches it', () => {
    expect(jointDebtOf({ accounts: [account({})], told: [], wageCurrency: undefined, rates: [] })).toEqual({
      currency: 'BHD',
      told: [],
      owed: { atLeastMinor: 0, atMostMinor: 0 },
      repaidMinor: 0,
      stillOwed: { atLeastMinor: 0, atMostMinor: 0 },
      reaches: true,
    });
  });
});
