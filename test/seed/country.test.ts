import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  placeholderOf,
  type SeededContract,
  type SeededCountry,
} from '../../functions/local/seed/country.ts';
import { daysBack } from '../../functions/local/seed/draft.ts';
import { generateCountry } from '../../functions/local/seed/generate-country.ts';
import { type PlantedPattern, plantedRates } from '../../functions/local/seed/planted-rates.ts';
import { namesOf } from '../../functions/local/seed/random.ts';
import { AmendContract, RegisterContract } from '../../lib/domain/contract.ts';
import { addDays, monthsBetween } from '../../lib/domain/dates.ts';
import { FileFeeDisclosure, isWorkerPaid } from '../../lib/domain/fee-disclosure.ts';
import { convert, minorOf } from '../../lib/domain/money.ts';
import { RegisterAgency, RegisterEmployer } from '../../lib/domain/organisation.ts';
import { demoRates, rateOn } from '../../lib/rules/rates.ts';

const today = '2026-11-21';
const country = generateCountry({ seed: 'insaf', today });

const anyPlan = fc.record({
  seed: fc.string({ maxLength: 12 }),
  today: fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days)),
  employers: fc.integer({ min: 2, max: 60 }),
  agencies: fc.integer({ min: 0, max: 9 }),
  contracts: fc.integer({ min: 0, max: 60 }),
});

function expectValid({ employers, agencies, contracts }: SeededCountry): void {
  for (const { input } of employers) RegisterEmployer.parse(input);
  for (const { input } of agencies) RegisterAgency.parse(input);
  for (const { input, otherDisclosure, amendment } of contracts) {
    RegisterContract.parse(input);
    if (otherDisclosure) FileFeeDisclosure.parse(otherDisclosure.filed);
    if (amendment) AmendContract.parse(amendment.change);
  }
}

const having = (pattern: PlantedPattern, of = country): SeededContract[] =>
  of.contracts.filter(({ planted }) => planted.includes(pattern));
const shareOf = (some: readonly unknown[], of = country): number => some.length / of.contracts.length;

const basic = (terms: { wage?: { basic: { amount: string } } | undefined } | undefined): number =>
  Number(terms?.wage?.basic.amount);

describe('a seeded country', () => {
  it('is the same for the same plan, and another for another seed', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(generateCountry(plan)).toEqual(generateCountry(plan));
      }),
      { numRuns: 15 },
    );
    expect(generateCountry({ seed: 'other', today })).not.toEqual(country);
  });

  it('holds only bodies that the interface accepts, whatever the seed and the size', () => {
    expectValid(country);
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const made = generateCountry(plan);
        expectValid(made);
        expect(made.contracts).toHaveLength(plan.contracts);
        expect(made.employers).toHaveLength(plan.employers);
      }),
      { numRuns: 60 },
    );
  });

  it('names in every contract only organisations that it has, and lets a party of the contract register it', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { employers, agencies, contracts } = generateCountry(plan);
        const employerIds = employers.map(({ key }) => placeholderOf(key));
        const agencyIds = agencies.map(({ key }) => placeholderOf(key));
        for (const { input, registrant, otherDisclosure, amendment } of contracts) {
          const parties = [input.employerId, input.agencyId];
          expect(employerIds).toContain(input.employerId);
          if (input.agencyId !== undefined) expect(agencyIds).toContain(input.agencyId);
          expect(parties).toContain(placeholderOf(registrant));
          if (otherDisclosure) {
            expect(parties).toContain(placeholderOf(otherDisclosure.by));
            expect(otherDisclosure.by).not.toBe(registrant);
          }
          if (amendment) expect(placeholderOf(amendment.by)).toBe(input.employerId);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has keys, documents and registration numbers that nobody else in it has', () => {
    const all = [...country.employers, ...country.agencies].map(({ key }) => key);
    expect(new Set(all).size).toBe(all.length);
    const documents = country.contracts.map(({ input }) => input.worker.document.number);
    expect(new Set(documents).size).toBe(documents.length);
    const names = country.employers.map(({ input }) => input.name.latin);
    expect(new Set(names).size).toBe(names.length);
  });

  it('lies wholly in the span of days for which its rates are needed, and none of its days is to come', () => {
    const oldest = addDays(today, -daysBack);
    for (const { input, amendment } of country.contracts) {
      const days = [
        input.startsOn,
        input.offer?.madeOn,
        input.signedAtOrigin?.signedOn,
        input.signedAtDestination?.signedOn,
        amendment?.change.effectiveFrom,
        ...(input.feeDisclosure?.items ?? []).map(({ paidOn }) => paidOn),
        ...(input.feeDisclosure?.loans ?? []).map(({ takenOn }) => takenOn),
      ].filter((day) => day !== undefined);
      for (const day of days) {
        expect(day >= oldest).toBe(true);
        expect(day <= today).toBe(true);
      }
    }
  });
});

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
    const rate = rateOn(demoRates(paidOn, paidOn), amount.currency, 'BHD', paidOn);
    return rate ? convert(minorOf(amount), amount.currency, 'BHD', rate) : minorOf(amount);
  });
  return paid.reduce((sum, fils) => sum + fils, 0);
}

describe('the agencies', () => {
  const agency = (key: string) => {
    const { input } = country.agencies.find((each) => each.key === key) ?? {};
    if (!input) throw new Error(`No agency ${key}`);
    return input;
  };
  const licensed = (key: string, on: string): boolean =>
    agency(key).licences.some(
      ({ country: at, validFrom, validUntil }) => at === 'BH' && validFrom <= on && on <= validUntil,
    );

  it('are licensed today, but for one whose licence lapsed and one that has none here', () => {
    expect(licensed('demo-agency', today)).toBe(true);
    expect(licensed('agency-fair', today)).toBe(true);
    expect(licensed('agency-lapsed', today)).toBe(false);
    expect(licensed('agency-lapsed', addDays(today, -300))).toBe(true);
    expect(agency('agency-unlicensed-here').licences.map((licence) => licence.country)).not.toContain('BH');
  });

  it('have licences that follow each other without a gap', () => {
    for (const { input } of country.agencies)
      for (const [at, { validUntil }] of input.licences.slice(0, -1).entries())
        expect(input.licences[at + 1]?.validFrom).toBe(addDays(validUntil, 1));
  });

  it('of the demo people stand in contracts, with the demo employer too', () => {
    const demo = country.contracts.filter(({ input }) => input.employerId === placeholderOf('demo-employer'));
    expect(demo.length).toBeGreaterThan(20);
    expect(country.contracts.some(({ input }) => input.agencyId === placeholderOf('demo-agency'))).toBe(true);
  });
});
