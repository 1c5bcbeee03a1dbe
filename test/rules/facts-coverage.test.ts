import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../../lib/domain/values/dates.ts';
import type { Period } from '../../lib/domain/values/period.ts';
import {
  expectedMonths,
  isAllCovered,
  isCovered,
  monthsApart,
  type Span,
  unbroken,
} from '../../lib/rules/facts/coverage.ts';
import { rounds } from '../support/rounds.ts';

/** Days from November 2025 to May 2026, so that a year and a short month lie between. */
const day = fc.nat({ max: 200 }).map((days) => addDays('2025-11-01', days));
const period: fc.Arbitrary<Period> = fc
  .tuple(day, fc.nat({ max: 30 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));
/** A few that follow one another, with and without days between them, in any order. */
const periods = fc
  .tuple(day, fc.array(fc.tuple(fc.nat({ max: 30 }), fc.constantFrom(0, 0, 0, 1, 3)), { maxLength: 8 }))
  .map(([start, all]) => {
    let next = start;
    return all.map(([days, gap]) => {
      const from = addDays(next, gap);
      next = addDays(from, days + 1);
      return { from, to: addDays(from, days) };
    });
  })
  .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
const span: fc.Arbitrary<Span> = fc
  .record({ from: fc.option(day, { nil: undefined }), to: fc.option(day, { nil: undefined }), asOf: day })
  .map(({ from, to, asOf }) => ({ asOf, ...(from && { from }), ...(to && { to }) }));

const monthOf = (date: PlainDate): string => date.slice(0, 7);
const daysBetweenBoth = (from: PlainDate, to: PlainDate): PlainDate[] => {
  const days: PlainDate[] = [];
  for (let at = from; at <= to; at = addDays(at, 1)) days.push(at);
  return days;
};
const isHeld = (date: PlainDate, all: readonly Period[]): boolean =>
  all.some(({ from, to }) => from <= date && date <= to);
const wasWorked = (date: PlainDate, { from, to }: Span): boolean =>
  (from === undefined || from <= date) && (to === undefined || date <= to);
const numRuns = rounds(1000);

describe('the months of a contract', () => {
  test('lie as far apart as one counts them, over the end of a year too', () => {
    expect(monthsApart('2025-11-01', '2026-02-01')).toBe(3);
    expect(monthsApart('2026-02-01', '2024-12-01')).toBe(-14);
    expect(monthsApart('2026-02-01', '2026-02-01')).toBe(0);
  });

  test('for which a record can be expected are those from the first day of work on that have ended, and that of its end', () =>
    fc.assert(
      fc.property(span, (within) => {
        const { from, to, asOf } = within;
        const expected = expectedMonths(within);
        if (from === undefined) {
          expect(expected).toBeUndefined();
          return;
        }
        const isDue = (month: string): boolean =>
          to !== undefined && to < asOf
            ? month <= monthOf(to)
            : month < monthOf(asOf) && (!to || month <= monthOf(to));
        const months = new Set(daysBetweenBoth(from, addDays('2025-11-01', 260)).map(monthOf));
        expect(expected).toEqual([...months].filter(isDue).map((month) => `${month}-01`));
      }),
      { numRuns },
    ));

  test('lack nothing when one period of a month ends in them, or when every day that was worked is in some period', () =>
    fc.assert(
      fc.property(fc.constantFrom('2025-12', '2026-01', '2026-02'), periods, span, (month, all, within) => {
        const [only, ...others] = all.filter(({ to }) => monthOf(to) === month);
        const isMonthly =
          only !== undefined && others.length === 0 && daysBetweenBoth(only.from, only.to).length >= 28;
        const worked = daysBetweenBoth(`${month}-01`, addDays(`${month}-01`, 30))
          .filter((date) => monthOf(date) === month)
          .filter((date) => wasWorked(date, within));
        expect(isCovered(`${month}-01`, all, within)).toBe(
          isMonthly || worked.every((date) => isHeld(date, all)),
        );
      }),
      { numRuns },
    ));

  test.each([
    [[{ from: '2026-01-26', to: '2026-02-25' }], true],
    [[{ from: '2026-01-29', to: '2026-02-25' }], true],
    [[{ from: '2026-01-30', to: '2026-02-25' }], false],
    [
      [
        { from: '2026-01-20', to: '2026-02-17' },
        { from: '2026-02-18', to: '2026-02-27' },
      ],
      false,
    ],
    [
      [
        { from: '2026-02-18', to: '2026-02-28' },
        { from: '2026-01-20', to: '2026-02-17' },
      ],
      true,
    ],
    [[], false],
  ])('of %j February lacks nothing: %s', (all, covered) =>
    expect(isCovered('2026-02-01', all, { asOf: '2026-04-01', from: '2025-12-01' })).toBe(covered),
  );
});

describe('the days of a contract', () => {
  test('are all in some period when each is, from the first day of work to the last month that has ended', () =>
    fc.assert(
      fc.property(periods, span, (all, within) => {
        const { from, to, asOf } = within;
        const due = (date: PlainDate): boolean => monthOf(date) < monthOf(asOf) && (!to || date <= to);
        const expected =
          from !== undefined &&
          daysBetweenBoth(from, asOf)
            .filter(due)
            .every((date) => isHeld(date, all));
        expect(isAllCovered(all, within)).toBe(expected);
      }),
      { numRuns },
    ));

  test('that follow one another make one run, and a day between begins another', () =>
    fc.assert(
      fc.property(fc.array(period, { maxLength: 8 }), (all) => {
        const records = all
          .toSorted((a, b) => a.from.localeCompare(b.from))
          .map((each) => ({ period: each }));
        const runs = unbroken(records);
        expect(runs.flat()).toEqual(records);
        const starts = new Set(runs.map(([first]) => first));
        for (const [at, record] of records.entries()) {
          const before = records[at - 1];
          const follows = before !== undefined && addDays(before.period.to, 1) === record.period.from;
          expect(starts.has(record)).toBe(!follows);
        }
      }),
      { numRuns },
    ));

  test('of three weeks in a row are one run', () => {
    const weeks = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-27'].map((from) => ({
      period: { from, to: addDays(from, 6) },
    }));
    expect(unbroken(weeks).map((run) => run.length)).toEqual([3, 1]);
  });
});
