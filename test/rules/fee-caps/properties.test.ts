import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FeeItemCode, feeItemCodes } from '../../../lib/domain/fees/fee-taxonomy.ts';
import { capRows } from '../../../lib/rules/fee-caps/cap-row.ts';
import { occupationAnswers } from '../../../lib/rules/fee-caps/occupation.ts';
import {
  type CapInput,
  type CapPayment,
  type CapReport,
  resolveFeeCaps,
} from '../../../lib/rules/fee-caps/resolve.ts';
import { rounds } from '../../support/rounds.ts';

const days = [
  '2010-05-05',
  '2015-03-01',
  '2017-06-01',
  '2018-02-01',
  '2021-02-01',
  '2022-07-01',
  '2022-07-20',
  '2025-10-01',
];
const currencies = ['INR', 'BDT', 'NPR', 'BHD', 'SAR', 'UGX', 'USD'];
const rates: CapInput['rates'] = days.flatMap((on) =>
  ['BDT', 'INR', 'NPR', 'SAR', 'UGX', 'USD'].flatMap((from) =>
    ['BHD', 'BDT', 'NPR', 'UGX', 'INR', 'SAR']
      .filter((to) => to !== from)
      .map((to) => ({ from, to, on, numerator: from < to ? 7 : 3, denominator: 11, source: 'test' })),
  ),
);

const aDate = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...days).map((paidOn) => ({ paidOn })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...days), fc.constantFrom(...days))
      .map(([a, b]) => ({ paidFrom: a < b ? a : b, paidTo: a < b ? b : a })),
  },
  { weight: 1, arbitrary: fc.constant({}) },
);
const anItem = fc.oneof(
  fc.constantFrom<FeeItemCode>('RF01', 'RF01', 'RC601', 'RC704', 'RC707', 'RC101', 'IL10', 'RC701'),
  fc.constantFrom(...feeItemCodes),
);
const aPayment: fc.Arbitrary<CapPayment> = fc
  .tuple(
    fc.record({
      item: anItem,
      amountMinor: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 1, max: 300_000 }),
        fc.integer({ min: 0, max: 30_000_000 }),
      ),
      currency: fc.constantFrom(...currencies),
      place: fc.constantFrom('origin' as const, 'destination' as const, 'unknown' as const),
    }),
    aDate,
    fc.constantFrom({}, {}, { payee: 'STATE' }),
  )
  .map(([payment, date, payee]) => ({ ...payment, ...date, ...payee }));
type Case = Omit<CapInput, 'rates'> & { hasRates: boolean };
const aCase: fc.Arbitrary<Case> = fc.record({
  origin: fc.constantFrom(...new Set(capRows.map((row) => row.origin)), 'XX'),
  destination: fc.constantFrom('BH', 'SA', 'AE', 'KW', 'QA', 'MY', 'SG', 'HK', 'JP', 'PL'),
  occupation: fc.constantFrom<readonly string[] | undefined>(...occupationAnswers, undefined),
  payments: fc.array(aPayment, { minLength: 1, maxLength: 6 }),
  facts: fc.record({ employerPaidAgency: fc.boolean(), approvalRecord: fc.boolean() }, { requiredKeys: [] }),
  wage: fc.constant({ amountMinor: 150_000, currency: 'BHD' }),
  contractMonths: fc.constant(24),
  hasRates: fc.boolean(),
});

/** The rates stay out of the cases, to keep a counterexample readable. */
const resolve = ({ hasRates, ...input }: Case, rows = capRows): CapReport =>
  resolveFeeCaps({ ...input, rates: hasRates ? rates : [] }, rows);

const rated = (report: CapReport) => report.results.filter(({ rowId }) => rowId !== null);
/** What is said of an item: `within` only when nothing else is said of it, `over` as soon as something says so. */
function said(report: CapReport, item: FeeItemCode): string {
  const statuses = report.results.filter(({ scope }) => scope.includes(item)).map(({ status }) => status);
  if (statuses.includes('over')) return 'over';
  return statuses.every((status) => status === 'within') ? 'within' : 'unknown';
}
const holds = (property: (input: Case) => void) =>
  fc.assert(fc.property(aCase, property), { numRuns: rounds(400) });

describe('the caps of a corridor', () => {
  test('do not hang on the order of the payments or of the rows', () => {
    fc.assert(
      fc.property(aCase, fc.func(fc.integer()), (input, weigh) => {
        const shuffled = [...input.payments].sort((a, b) => weigh(a) - weigh(b));
        const report = resolve(input);
        expect(resolve({ ...input, payments: shuffled })).toEqual(report);
        expect(resolve(input, capRows.toReversed())).toEqual(report);
      }),
      { numRuns: rounds(300) },
    );
  });
  test('do not hang on sex: rows for men and for women change places and nothing happens', () => {
    const swapped = capRows.map(
      (row) => ({ ...row, sex: row.sex === 'M' ? 'F' : row.sex === 'F' ? 'M' : 'ANY' }) as const,
    );
    holds((input) => {
      expect(resolve(input, swapped)).toEqual(resolve(input));
    });
  });
  test('judge every item that was paid, and no other', () => {
    holds((input) => {
      const judged = new Set(resolve(input).results.flatMap(({ scope }) => scope));
      expect(judged).toEqual(new Set(input.payments.map(({ item }) => item)));
    });
  });
  test('never add what a row does not cover to its sum', () => {
    fc.assert(
      fc.property(aCase, aPayment, (input, payment) => {
        const covers = capRows.filter((row) => row.covers?.includes(payment.item));
        const isOutside = covers.every(
          (row) =>
            ![input.origin, '*'].includes(row.origin) || ![input.destination, '*'].includes(row.destination),
        );
        fc.pre(isOutside);
        const more = resolve({ ...input, payments: [...input.payments, payment] });
        expect(rated(more).filter(({ why }) => why !== 'notProhibited')).toEqual(
          rated(resolve(input)).filter(({ why }) => why !== 'notProhibited'),
        );
      }),
      { numRuns: rounds(300) },
    );
  });
  test('never turn within into over because less was paid', () => {
    fc.assert(
      fc.property(aCase, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (input, pick, share) => {
        const index = pick % input.payments.length;
        const payments = input.payments.map((payment, at) =>
          at === index ? { ...payment, amountMinor: Math.floor(payment.amountMinor * share) } : payment,
        );
        const [before, after] = [resolve(input), resolve({ ...input, payments })];
        for (const { item } of input.payments)
          if (said(before, item) === 'within') expect(said(after, item)).not.toBe('over');
      }),
      { numRuns: rounds(400) },
    );
  });
  test('never say a plain over or within on a figure of low confidence', () => {
    holds((input) => {
      for (const { status, why, confidence } of resolve(input).results)
        if (confidence === 'low' && status !== 'unknown')
          expect(['nothingPaid', 'overAtEveryValue']).toContain(why);
    });
  });
  test('never call anything over when nothing was paid', () => {
    holds((input) => {
      const payments = input.payments.map((payment) => ({ ...payment, amountMinor: 0 }));
      const report = resolve({ ...input, payments });
      expect(report.standardFinding).toBe(false);
      expect(report.results.filter(({ status }) => status === 'over')).toEqual([]);
    });
  });
  test('are one matter, the standard another: any positive amount outside OT is a finding', () => {
    holds((input) => {
      const counts = input.payments.some(({ item, amountMinor }) => amountMinor > 0 && !/^OT/.test(item));
      expect(resolve(input).standardFinding).toBe(counts);
    });
  });
});

describe('a fact that is missing', () => {
  const places = (input: Case): Case => ({
    ...input,
    payments: input.payments.map((payment) => ({ ...payment, place: 'unknown' })),
  });
  const onePlace = (input: Case): Case => ({
    ...input,
    payments: input.payments.map((payment, at) => (at ? payment : { ...payment, place: 'unknown' })),
  });
  const oneDate = (input: Case): Case => ({
    ...input,
    payments: input.payments.map(({ paidOn, paidFrom, paidTo, ...rest }, at) =>
      at
        ? { ...rest, ...(paidOn && { paidOn }), ...(paidFrom && { paidFrom }), ...(paidTo && { paidTo }) }
        : rest,
    ),
  });
  const without: Record<string, (input: Case) => Case> = {
    'the rates': (input) => ({ ...input, hasRates: false }),
    'the wage': ({ wage: _, ...input }) => input,
    'the term': ({ contractMonths: _, ...input }) => input,
    'who paid the agency': ({ facts: { employerPaidAgency: _, ...facts } = {}, ...input }) => ({
      ...input,
      facts,
    }),
    'the occupation': (input) => ({ ...input, occupation: undefined }),
    'the places': places,
    'one place': onePlace,
    'one date': oneDate,
  };
  test.each(Object.entries(without))('never turns over into within, or within into over: %s', (_, remove) => {
    holds((input) => {
      const [known, unknown] = [resolve(input), resolve(remove(input))];
      for (const { item } of input.payments) {
        if (said(known, item) === 'over') expect(said(unknown, item)).not.toBe('within');
        if (said(known, item) === 'within') expect(said(unknown, item)).not.toBe('over');
      }
    });
  });
});
