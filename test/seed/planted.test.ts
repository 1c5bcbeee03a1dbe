import { describe, expect, it } from 'vitest';
import { placeholderOf, type SeededContract } from '../../functions/local/seed/country.ts';
import { generateCountry } from '../../functions/local/seed/generate-country.ts';
import { type PlantedPattern, plantedRates } from '../../functions/local/seed/planted-rates.ts';
import { namesOf } from '../../functions/local/seed/random.ts';
import { type FileFeeDisclosure, isWorkerPaid } from '../../lib/domain/fees/fee-disclosure.ts';
import { monthsBetween } from '../../lib/domain/values/dates.ts';
import { convert, minorOf } from '../../lib/domain/values/money.ts';
import { demoRates, rateOn } from '../../lib/rules/rates.ts';

const today = '2026-11-21';
const country = generateCountry({ seed: 'insaf', today });

const having = (pattern: PlantedPattern, of = country): SeededContract[] =>
  of.contracts.filter(({ planted }) => planted.includes(pattern));
const shareOf = (some: readonly unknown[], of = country): number => some.length / of.contracts.length;

const basic = (terms: { wage?: { basic: { amount: string } } | undefined } | undefined): number =>
  Number(terms?.wage?.basic.amount);

describe('what is planted', () => {
  it('stands in the country in its share, to the nearest contract', () => {
    for (const pattern of namesOf(plantedRates))
      expect(Math.abs(having(pattern).length - plantedRates[pattern] * 600), pattern).toBeLessThanOrEqual(1);
  });

  it('stays near its share for other seeds', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const made = generateCountry({ seed, today });
      for (const pattern of namesOf(plantedRates))
        expect(shareOf(having(pattern, made), made), `${pattern} of ${seed}`).toBeCloseTo(
          plantedRates[pattern],
          1,
        );
    }
  });

  it('never stands at a clean employer, where nobody paid and everything is declared', () => {
    const clean = country.employers
      .filter(({ conduct }) => conduct === 'clean')
      .map(({ key }) => placeholderOf(key));
    const theirs = country.contracts.filter(({ input }) => clean.includes(input.employerId));
    expect(theirs.length).toBeGreaterThan(60);
    for (const { planted, input } of theirs) {
      expect(planted).toEqual([]);
      expect(input.feeDisclosure?.workerPaidNothing).toBe(true);
      expect(input.documentCustody?.heldBy).toBe('worker');
      expect(input.offer?.terms.wage).toEqual(input.signedAtDestination?.terms.wage);
    }
  });

  it('does to a contract what its name says', () => {
    for (const { input } of having('contractSubstitution')) {
      expect(input.offer?.terms.occupation).not.toBe(input.signedAtDestination?.terms.occupation);
      expect(basic(input.signedAtDestination?.terms)).toBeLessThan(basic(input.offer?.terms));
    }
    for (const { input } of having('wageBelowOffer'))
      expect(basic(input.signedAtDestination?.terms)).toBeLessThan(basic(input.offer?.terms));
    for (const { input, amendment } of having('wageCutLater'))
      expect(basic(amendment?.change.terms)).toBeLessThan(basic(input.signedAtDestination?.terms));
    for (const { input } of having('passportHeld')) expect(input.documentCustody?.heldBy).not.toBe('worker');
    for (const { input } of having('excessHours'))
      expect(input.signedAtDestination?.terms.weeklyMinutes).toBeGreaterThanOrEqual(60 * 60);
    for (const { input } of having('bondClause'))
      expect(Number(input.signedAtDestination?.terms.leavingPenalty?.amount)).toBeGreaterThan(0);
    for (const contract of having('debtWithCollateral'))
      expect(statementsOf(contract).flatMap(({ loans }) => loans ?? [])).toContainEqual(
        expect.objectContaining({ collateral: true, purpose: 'recruitment' }),
      );
    for (const { input } of having('confined')) expect(input.housing?.freeToLeave).toBe(false);
    for (const { input } of having('minor'))
      expect(monthsBetween(input.worker.birthDate ?? today, input.startsOn ?? today)).toBeLessThan(18 * 12);
  });

  it('lets the agency deny what the employer states, where a mismatch is planted and nowhere else', () => {
    for (const contract of country.contracts) {
      const differ =
        new Set(statementsOf(contract).map(({ workerPaidNothing }) => workerPaidNothing)).size === 2;
      expect(differ).toBe(contract.planted.includes('disclosureMismatch'));
    }
  });

  it('makes Bangladesh the dearest way to a job, and the one on which the fewest pay nothing', () => {
    const codes = ['BD', 'PK', 'IN', 'PH'];
    const median = codes.map((code) => middleOf(monthsPaidFrom(code).filter((months) => months > 0)));
    expect(median).toEqual([...median].sort((a, b) => b - a));
    expect(median[0]).toBeGreaterThan(8);
    const free = codes.map((code) => shareOfZero(monthsPaidFrom(code)));
    expect(free[0]).toBeLessThan(0.15);
    expect(free[3]).toBeGreaterThan(0.35);
  });
});

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const shareOfZero = (values: readonly number[]): number =>
  values.filter((value) => value === 0).length / values.length;

/** What workers from a country paid, in months of the wage that they were promised, as the fullest statement has it. */
const monthsPaidFrom = (origin: string): number[] =>
  country.contracts
    .filter(({ input }) => input.worker.nationality === origin && input.feeDisclosure)
    .map((contract) => Math.max(...statementsOf(contract).map(paidFils)) / wageFils(contract));

const statementsOf = ({ input, otherDisclosure }: SeededContract) =>
  [input.feeDisclosure, otherDisclosure?.filed].filter((filed) => filed !== undefined);
const wageFils = ({ input }: SeededContract): number =>
  basic(input.signedAtOrigin?.terms ?? input.offer?.terms) * 1000;

function paidFils({ items }: FileFeeDisclosure): number {
  const paid = items.filter(isWorkerPaid).map(({ amount, paidOn = today }) => {
    if (amount === undefined) return 0;
    const rate = rateOn(demoRates(paidOn, paidOn), amount.currency, 'BHD', paidOn);
    return rate ? convert(minorOf(amount), amount.currency, 'BHD', rate) : minorOf(amount);
  });
  return paid.reduce((sum, fils) => sum + fils, 0);
}
