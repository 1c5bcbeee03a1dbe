import { describe, expect, test } from 'vitest';
import type { Contract } from '../../lib/domain/contracts/contract.ts';
import type { FeeDisclosure, FeeItem, Loan } from '../../lib/domain/fees/fee-disclosure.ts';
import type { Rate } from '../../lib/domain/values/money.ts';
import { derivedFees, disclosureDueDays } from '../../lib/rules/facts/of-fees.ts';
import { aDecentContract, aDecentDossier, aDisclosure } from '../support/rules/dossiers.ts';

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
describe('what all parties disclosed', () => {
  const wage = { wageMonthly: 150_000 };
  const all = (
    disclosures: FeeDisclosure[],
    given: { terms?: object; contract?: Partial<Contract> } = {},
  ) => {
    const dossier = aDecentDossier({ rates, disclosures, contract: aDecentContract(given.contract) });
    return derivedFees({ ...money, dossier }, given.terms ?? wage);
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
      disclosureMissing: false,
      disclosureDueBy: expect.any(String),
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
    expect(derivedFees({ ...money, dossier }, wage)).toMatchObject({
      fees: { workerPaid: 0 },
      loans: [],
      disclosureMissing: false,
      disclosureDueBy: expect.any(String),
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
    const none = derivedFees({ ...money, dossier: aDecentDossier({ disclosures: [] }) }, wage);
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

  test(`is expected until the ${disclosureDueDays}th day after registration, in the days of the place of work`, () => {
    const dueBy = (registeredAt: string) =>
      all([aDisclosure('employer')], { contract: { registeredAt } }).disclosureDueBy;
    expect(dueBy('2026-02-02T08:00:00Z')).toBe('2026-03-04');
    expect(dueBy('2026-02-02T21:30:00Z')).toBe('2026-03-05');
  });
});
