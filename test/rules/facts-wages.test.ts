import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WagePayment } from '../../lib/domain/contracts/wage-payment.ts';
import { addDays, addMonths } from '../../lib/domain/values/dates.ts';
import { rounds } from '../support/rounds.ts';
import { aDecentContract, anAgencyId, anEmployerId } from '../support/rules/dossiers.ts';
import { aWage } from '../support/rules/records.ts';
import { factsOf, type Said, said } from './ask-facts.ts';

const months = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01'];
const bhd = (amount: string) => ({ amount, currency: 'BHD' });
const wagesOf = (wagePayments: readonly WagePayment[], answering = anEmployerId) =>
  factsOf({ records: { wagePayments }, answering });
const asked = (condition: string, wagePayments: readonly WagePayment[]): Said =>
  said(condition, wagesOf(wagePayments));

/** What is wrong with wages, as rules would ask for it: a lower bound beside the figure itself. */
const wrongs = [
  'derived.wages.longestUnpaidRunAtLeast >= 2 || derived.wages.longestUnpaidRun >= 2',
  'derived.wages.monthsLateAtLeast >= 3 || derived.wages.monthsLate >= 3',
  'derived.wages.mostDaysLateAtLeast > 30 || derived.wages.mostDaysLate > 30',
  'derived.wages.longestShortRunAtLeast >= 3 || derived.wages.longestShortRun >= 3',
  'derived.wages.months.exists(m, m.unpaid)',
  'derived.wages.months.exists(m, m.short)',
  'derived.wages.months.exists(m, m.late)',
  'derived.wages.months.exists(m, m.deductedWithoutConsent)',
  'derived.wages.months.exists(m, m.cashWithoutReceipt)',
  'derived.wages.months.exists(m, m.boardPerMille > 250)',
  "derived.wages.months.exists(m, m.paidTo != 'worker')",
  "derived.wages.repeatedDeductions.exists(d, d.kind == 'advance' && d.months >= 3)",
  'derived.wages.monthsWithoutRecord > 0 && derived.wages.monthsShort > 0',
];

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const withoutUndefined = (fields: Record<string, unknown>): Partial<WagePayment> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const anyDifference = fc
  .record({
    paid: fc.constantFrom('paid' as const, 'paid' as const, 'notPaid' as const, 'notKnown' as const),
    amount: maybe(fc.constantFrom('150.000', '100.000', '0.000').map(bhd)),
    late: maybe(fc.constantFrom(0, 1, 9, 45)),
    due: maybe(fc.constant(bhd('150.000'))),
    method: maybe(fc.constantFrom('cash' as const, 'bankTransfer' as const)),
    receipt: maybe(fc.boolean()),
    paidTo: maybe(fc.constantFrom('worker' as const, 'supervisor' as const)),
    reason: maybe(fc.constantFrom('unpaidLeave' as const, 'bankHoliday' as const)),
    workerAgreed: maybe(fc.boolean()),
    deductions: maybe(
      fc.array(
        fc.record({
          kind: fc.constantFrom('advance' as const, 'food' as const),
          amount: fc.constantFrom('15.000', '60.000').map(bhd),
        }),
        { maxLength: 2 },
      ),
    ),
  })
  .map(({ late, amount, paid, ...rest }) => (month: string): WagePayment => {
    const { amount: _, creditedOn: __, ...plain } = aWage(month);
    const to = addDays(addMonths(month, 1), -1);
    const given =
      paid === 'paid' ? { amount, creditedOn: late === undefined ? undefined : addDays(to, late) } : {};
    return { ...plain, paid, ...withoutUndefined({ ...rest, ...given }) };
  });

/** A month's wage as one record, or as one for each half of it. */
const anyMonth = (month: string): fc.Arbitrary<WagePayment[]> =>
  fc.tuple(anyDifference, anyDifference, fc.boolean()).map(([one, other, halves]) => {
    if (!halves) return [one(month)];
    const end = addDays(addMonths(month, 1), -1);
    return [
      { ...one(month), period: { from: month, to: addDays(month, 14) } },
      { ...other(month), period: { from: addDays(month, 15), to: end } },
    ];
  });
const anyRecords = fc
  .tuple(...months.map((month) => fc.oneof(fc.constant([]), anyMonth(month), anyMonth(month))))
  .map((all) => all.flat());

describe('Whatever is recorded of the wages', () => {
  test('taking a record away never makes anything innocent that was not', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), (records, at) => {
        fc.pre(records.length > 0);
        const fewer = records.toSpliced(at % records.length, 1);
        const [before, after] = [wagesOf(records), wagesOf(fewer)];
        for (const wrong of wrongs)
          if (said(wrong, after) === false) expect(said(wrong, before), wrong).toBe(false);
      }),
      { numRuns: rounds(300) },
    );
  });

  test('the order in which it was recorded makes no difference', () => {
    fc.assert(
      fc.property(
        anyRecords.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          expect(wagesOf(shuffled)).toEqual(wagesOf(records));
        },
      ),
      { numRuns: rounds(100) },
    );
  });

  test('nothing recorded answers nothing', () => {
    for (const wrong of wrongs) expect(asked(wrong, []), wrong).toBe('unknown');
  });
});

describe('A wage', () => {
  const every = (different: Partial<WagePayment> = {}) => months.map((month) => aWage(month, different));

  test('that is paid in full and in time every month is in order', () => {
    for (const wrong of wrongs) expect(asked(wrong, every()), wrong).toBe(false);
    expect(wagesOf(every()).derived).toMatchObject({
      wages: { stated: true, monthsWithoutRecord: 0, monthsUnpaid: 0, mostDaysLate: 0 },
    });
  });

  test('that is missing for two months in a row is unpaid wages, of which two months are certain', () => {
    const records = [
      aWage('2026-03-01'),
      ...['2026-04-01', '2026-05-01'].map((m) => aWage(m, { paid: 'notPaid' })),
    ];
    expect(wagesOf(records).derived).toMatchObject({
      wages: { monthsUnpaidAtLeast: 2, longestUnpaidRunAtLeast: 2, monthsWithoutRecord: 2 },
    });
    expect(asked('derived.wages.monthsUnpaid == 2', records)).toBe('unknown');
  });

  test('that a bank holiday delays by a day is neither late nor short', () => {
    const records = every({ reason: 'bankHoliday' }).map((wage) => ({
      ...wage,
      creditedOn: addDays(wage.period.to, 1),
    }));
    expect(wagesOf(records).derived).toMatchObject({ wages: { monthsLate: 0, mostDaysLate: 1 } });
  });

  test('that was ordered in time is not yet with the worker', () => {
    const { creditedOn: _, ...ordered } = aWage('2026-07-01', { instructedOn: '2026-07-31' });
    expect(asked('derived.wages.months.exists(m, m.daysLate > 0)', [...every().slice(0, 4), ordered])).toBe(
      'unknown',
    );
  });

  test('is excused by unpaid leave only where the worker agreed to it in writing', () => {
    const leave = (workerAgreed?: boolean) =>
      aWage('2026-07-01', {
        paid: 'notPaid',
        reason: 'unpaidLeave',
        ...(workerAgreed === undefined ? {} : { workerAgreed }),
      });
    const unpaid = 'derived.wages.months.exists(m, m.unpaid)';
    const before = every().slice(0, 4);
    expect(asked(unpaid, [...before, leave(true)])).toBe(false);
    expect(asked(unpaid, [...before, leave(false)])).toBe(true);
    expect(asked(unpaid, [...before, leave()])).toBe('unknown');
  });

  test('of half a month says nothing yet of the month, but that it was late stays true', () => {
    const half = aWage('2026-07-01', {
      paid: 'notPaid',
      period: { from: '2026-07-01', to: '2026-07-15' },
      dueOn: '2026-07-15',
    });
    const facts = wagesOf([...every().slice(0, 4), half]);
    expect(said('derived.wages.months.exists(m, m.unpaid)', facts)).toBe('unknown');
    expect(said('derived.wages.months.exists(m, m.short)', facts)).toBe('unknown');
    expect(said('derived.wages.months.exists(m, m.late)', facts)).toBe(true);
  });

  test('below the contract is short however the record calls it due', () => {
    const records = every({ due: bhd('100.000'), amount: bhd('100.000') });
    expect(wagesOf(records).derived).toMatchObject({ wages: { longestShortRun: 5 } });
  });

  test('that a second record mends counts as the second says', () => {
    const mended = aWage('2026-05-01', { receivedAt: '2026-09-02T08:00:00Z' });
    const records = [...every().toSpliced(2, 1, aWage('2026-05-01', { paid: 'notPaid' })), mended];
    expect(asked('derived.wages.months.exists(m, m.unpaid)', records)).toBe(false);
  });

  test('that the employer calls paid and the agency unpaid is seen beside each other, and the worse counts', () => {
    const theirs = aWage('2026-05-01', { paid: 'notPaid', recordedBy: anAgencyId, recordedAs: 'agency' });
    const facts = wagesOf([...every(), theirs]);
    expect(said('derived.wages.months.exists(m, m.unpaid)', facts)).toBe(true);
    expect(said('own.wages.months.exists(m, m.unpaid)', facts)).toBe(false);
    expect(said('counterparty.wages.months.exists(m, m.unpaid)', facts)).toBe(true);
  });

  test('whose debt does not fall although it is worked off month after month shows it', () => {
    const deduction = {
      kind: 'advance' as const,
      amount: bhd('30.000'),
      creditor: 'employer' as const,
      balanceAfter: bhd('400.000'),
    };
    const facts = wagesOf(every({ deductions: [deduction], amount: bhd('120.000') }));
    const grows =
      "derived.wages.repeatedDeductions.exists(d, d.creditor == 'employer' && d.months >= 3 && !d.balanceFell)";
    expect(said(grows, facts)).toBe(true);
  });

  test('of the end, such as a gratuity, is due when the contract ends, and unpaid only where that is stated', () => {
    const settlement = (paid: 'paid' | 'notPaid') =>
      aWage('2026-07-01', {
        kind: 'finalSettlement',
        paid,
        ...(paid === 'paid' ? { creditedOn: '2026-08-03' } : {}),
      });
    const late = 'derived.wages.settlement.ended && derived.wages.settlement.daysAfterEnd > 7';
    const ended = { endedOn: '2026-07-31', reason: 'termCompleted' as const };
    const about = (wagePayments: WagePayment[]) => {
      const contract = aDecentContract({ ended, status: 'ended' });
      return said(late, factsOf({ dossier: { contract }, records: { wagePayments } }));
    };
    expect(asked(late, every())).toBe(false);
    expect(about(every())).toBe('unknown');
    expect(about([...every(), settlement('paid')])).toBe(false);
    expect(about([...every(), settlement('notPaid')])).toBe(true);
  });
});
