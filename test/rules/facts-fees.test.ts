import { describe, expect, test } from 'vitest';
import type { Contract } from '../../lib/domain/contract.ts';
import type { FeeDisclosure, FeeItem, Loan } from '../../lib/domain/fee-disclosure.ts';
import type { Rate } from '../../lib/domain/money.ts';
import { derivedFees, disclosureDueDays, partyFees } from '../../lib/rules/facts/of-fees.ts';
import { aDecentContract, aDecentDossier, aDisclosure } from '../support/dossiers.ts';

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
      ...{ outstanding: 0, outstandingAtLeast: 0 },
    };
    expect(partyFees(aDisclosure('employer'), money)).toEqual({
      disclosure: { filed: true, workerPaidNothing: true, items: [], loans: [] },
      fees: zero,
      feeCaps: [],
    });
  });

  test('tells of each item what it was, what it came to, who bore it, how it was taken and whether a receipt exists', () => {
    const { disclosure } = saidOf([
      paid('RF01', '10.000', { form: 'WAGE_DEDUCTION', receiptSha256: 'a'.repeat(64) }),
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
            workerPaid: false,
            byDeduction: false,
            receipt: false,
          },
        ],
        ...[{ item: 'IL01', category: 'IL', amount: absent, workerPaid: true, receipt: false }],
      ],
      loans: [],
    });
  });

  test('that does not say whether its items are all leaves one that nobody can see, and lower bounds in place of sums', () => {
    const { workerPaidNothing: _, ...silent } = filed([paid('RF01', '10.000')]);
    const { disclosure, fees } = partyFees(silent, money);
    expect(disclosure).toMatchObject({ items: [{ item: 'RF01' }, absent] });
    expect(disclosure).not.toHaveProperty('workerPaidNothing');
    expect(fees).toEqual({ workerPaidAtLeast: 10_000, illegitimateAtLeast: 0, outstandingAtLeast: 10_000 });
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
      ...{ illegitimate: 0, illegitimateAtLeast: 0 },
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
          ...{ monthlyRepayment: 40_000, monthlyInterest: 12_500, byDeduction: true },
          ...{ collateral: false, mayLeave: false },
        },
      ],
    });
  });

  test('of which little is said is owed in full, and all else is unknown', () => {
    for (const purpose of [undefined, 'unknown' as const]) {
      const { loans } = { loans: [], ...loanOf(purpose ? { purpose } : {}) };
      expect(loans).toEqual([{ lender: 'agency', principal: 600_000, outstanding: 600_000 }]);
    }
    expect(loanOf({ purpose: 'personal' })).toMatchObject({ loans: [{ forRecruitment: false }] });
  });

  test('in another currency is worth what it was on the day on which it was taken, and has no interest without that day', () => {
    const inDollars = { principal: usd('1000.00'), annualInterestBasisPoints: 1200 };
    expect(loanOf({ ...inDollars, takenOn: '2026-01-10' })).toMatchObject({
      loans: [{ principal: 376_000, outstanding: 376_000, monthlyInterest: 3760 }],
    });
    const unknown = { $unknown: 'dateUnknown' };
    expect(loanOf(inDollars)).toMatchObject({
      loans: [{ lender: 'agency', principal: unknown, outstanding: unknown }],
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

describe('what all parties disclosed', () => {
  const wage = { wageMonthly: 150_000 };
  const asOf = '2026-08-10';
  const all = (
    disclosures: FeeDisclosure[],
    given: { terms?: object; asOf?: string; contract?: Partial<Contract> } = {},
  ) => {
    const dossier = aDecentDossier({ rates, disclosures, contract: aDecentContract(given.contract) });
    return derivedFees({ ...money, dossier }, given.terms ?? wage, given.asOf ?? asOf);
  };
  const agency = (items: FeeItem[], different: Partial<FeeDisclosure> = {}) =>
    aDisclosure('agency', { workerPaidNothing: items.length === 0, items, ...different });

  test('is complete when both have, nothing is overdue then, and agreeing statements contradict nothing', () => {
    expect(all([agency([]), aDisclosure('employer')])).toEqual({
      fees: {
        ...{ workerPaid: 0, workerPaidAtLeast: 0, illegitimate: 0, illegitimateAtLeast: 0 },
        ...{ outstanding: 0, outstandingAtLeast: 0, monthsOfWagePerMille: 0 },
      },
      feeCaps: [],
      loans: [],
      disclosuresContradict: false,
      disclosureOverdueDays: 0,
    });
  });

  test('is a lower bound while one has not: its loans and its payments are what nobody can see', () => {
    const loans: Loan[] = [{ lender: 'bank', principal: bhd('10.000') }];
    const said = all([aDisclosure('agency', { loans })]);
    expect(said).toMatchObject({
      fees: { workerPaidAtLeast: 0, illegitimateAtLeast: 0, outstandingAtLeast: 0 },
      feeCaps: [absent],
      loans: [{ lender: 'bank', principal: 10_000, outstanding: 10_000 }, absent],
    });
    for (const sum of ['workerPaid', 'illegitimate', 'outstanding'])
      expect(said.fees).not.toHaveProperty(sum);
    expect(said).not.toHaveProperty('disclosuresContradict');
  });

  test('is nothing at all while nobody has', () => {
    const said = all([]);
    expect(said).toMatchObject({ fees: {}, feeCaps: [absent, absent], loans: [absent, absent] });
    expect(said.fees).toEqual({});
  });

  test('is expected of a party only that is in the records', () => {
    const { agencyId: _, ...direct } = aDecentContract();
    const dossier = aDecentDossier({ contract: direct, disclosures: [aDisclosure('employer')] });
    expect(derivedFees({ ...money, dossier }, wage, asOf)).toMatchObject({
      fees: { workerPaid: 0 },
      loans: [],
      disclosureOverdueDays: 0,
    });
  });

  test('that is silent on loans leaves one that nobody can see', () => {
    const { loans: _, ...silent } = aDisclosure('employer');
    expect(all([agency([]), silent])).toMatchObject({ loans: [absent] });
  });

  test('counts the higher of two sums: a later statement can only add', () => {
    const said = all([agency([paid('RF01', '30.000')]), filed([paid('RF01', '20.000')])]);
    expect(said.fees).toMatchObject({
      workerPaid: 30_000,
      workerPaidAtLeast: 30_000,
      monthsOfWagePerMille: 200,
    });
  });

  test('is measured in months of the wage, rounded down, and not where no wage is known', () => {
    const months = (terms: object) => all([agency([paid('RF01', '100.000')])], { terms }).fees;
    expect(months(wage)).toMatchObject({ monthsOfWagePerMille: 666 });
    for (const terms of [{}, { wageMonthly: 0 }, { wageMonthly: absent }, absent])
      expect(months(terms)).not.toHaveProperty('monthsOfWagePerMille');
    const none = derivedFees({ ...money, dossier: aDecentDossier({ disclosures: [] }) }, wage, asOf);
    expect(none.fees).not.toHaveProperty('monthsOfWagePerMille');
  });

  test('contradicts itself when one says nothing was paid and the other that something was, stated or by its items', () => {
    const contradicts = (one: FeeDisclosure, other: FeeDisclosure) => all([one, other]).disclosuresContradict;
    const { workerPaidNothing: _, ...unstated } = agency([paid('RF01', '1.000')]);
    const { workerPaidNothing: __, ...silent } = agency([]);
    expect(contradicts(agency([]), filed([paid('RF01', '1.000')]))).toBe(true);
    expect(contradicts(unstated, aDisclosure('employer'))).toBe(true);
    expect(contradicts(silent, aDisclosure('employer'))).toBeUndefined();
    expect(contradicts(unstated, filed([paid('RF01', '2.000')]))).toBeUndefined();
  });

  test('contradicts itself when two whole statements come to different sums of what counts', () => {
    const contradicts = (one: FeeItem[], other: FeeItem[]) =>
      all([agency(one), filed(other)]).disclosuresContradict;
    const five = paid('RF01', '5.000');
    expect(contradicts([five], [paid('RF01', '6.000')])).toBe(true);
    expect(contradicts([five], [paid('RF02', '5.000')])).toBe(false);
    expect(contradicts([five, paid('OT01', '9.000')], [five])).toBe(false);
    expect(contradicts([five], [five, paid('RC101', '9.000', { payer: 'EMPLOYER' })])).toBe(false);
    const unpriced: FeeItem = { item: 'RF02', payer: 'WORKER' };
    expect(contradicts([five], [five, unpriced])).toBeUndefined();
    expect(contradicts([five, unpriced], [five])).toBeUndefined();
    const inDollars = paid('RF01', '', { amount: usd('5.00') });
    expect(contradicts([inDollars], [five])).toBeUndefined();
    expect(contradicts([five], [inDollars])).toBeUndefined();
  });

  test(`is overdue from the day after the ${disclosureDueDays}th after registration on, in the days of the place of work`, () => {
    const overdue = (on: string, registeredAt = '2026-02-02T08:00:00Z') =>
      all([aDisclosure('employer')], { asOf: on, contract: { registeredAt } }).disclosureOverdueDays;
    expect(overdue('2026-03-04')).toBe(0);
    expect(overdue('2026-03-05')).toBe(1);
    expect(overdue('2026-02-10')).toBe(0);
    expect(overdue('2026-03-05', '2026-02-02T21:30:00Z')).toBe(0);
  });
});
