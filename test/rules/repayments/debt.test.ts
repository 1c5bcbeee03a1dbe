import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorOf, moneyOf } from '../../../lib/domain/values/money.ts';
import { debtOf } from '../../../lib/rules/repayments/debt.ts';
import { planFor, planStanding } from '../../../lib/rules/repayments/plan.ts';
import { account, back, by, demanded, disclosed, paid } from './accounts.ts';

/** Currencies of no, two and three decimals. */
const currency = fc.constantFrom('UGX', 'INR', 'BHD');
const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1, maxLength: 8 });

describe('What is still owed', () => {
  test('is to the minor unit what was paid less what was given back, whatever the order, and never below zero', () => {
    fc.assert(
      fc.property(currency, amounts, amounts, fc.nat(7), (in_, fees, given, turn) => {
        const repayments = given.map((minor, at) =>
          back(minor, in_, { paidOn: `2026-06-${String(at + 1).padStart(2, '0')}` }),
        );
        const turned = [...repayments.slice(turn), ...repayments.slice(0, turn)];
        const items = fees.map((minor) => paid(minor, in_));
        const debt = debtOf(account({ disclosure: disclosed(items), repayments }));
        const again = debtOf(account({ disclosure: disclosed(items.toReversed()), repayments: turned }));
        const [owed, repaid] = [fees, given].map((all) => all.reduce((sum, minor) => sum + minor, 0));
        expect(debt.currency).toBe(in_);
        expect(debt.owed).toEqual({ atLeastMinor: owed, atMostMinor: owed });
        expect(debt.repaidMinor).toBe(repaid);
        expect(debt.stillOwed.atLeastMinor).toBe(Math.max(0, (owed ?? 0) - (repaid ?? 0)));
        expect(debt.settled).toBe(debt.stillOwed.atLeastMinor === 0);
        expect({ ...again, items: [] }).toEqual({ ...debt, items: [] });
      }),
    );
  });

  test('is divided by a plan and, once every part is given back, settled exactly', () => {
    fc.assert(
      fc.property(currency, amounts, fc.integer({ min: 1, max: 12 }), (in_, fees, count) => {
        const disclosure = disclosed(fees.map((minor) => paid(minor, in_)));
        const before = debtOf(account({ disclosure }));
        const plan = {
          id: 'rpl_1',
          ...by,
          ...planFor(before, { count, firstDueOn: '2026-06-10' }),
          count,
          firstDueOn: '2026-06-10',
        };
        const repayments = plan.instalments.map(({ amount, dueOn }) =>
          back(minorOf(amount), in_, { paidOn: dueOn }),
        );
        for (const upTo of [1, repayments.length]) {
          const debt = debtOf(account({ disclosure, repayments: repayments.slice(0, upTo) }));
          const standing = planStanding(plan, debt, '2026-06-09');
          expect(standing.covers).toBe(true);
          expect(standing.instalments.filter(({ state }) => state === 'paid')).toHaveLength(upTo);
          expect(debt.settled).toBe(upTo === repayments.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('counts one payment once, although the disclosure and a record both tell of it; two of one day are two', () => {
    const disclosure = disclosed([paid(1000, 'BHD')], {
      reimbursements: [{ item: 'RF01', amount: moneyOf(300, 'BHD'), paidOn: '2026-06-03', paidBy: 'agency' }],
    });
    const once = debtOf(account({ disclosure, repayments: [back(300, 'BHD')] }));
    const twice = debtOf(account({ disclosure, repayments: [back(300, 'BHD'), back(300, 'BHD')] }));
    expect([once.stillOwed.atLeastMinor, twice.stillOwed.atLeastMinor]).toEqual([700, 400]);
  });

  test('forgets a record that another one replaces', () => {
    const wrong = back(900, 'BHD');
    const right = back(90, 'BHD', { replaces: wrong.id });
    const debt = debtOf(account({ disclosure: disclosed([paid(1000, 'BHD')]), repayments: [right, wrong] }));
    expect(debt.stillOwed.atLeastMinor).toBe(910);
  });

  test('has no upper end, and is never settled, while an amount, a rate or the statement itself is missing', () => {
    const { amount: _, ...unstated } = paid(1, 'BHD');
    const open = [
      disclosed([unstated]),
      disclosed([paid(100, 'BHD'), paid(100, 'PHP')]),
      disclosed([paid(0, 'BHD')], { workerPaidNothing: undefined }),
      undefined,
    ];
    for (const disclosure of open) {
      const debt = debtOf(account({ disclosure, repayments: [back(100_000, 'BHD')] }));
      expect([debt.stillOwed.atMostMinor, debt.settled]).toEqual([undefined, false]);
    }
    expect(debtOf(account({ disclosure: disclosed([]) })).settled).toBe(true);
  });

  test('is counted at the rate of the day on which the worker paid, where they paid in two currencies', () => {
    const debt = debtOf(account({ disclosure: disclosed([paid(4_500_000, 'INR'), paid(1_500, 'BHD')]) }));
    expect([debt.currency, debt.owed.atLeastMinor]).toEqual(['BHD', 198_000 + 1_500]);
  });

  test('is what was demanded where that is more than what was stated', () => {
    const owedWith = (stated: number) =>
      debtOf(
        account({
          disclosure: disclosed([paid(stated, 'BHD')]),
          demands: [demanded(2_000, 'BHD')],
          repayments: [back(500, 'BHD')],
        }),
      ).stillOwed;
    expect([owedWith(1_000).atLeastMinor, owedWith(3_000).atLeastMinor]).toEqual([1_500, 2_500]);
  });

  test('leaves out what lies outside the definition of recruitment fees', () => {
    const tax = paid(1_000, 'BHD', { item: 'OT02' });
    expect(debtOf(account({ disclosure: disclosed([tax]) })).owed.atLeastMinor).toBe(0);
  });
});
