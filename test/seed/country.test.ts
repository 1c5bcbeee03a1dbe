import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholderOf, type SeededCountry } from '../../functions/local/seed/country.ts';
import { daysBack } from '../../functions/local/seed/draft.ts';
import { generateCountry } from '../../functions/local/seed/generate-country.ts';
import { AmendContract, RegisterContract } from '../../lib/domain/contracts/contract.ts';
import { FileFeeDisclosure } from '../../lib/domain/fees/fee-disclosure.ts';
import { RegisterAgency, RegisterEmployer } from '../../lib/domain/organisations/organisation.ts';
import { addDays } from '../../lib/domain/values/dates.ts';

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
