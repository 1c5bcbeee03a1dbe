import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Terms } from '../../../lib/domain/contracts/terms.ts';
import { type Comparison, comparedTerms, compareTerms } from '../../../lib/domain/contracts/terms-diff.ts';
import { moneyOf } from '../../../lib/domain/values/money.ts';

const resultOf = (
  offered: Terms,
  later: Terms,
  term: (typeof comparedTerms)[number],
): Comparison | undefined => compareTerms(offered, later).find((each) => each.term === term)?.result;

const bhd = (minor: number) => moneyOf(minor, 'BHD');
const wage = (minor: number, period: 'hour' | 'month' | 'year' = 'month') => ({
  wage: { basic: bhd(minor), period },
});
const provision = fc.constantFrom('provided' as const, 'allowance' as const, 'notProvided' as const);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    occupation: optional(fc.constantFrom('7411', '7412', '9313', '5223')),
    employerName: optional(fc.constantFrom('Marsa Contracting', 'MARSA  contracting', 'Noor Cleaning')),
    wage: optional(
      fc.record({
        basic: fc.integer({ min: 0, max: 900_000 }).map(bhd),
        period: fc.constantFrom('hour' as const, 'month' as const, 'year' as const),
      }),
    ),
    allowances: optional(
      fc.array(
        fc.record({
          kind: fc.constantFrom('housing' as const, 'food' as const),
          monthly: fc.nat(90_000).map(bhd),
        }),
        { maxLength: 3 },
      ),
    ),
    deductions: optional(
      fc.array(
        fc.record({
          kind: fc.constantFrom('debt' as const, 'food' as const),
          amount: fc.nat(90_000).map(bhd),
          per: fc.constantFrom('month' as const, 'once' as const),
        }),
        { maxLength: 3 },
      ),
    ),
    weeklyMinutes: optional(fc.nat(5_000)),
    restDaysPerWeek: optional(fc.nat(2)),
    annualLeaveDays: optional(fc.nat(40)),
    noticeDays: optional(fc.nat(90)),
    probationMonths: optional(fc.nat(12)),
    durationMonths: optional(fc.nat(36)),
    returnTicket: optional(fc.boolean()),
    healthInsurance: optional(fc.boolean()),
    accommodation: optional(provision),
    food: optional(provision),
    leavingPenalty: optional(fc.nat(500_000).map(bhd)),
    clauses: optional(fc.uniqueArray(fc.constantFrom('BOND', 'CURFEW', 'DEPOSIT'), { maxLength: 3 })),
    workplace: optional(
      fc.constantFrom(
        { country: 'BH', governorate: 'capital' as const },
        { country: 'BH', city: 'Riffa' },
        { country: 'SA' },
      ),
    ),
  })
  .map((terms) => Terms.parse(JSON.parse(JSON.stringify(terms))));

describe('a later version of the terms, compared with the first offer', () => {
  test('gives one result for every term, in one order, whatever is stated', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (offered, later) => {
        expect(compareTerms(offered, later).map(({ term }) => term)).toEqual([...comparedTerms]);
      }),
    );
  });

  test('is the same as itself, term by term, except where a term is not stated', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        for (const { result } of compareTerms(terms, terms)) expect(['same', 'unknown']).toContain(result);
      }),
    );
  });

  test('is unknown, never same, where either side is silent', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        for (const { result } of [...compareTerms({}, terms), ...compareTerms(terms, {})])
          expect(result).toBe('unknown');
      }),
    );
  });

  test('never calls a change better in one direction and better in the other', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (a, b) => {
        const back = new Map(compareTerms(b, a).map(({ term, result }) => [term, result]));
        for (const { term, result } of compareTerms(a, b)) {
          if (result === 'better') expect([term, back.get(term)]).toEqual([term, 'worse']);
          if (result === 'same' || result === 'unknown')
            expect([term, back.get(term)]).toEqual([term, result]);
        }
      }),
    );
  });

  test('does not change when a term that it does not look at changes', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, fc.string({ minLength: 1, maxLength: 20 }), (a, b, jobTitle) => {
        expect(compareTerms(a, { ...b, jobTitle })).toEqual(compareTerms(a, b));
      }),
    );
  });

  test('calls every cut of the wage worse and every rise better, with the share in thousandths of the offer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000 }), fc.integer({ min: 0, max: 900_000 }), (from, to) => {
        const found = compareTerms(wage(from), wage(to)).find(({ term }) => term === 'wage');
        expect(found?.result).toBe(to < from ? 'worse' : to > from ? 'better' : 'same');
        expect(found?.changePerMille).toBe(Math.round(((to - from) * 1000) / from));
      }),
    );
  });
});

describe('the table of unfavourable changes', () => {
  const worse: [string, Terms, Terms, (typeof comparedTerms)[number]][] = [
    [
      'an allowance that is dropped',
      { allowances: [{ kind: 'food', monthly: bhd(20_000) }] },
      { allowances: [] },
      'allowances',
    ],
    [
      'another job by the first three digits of ISCO-08',
      { occupation: '7411' },
      { occupation: '9313' },
      'occupation',
    ],
    [
      'another employer',
      { employerName: 'Marsa Contracting' },
      { employerName: 'Noor Cleaning' },
      'employerName',
    ],
    [
      'another country of work',
      { workplace: { country: 'BH' } },
      { workplace: { country: 'SA' } },
      'workplace',
    ],
    ['longer hours', { weeklyMinutes: 2880 }, { weeklyMinutes: 3600 }, 'weeklyMinutes'],
    ['a rest day less', { restDaysPerWeek: 1 }, { restDaysPerWeek: 0 }, 'restDaysPerWeek'],
    ['less leave', { annualLeaveDays: 30 }, { annualLeaveDays: 21 }, 'annualLeaveDays'],
    ['a longer term', { durationMonths: 24 }, { durationMonths: 36 }, 'durationMonths'],
    ['longer notice', { noticeDays: 30 }, { noticeDays: 60 }, 'noticeDays'],
    ['the ticket home withdrawn', { returnTicket: true }, { returnTicket: false }, 'returnTicket'],
    ['insurance withdrawn', { healthInsurance: true }, { healthInsurance: false }, 'healthInsurance'],
    [
      'free housing turned into an allowance',
      { accommodation: 'provided' },
      { accommodation: 'allowance' },
      'accommodation',
    ],
    [
      'a deduction that was not promised',
      { deductions: [] },
      { deductions: [{ kind: 'debt', amount: bhd(1), per: 'once' }] },
      'deductions',
    ],
    ['a penalty for leaving', { leavingPenalty: bhd(0) }, { leavingPenalty: bhd(300_000) }, 'leavingPenalty'],
    [
      'a new clause, even when another was dropped',
      { clauses: ['CURFEW'] },
      { clauses: ['BOND'] },
      'clauses',
    ],
  ];
  test.each(worse)('%s is worse', (_name, offered, later, term) => {
    expect(resultOf(offered, later, term)).toBe('worse');
  });

  test('a job of the same minor group is the same job under another name', () => {
    expect(resultOf({ occupation: '7411' }, { occupation: '7412' }, 'occupation')).toBe('same');
  });

  test('an employer spelled otherwise is the same employer', () => {
    const same = (a: string, b: string) => resultOf({ employerName: a }, { employerName: b }, 'employerName');
    expect(same('Marsa Contracting W.L.L.', 'MARSA contracting, wll')).toBe('same');
    expect(same('Marsa  Contracting', 'The MARSA contracting')).toBe('worse');
    expect(same('Marsa Contracting Co. Ltd', 'Marsa Contracting')).toBe('same');
  });

  test('a yearly wage of twelve monthly ones is the same wage; an hourly one cannot be told', () => {
    expect(resultOf(wage(120_000), wage(1_440_000, 'year'), 'wage')).toBe('same');
    expect(resultOf(wage(120_000), wage(700, 'hour'), 'wage')).toBe('unknown');
  });

  test('wages in two currencies cannot be told', () => {
    const dirham: Terms = { wage: { basic: moneyOf(200_000, 'AED'), period: 'month' } };
    expect(resultOf(wage(120_000), dirham, 'wage')).toBe('unknown');
  });
});
