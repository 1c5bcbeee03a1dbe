import { describe, expect, test } from 'vitest';
import type { Contract } from '../../lib/domain/contracts/contract.ts';
import type { Terms } from '../../lib/domain/contracts/terms.ts';
import {
  currencyOf,
  lastSignedOn,
  monthlyWage,
  statedTerms,
  statedVersions,
  termFacts,
} from '../../lib/rules/facts/of-terms.ts';
import { aDecentContract, anEmployerId, decentTerms } from '../support/rules/dossiers.ts';

const bhd = (amount: string) => ({ amount, currency: 'BHD' });
const usd = (amount: string) => ({ amount, currency: 'USD' });
const paying = (basic: ReturnType<typeof bhd>): Terms => ({ wage: { basic, period: 'month' } });

/** Only what is given was ever signed or offered. */
const contractWith = (different: Partial<Contract>): Contract => {
  const { offer: _, signedAtDestination: __, ...bare } = aDecentContract();
  return { ...bare, ...different };
};
const signed = (signedOn: string, terms: Terms) => ({
  signedOn,
  languages: ['ne'],
  workerHoldsCopy: false,
  terms,
});
const amended = (effectiveFrom: string, terms: Terms) => ({
  ...{ id: 'amd_00000000-0000-4000-8000-000000000001', declaredBy: anEmployerId },
  ...{ effectiveFrom, terms, receivedAt: '2026-06-01T00:00:00Z' },
});
const factsOf = (terms: Terms) =>
  termFacts(contractWith({ signedAtDestination: signed('2026-02-01', terms) })).terms;

describe('the versions of a contract', () => {
  const chain = contractWith({
    offer: { madeOn: '2025-12-01', terms: paying(bhd('300.000')) },
    signedAtOrigin: signed('2026-01-10', { ...paying(bhd('200.000')), noticeDays: 30 }),
    signedAtDestination: signed('2026-02-01', paying(bhd('180.000'))),
    amendments: [amended('2026-05-01', { noticeDays: 7 })],
  });

  test('stand in their order, each with every term as it stood then; the offer is a promise and none of them', () => {
    expect(statedVersions(chain)).toEqual([
      { version: 'origin', on: '2026-01-10', terms: { ...paying(bhd('200.000')), noticeDays: 30 } },
      { version: 'destination', on: '2026-02-01', terms: { ...paying(bhd('180.000')), noticeDays: 30 } },
      { version: 'amendment', on: '2026-05-01', terms: { ...paying(bhd('180.000')), noticeDays: 7 } },
    ]);
    expect(statedTerms(chain)).toEqual({ ...paying(bhd('180.000')), noticeDays: 7 });
  });

  test('are none while nothing was signed', () => {
    expect(statedVersions(contractWith({}))).toEqual([]);
    expect(statedTerms(contractWith({}))).toBeUndefined();
    expect(lastSignedOn(contractWith({}))).toBeUndefined();
  });

  test('were last signed at the destination, else at the origin', () => {
    expect(lastSignedOn(chain)).toBe('2026-02-01');
    expect(lastSignedOn(contractWith({ signedAtOrigin: signed('2026-01-10', {}) }))).toBe('2026-01-10');
  });

  test('pay in the currency of the wage in force, else of the wage that was promised', () => {
    const offer = { madeOn: '2025-12-01', terms: paying(usd('900.00')) };
    expect(currencyOf(contractWith({ offer }))).toBe('USD');
    expect(currencyOf(contractWith({ offer, signedAtOrigin: signed('2026-01-10', {}) }))).toBe('USD');
    expect(currencyOf({ ...chain, offer })).toBe('BHD');
    expect(currencyOf(contractWith({}))).toBeUndefined();
  });
});

describe('a wage', () => {
  test.each([
    ['month', '150.000', 150_000],
    ['year', '1800.011', 150_000],
    ['week', '35.000', 151_666],
    ['day', '5.000', undefined],
    ['hour', '1.000', undefined],
  ] as const)('for a %s of %s comes to %s a month, rounded down', (period, amount, monthly) =>
    expect(monthlyWage({ basic: bhd(amount), period })).toBe(monthly),
  );

  test('that is not stated has no month', () => expect(monthlyWage(undefined)).toBeUndefined());
});

describe('terms', () => {
  test('become a fact each', () => {
    expect(factsOf(decentTerms)).toEqual({
      ...{
        currency: 'BHD',
        wageMonthly: 150_000,
        weeklyMinutes: 2880,
        hoursAsNeeded: false,
        restDaysPerWeek: 1,
      },
      ...{ overtimeCompulsory: false, overtimePremiumPercent: 25, annualLeaveDays: 30, probationMonths: 3 },
      ...{ noticeDays: 30, leavingPenalty: 0, durationMonths: 24, returnTicket: true, healthInsurance: true },
      ...{ deductions: [], deductionsMonthly: 0, clauses: [] },
    });
  });

  test('that are not stated are unknown', () => {
    expect(factsOf({})).toEqual({});
    expect(factsOf({ overtime: {} })).toEqual({});
  });

  test('of deductions are told one by one, and those of every month as a sum', () => {
    const of = (kind: 'food' | 'debt' | 'deposit', amount: string, per: 'month' | 'once') => ({
      kind,
      amount: bhd(amount),
      per,
    });
    const deductions = [
      of('food', '10.000', 'month'),
      of('deposit', '50.000', 'once'),
      of('debt', '5.500', 'month'),
    ];
    expect(factsOf({ ...paying(bhd('150.000')), deductions })).toMatchObject({
      deductions: [
        { kind: 'food', amount: 10_000, monthly: true },
        { kind: 'deposit', amount: 50_000, monthly: false },
        { kind: 'debt', amount: 5500, monthly: true },
      ],
      deductionsMonthly: 15_500,
    });
  });

  test('in another currency than the wage are unknown rather than wrong: one such deduction, all of them', () => {
    const deductions = [
      { kind: 'food' as const, amount: bhd('10.000'), per: 'month' as const },
      { kind: 'debt' as const, amount: usd('10.00'), per: 'month' as const },
    ];
    const facts = factsOf({ ...paying(bhd('150.000')), deductions, leavingPenalty: usd('100.00') });
    for (const unknown of ['deductions', 'deductionsMonthly', 'leavingPenalty'])
      expect(facts).not.toHaveProperty(unknown);
    expect(factsOf({ ...paying(bhd('150.000')), leavingPenalty: bhd('100.000') })).toMatchObject({
      leavingPenalty: 100_000,
    });
  });
});

describe('the papers of a contract', () => {
  test('are told with the offer before them', () => {
    expect(termFacts(aDecentContract())).toMatchObject({
      ...{ offerStated: true, offerMadeOn: '2025-12-01', offerWritten: true, signed: true },
      ...{ contractLanguages: ['ar', 'ne'], workerReads: ['ne'], workerHoldsCopy: true },
    });
  });

  test('are those of the origin where nothing was signed at the destination, and none where nothing was signed', () => {
    const atOrigin = contractWith({ signedAtOrigin: signed('2026-01-10', {}) });
    expect(termFacts(atOrigin)).toEqual({
      ...{ offerStated: false, signed: true, terms: {}, contractLanguages: ['ne'] },
      ...{ workerReads: ['ne'], workerHoldsCopy: false },
    });
    expect(termFacts(contractWith({}))).toEqual({ offerStated: false, signed: false, workerReads: ['ne'] });
  });
});
