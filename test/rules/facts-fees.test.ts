import { describe, expect, test } from 'vitest';
import type { FeeDisclosure, FeeItem, Loan } from '../../lib/domain/fees/fee-disclosure.ts';
import type { Rate } from '../../lib/domain/values/money.ts';
import { partyFees } from '../../lib/rules/facts/of-fees.ts';
import { aDecentDossier, aDisclosure } from '../support/rules/dossiers.ts';

const absent = { $unknown: 'absent' };
const bhd = (amount: string) => ({ amount, currency: 'BHD' });
const usd = (amount: string) => ({ amount, currency: 'USD' });
const rates: Rate[] = [
  { from: 'USD', to: 'BHD', on: '2026-01-10', numerator: 376, denominator: 1000, source: 'a test' },
];
const money = { dossier: aDecentDossier({ rates }), currency: 'BHD', country: 'BH' };

const paid = (item: FeeItem['item'], amount: string, different: Partial<FeeItem> = {}): FeeItem => ({
  item,
  amount: bhd(amount),
  payer: 'WORKER',
  ...different,
});
const filed = (items: FeeItem[], different: Partial<FeeDisclosure> = {}) =>
  aDisclosure('employer', { workerPaidNothing: false, items, ...different });
const saidOf = (items: FeeItem[], different: Partial<FeeDisclosure> = {}) =>
  partyFees(filed(items, different), money);

describe('a disclosure of fees', () => {
  test('that was not filed says that alone: silence is never zero', () => {
    expect(partyFees(undefined, money)).toEqual({ disclosure: { filed: false } });
  });

  test('of nothing paid is zero in every sum, with no item, no loan and no scope to judge', () => {
    const zero = {
      ...{ workerPaid: 0, workerPaidAtLeast: 0, illegitimate: 0, illegitimateAtLeast: 0 },
      ...{ outstanding: 0, outstandingAtLeast: 0, owed: false },
    };
    expect(partyFees(aDisclosure('employer'), money)).toEqual({
      disclosure: { filed: true, workerPaidNothing: true, items: [], loans: [], reimbursements: [] },
      fees: zero,
      feeCaps: [],
    });
  });

  test('tells of each item what it was, what it came to, who bore it, how it was taken and whether a receipt exists', () => {
    const { disclosure } = saidOf([
      paid('RF01', '10.000', {
        form: 'WAGE_DEDUCTION',
        receiptSha256: 'a'.repeat(64),
        paidOn: '2026-01-09',
        collector: { role: 'subAgent' },
      }),
      paid('RC101', '5.000', { form: 'CASH', payer: 'EMPLOYER' }),
      { item: 'IL01', payer: 'WORKER_FAMILY' },
    ]);
    expect(disclosure).toEqual({
      filed: true,
      workerPaidNothing: false,
      items: [
        ...[
          {
            item: 'RF01',
            category: 'RF',
            amount: 10_000,
            paid: 'BHD 10.000',
            paidOn: '2026-01-09',
            collector: 'subAgent',
            workerPaid: true,
            byDeduction: true,
            receipt: true,
          },
        ],
        ...[
          {
            item: 'RC101',
            category: 'RC1',
            amount: 5000,
            paid: 'BHD 5.000',
            workerPaid: false,
            byDeduction: false,
            receipt: false,
          },
        ],
        ...[{ item: 'IL01', category: 'IL', amount: absent, workerPaid: true, receipt: false }],
      ],
      loans: [],
      reimbursements: [],
    });
  });

  test('shows what was given back, in the currency of the wage and as it was stated', () => {
    const { disclosure } = saidOf([paid('RF01', '10.000')], {
      reimbursements: [{ item: 'RF01', amount: usd('10.00'), paidOn: '2026-01-11', paidBy: 'employer' }],
    });
    expect(disclosure).toMatchObject({
      reimbursements: [{ amount: 3760, paid: 'USD 10.00', paidOn: '2026-01-11' }],
    });
  });

  test('that does not say whether its items are all leaves one that nobody can see, and lower bounds in place of sums', () => {
    const { workerPaidNothing: _, ...silent } = filed([paid('RF01', '10.000')]);
    const { disclosure, fees } = partyFees(silent, money);
    expect(disclosure).toMatchObject({ items: [{ item: 'RF01' }, absent] });
    expect(disclosure).not.toHaveProperty('workerPaidNothing');
    expect(fees).toEqual({
      workerPaidAtLeast: 10_000,
      illegitimateAtLeast: 0,
      outstandingAtLeast: 10_000,
      owed: true,
    });
  });

  test('that is silent on loans says nothing of loans', () => {
    const { loans: _, ...silent } = filed([]);
    expect(partyFees(silent, money).disclosure).not.toHaveProperty('loans');
  });

  test('counts what the worker and the family paid; a tax of their own is no cost of recruitment, a bribe is illegitimate too', () => {
    const { fees } = saidOf([
      paid('RF01', '10.000'),
      paid('RC101', '4.000', { payer: 'WORKER_FAMILY' }),
      paid('OT01', '100.000'),
      paid('IL02', '7.000'),
      paid('IL03', '50.000', { payer: 'EMPLOYER' }),
    ]);
    expect(fees).toMatchObject({ workerPaid: 21_000, workerPaidAtLeast: 21_000 });
    expect(fees).toMatchObject({ illegitimate: 7000, illegitimateAtLeast: 7000 });
  });

  test('leaves outstanding what was not given back, and never less than nothing', () => {
    const back = (amount: string) =>
      ({ item: 'RF01', amount: bhd(amount), paidOn: '2026-02-01', paidBy: 'employer' }) as const;
    const left = (...reimbursements: ReturnType<typeof back>[]) =>
      saidOf([paid('RF01', '10.000')], { reimbursements }).fees;
    expect(left(back('3.000'), back('2.500'))).toMatchObject({ outstanding: 4500, outstandingAtLeast: 4500 });
    expect(left(back('12.000'))).toMatchObject({ outstanding: 0, workerPaid: 10_000 });
    expect(left()).toMatchObject({ outstanding: 10_000 });
  });

  test('in another currency without a day has no sum at all, and says why; with a day it is converted at its rate', () => {
    const without = saidOf([paid('RF01', '10.000'), paid('RF02', '1.00', { amount: usd('1.00') })]);
    const unknown = { $unknown: 'dateUnknown' };
    expect(without.fees).toEqual({
      ...{ workerPaid: unknown, outstanding: unknown },
      ...{ illegitimate: 0, illegitimateAtLeast: 0, owed: true },
    });
    expect(saidOf([paid('RF02', '', { amount: usd('10.00'), paidOn: '2026-01-11' })]).fees).toMatchObject({
      workerPaid: 3760,
    });
  });

  test('given back in a currency that cannot be converted leaves the outstanding sum unknown, not what was paid', () => {
    const { fees } = saidOf([paid('RF01', '10.000')], {
      reimbursements: [{ item: 'RF01', amount: usd('1.00'), paidOn: '2020-01-01', paidBy: 'employer' }],
    });
    expect(fees).toEqual({
      ...{ workerPaid: 10_000, workerPaidAtLeast: 10_000, illegitimate: 0, illegitimateAtLeast: 0 },
      outstanding: { $unknown: 'rateMissing' },
    });
  });
});

describe('a loan', () => {
  const loanOf = (loan: Partial<Loan>) =>
    partyFees(filed([], { loans: [{ lender: 'agency', principal: bhd('600.000'), ...loan }] }), money)
      .disclosure;

  test('is told with every term of it, and a month of interest on what is still owed', () => {
    const whole = {
      ...{ outstanding: bhd('500.000'), takenOn: '2026-01-05', annualInterestBasisPoints: 3000 },
      ...{ monthlyRepayment: bhd('40.000'), repaidByWageDeduction: true, collateral: false },
      ...{ mayLeaveBeforeRepaid: false, purpose: 'recruitment' as const },
    };
    expect(loanOf(whole)).toMatchObject({
      loans: [
        {
          ...{ lender: 'agency', forRecruitment: true, principal: 600_000, outstanding: 500_000 },
          ...{ monthlyRepayment: 40_000, monthlyInterest: 12_500, yearlyInterest: 3000, byDeduction: true },
          ...{ collateral: false, mayLeave: false },
        },
      ],
    });
  });

  test('of which little is said is owed in full, and all else is unknown', () => {
    for (const purpose of [undefined, 'unknown' as const]) {
      const { loans } = { loans: [], ...loanOf(purpose ? { purpose } : {}) };
      expect(loans).toEqual([{ lender: 'agency', principal: 600_000, outstanding: 600_000, repaid: false }]);
    }
    expect(loanOf({ purpose: 'personal' })).toMatchObject({ loans: [{ forRecruitment: false }] });
  });

  test('is repaid where nothing is said to be owed, in whatever currency, and not where a coin is', () => {
    const repaid = (outstanding: Loan['principal']) => loanOf({ principal: usd('1000.00'), outstanding });
    expect(repaid(usd('0.00'))).toMatchObject({ loans: [{ repaid: true }] });
    expect(repaid(usd('0.01'))).toMatchObject({ loans: [{ repaid: false }] });
  });

  test('in another currency is worth what it was on the day on which it was taken, and has no interest without that day', () => {
    const inDollars = { principal: usd('1000.00'), annualInterestBasisPoints: 1200 };
    expect(loanOf({ ...inDollars, takenOn: '2026-01-10' })).toMatchObject({
      loans: [{ principal: 376_000, outstanding: 376_000, monthlyInterest: 3760 }],
    });
    const unknown = { $unknown: 'dateUnknown' };
    expect(loanOf(inDollars)).toMatchObject({
      loans: [{ lender: 'agency', principal: unknown, outstanding: unknown, yearlyInterest: 1200 }],
    });
    expect(JSON.stringify(loanOf(inDollars))).not.toContain('monthlyInterest');
  });

  test('has its interest rounded down to a whole unit', () => {
    const owed = { principal: bhd('1.000'), annualInterestBasisPoints: 119 };
    expect(loanOf(owed)).toMatchObject({ loans: [{ monthlyInterest: 0 }] });
    expect(loanOf({ ...owed, annualInterestBasisPoints: 120 })).toMatchObject({
      loans: [{ monthlyInterest: 1 }],
    });
  });
});
