import { describe, expect, test } from 'vitest';
import type { Contract } from '../../lib/domain/contracts/contract.ts';
import type { Terms } from '../../lib/domain/contracts/terms.ts';
import type { FeeItem } from '../../lib/domain/fees/fee-disclosure.ts';
import type { PlainDate } from '../../lib/domain/values/dates.ts';
import type { Rate } from '../../lib/domain/values/money.ts';
import type { FactSheet } from '../../lib/rules/facts/fact-sheet.ts';
import {
  costOf,
  declaredCost,
  firstMonthlyWage,
  observedPerMille,
  recruitmentCostOf,
} from '../../lib/rules/recruitment-cost.ts';
import { aDecentContract, aDisclosure, decentTerms } from '../support/rules/dossiers.ts';

const bhd = (amount: string) => ({ amount, currency: 'BHD' });
const termsOf = (wage: Terms['wage']): Terms => {
  const { wage: _, ...others } = decentTerms;
  return wage ? { ...others, wage } : others;
};
const monthly = (amount: string): Terms => termsOf({ basic: bhd(amount), period: 'month' });

/** A contract of which nothing is signed, and what is said in its place. */
function contractWith(said: Partial<Contract>): Contract {
  const { offer: _offer, signedAtDestination: _signed, ...others } = aDecentContract();
  return { ...others, ...said };
}
const signed = (terms: Terms) => ({
  signedOn: '2026-02-01' as const,
  languages: ['ar'] as [string],
  workerHoldsCopy: true,
  terms,
});
const offered = (terms: Terms) => ({
  madeOn: '2025-12-01' as const,
  language: 'ne',
  written: true,
  terms,
});

describe('The first wage for a month', () => {
  test('is the one signed at the place of work, else the one signed at origin, else the one offered', () => {
    const [offer, origin, destination] = [monthly('90.000'), monthly('120.000'), monthly('150.000')];
    const all = { offer: offered(offer), signedAtOrigin: signed(origin) };
    expect(firstMonthlyWage(contractWith({ ...all, signedAtDestination: signed(destination) }))).toEqual(
      bhd('150.000'),
    );
    expect(firstMonthlyWage(contractWith(all))).toEqual(bhd('120.000'));
    expect(firstMonthlyWage(contractWith({ offer: offered(offer) }))).toEqual(bhd('90.000'));
  });

  test('is the offered one where the signed paper is silent, and a month of what was agreed for a year', () => {
    const yearly = termsOf({ basic: bhd('1200.000'), period: 'year' });
    const contract = contractWith({
      offer: offered(yearly),
      signedAtDestination: signed(termsOf(undefined)),
    });
    expect(firstMonthlyWage(contract)).toEqual(bhd('100.000'));
  });

  test('is nothing where no paper names a wage, or none for a month', () => {
    expect(firstMonthlyWage(contractWith({}))).toBeUndefined();
    expect(firstMonthlyWage(contractWith({ offer: offered(termsOf(undefined)) }))).toBeUndefined();
    const hourly = termsOf({ basic: bhd('1.000'), period: 'hour' });
    expect(firstMonthlyWage(contractWith({ signedAtDestination: signed(hourly) }))).toBeUndefined();
  });
});

test('A cost is said in thousandths of the wage, rounded down, and a part that nobody knows is left out', () => {
  expect(costOf({ declared: 200_000, told: 525_500, wageMinor: 150_000 })).toEqual({
    declaredPerMille: 1333,
    toldPerMille: 3503,
  });
  expect(costOf({ declared: 0, told: undefined, wageMinor: 150_000 })).toEqual({ declaredPerMille: 0 });
  expect(costOf({ declared: { $unknown: 'rateMissing' }, told: 0, wageMinor: 1 })).toEqual({
    toldPerMille: 0,
  });
});

const paid = (amount: string, different: Partial<FeeItem> = {}): FeeItem => ({
  item: 'RF01',
  amount: bhd(amount),
  payer: 'WORKER',
  ...different,
});
const states = (by: 'employer' | 'agency', ...items: FeeItem[]) =>
  aDisclosure(by, { workerPaidNothing: false, items });
const dollars = (amount: string) => ({ amount, currency: 'USD' });
const dollarOn = (on: PlainDate): Rate => ({
  from: 'USD',
  to: 'BHD',
  on,
  numerator: 376,
  denominator: 1000,
  source: 'a test',
});

describe('What recruitment cost', () => {
  const given = { contract: aDecentContract(), disclosures: [], told: [], rates: [] };
  const wage = bhd('150.000');

  test('is the most that any party stated, and what was told beside it', () => {
    const disclosures = [
      states('employer', paid('75.000')),
      states('agency', paid('100.000'), paid('50.000')),
    ];
    const told = [{ item: 'RF01' as const, amount: bhd('300.000') }, { item: 'RF02' as const }];
    expect(recruitmentCostOf({ ...given, disclosures, told })).toEqual({
      declaredPerMille: 1000,
      toldPerMille: 2000,
      wage,
    });
  });

  test('counts what the worker side paid for the job, and neither what others paid nor a payment without a sum', () => {
    const { amount: _, ...unsaid } = paid('1.000');
    const disclosures = [states('employer', paid('30.000'), paid('60.000', { payer: 'EMPLOYER' }), unsaid)];
    expect(recruitmentCostOf({ ...given, disclosures })).toEqual({ declaredPerMille: 200, wage });
  });

  test('is silent on the side that nobody spoke of, or whose money cannot be converted', () => {
    expect(recruitmentCostOf(given)).toEqual({ wage });
    expect(recruitmentCostOf({ ...given, told: [{ item: 'RF01' }] })).toEqual({ wage });
    const foreign = paid('10.00', { amount: dollars('10.00') });
    expect(recruitmentCostOf({ ...given, disclosures: [states('employer', foreign)] })).toEqual({ wage });
    const both = [states('employer', foreign), states('agency', paid('15.000'))];
    expect(recruitmentCostOf({ ...given, disclosures: both })).toEqual({ declaredPerMille: 100, wage });
  });

  test('is converted at the rate of the day of a payment; what was told, at that of the first day of work', () => {
    const disclosures = [states('employer', paid('', { amount: dollars('100.00'), paidOn: '2025-12-15' }))];
    const told = [{ item: 'RF01' as const, amount: dollars('200.00') }];
    const cost = (...rates: Rate[]) => recruitmentCostOf({ ...given, disclosures, told, rates });
    const { startsOn = '2026-03-01' } = given.contract;
    expect(cost(dollarOn('2025-12-15'))).toEqual({ declaredPerMille: 250, wage });
    expect(cost(dollarOn(startsOn))).toEqual({ toldPerMille: 501, wage });
  });

  test('is nothing without a wage to measure it by', () =>
    expect(recruitmentCostOf({ ...given, contract: contractWith({}) })).toBeUndefined());
});

describe('By the facts of an assessment', () => {
  const contract = aDecentContract();
  const sheet = (facts: FactSheet['facts'], currency = 'BHD'): FactSheet => ({
    facts,
    currency,
    jurisdiction: 'BH',
    eventDate: '2026-02-01',
    asOf: '2026-08-10',
  });
  const declared = (workerPaidAtLeast: number): FactSheet['facts'] => ({
    derived: { fees: { workerPaidAtLeast } },
  });
  const wage = bhd('150.000');

  test('what was declared is measured by the first wage; without it, only the wage is told', () => {
    expect(declaredCost(contract, sheet(declared(300_000)))).toEqual({ declaredPerMille: 2000, wage });
    for (const facts of [{}, { derived: {} }, { derived: { fees: {} } }])
      expect(declaredCost(contract, sheet(facts))).toEqual({ wage });
    const unknown = { derived: { fees: { workerPaidAtLeast: { $unknown: 'rateMissing' as const } } } };
    expect(declaredCost(contract, sheet(unknown))).toEqual({ wage });
  });

  test('nothing is told before an assessment, without a wage, or in another currency than that of the wage', () => {
    expect(declaredCost(contract, undefined)).toBeNull();
    expect(declaredCost(contractWith({}), sheet(declared(1)))).toBeNull();
    expect(declaredCost(contract, sheet(declared(1), 'USD'))).toBeNull();
  });

  const alsoTold = (fees: unknown): FactSheet['facts'] =>
    ({ ...declared(150_000), told: { fees } }) as FactSheet['facts'];

  test('a statistic counts the higher of what was declared and of all that was told', () => {
    expect(observedPerMille(contract, sheet(declared(150_000)))).toBe(1000);
    expect(observedPerMille(contract, sheet(alsoTold([{ amount: 100_000 }, { amount: 125_000 }])))).toBe(
      1500,
    );
    expect(observedPerMille(contract, sheet(alsoTold([{ amount: 100_000 }])))).toBe(1000);
  });

  test('and of what was told only sums that are known', () => {
    const known = { amount: 300_000 };
    for (const other of [{}, { amount: { $unknown: 'absent' } }, { amount: '9' }, null, 'fee', 7])
      expect(observedPerMille(contract, sheet(alsoTold([known, other])))).toBe(2000);
    for (const none of [undefined, { $unknown: 'absent' }, 'fees'])
      expect(observedPerMille(contract, sheet(alsoTold(none)))).toBe(1000);
    const without = { ...declared(150_000), told: {} } as FactSheet['facts'];
    expect(observedPerMille(contract, sheet(without))).toBe(1000);
  });

  test('a statistic leaves out whom nobody declared anything for, and whose wage is not known in the currency of the facts', () => {
    expect(observedPerMille(contract, sheet({}))).toBeUndefined();
    expect(observedPerMille(contractWith({}), sheet(declared(1)))).toBeUndefined();
    expect(observedPerMille(contract, sheet(declared(1), 'USD'))).toBeUndefined();
  });
});
