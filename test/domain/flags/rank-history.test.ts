import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  monthByMonth,
  monthOf,
  monthsKept,
  type RankOfMonth,
  withMonth,
} from '../../../lib/domain/flags/rank-history.ts';
import { lookBy, reviewDays } from '../../../lib/domain/flags/review-days.ts';
import { addMonths } from '../../../lib/domain/values/dates.ts';
import { levels } from '../../../lib/domain/values/indicator.ts';

const monthAt = (months: number): string => monthOf(addMonths('2020-01-01', months));
const anyStanding = fc.record({
  level: fc.constantFrom(...levels),
  lower: fc.integer({ min: 0, max: 1000 }),
  upper: fc.integer({ min: 0, max: 1000 }),
});
/** Changes as they come, each some months after the one before it, or in the same month. */
const anyChanges = fc
  .array(fc.tuple(fc.oneof(fc.constant(0), fc.nat({ max: 40 })), anyStanding), {
    minLength: 1,
    maxLength: 60,
  })
  .map((steps) => {
    let at = 0;
    return steps.map(([later, standing]): RankOfMonth => {
      at += later;
      return { month: monthAt(at), ...standing };
    });
  });
const kept = (changes: readonly RankOfMonth[]): RankOfMonth[] => changes.reduce<RankOfMonth[]>(withMonth, []);

describe('how an employer stood, month by month', () => {
  test('never keeps more than two years and what they began with, however often it changes', () =>
    fc.assert(
      fc.property(anyChanges, (changes) => {
        expect(kept(changes).length).toBeLessThanOrEqual(monthsKept + 1);
      }),
    ));

  test('tells of each month what keeping everything would tell', () =>
    fc.assert(
      fc.property(anyChanges, fc.nat({ max: 30 }), (changes, later) => {
        const last = changes.at(-1)?.month ?? '';
        const until = monthOf(addMonths(`${last}-01`, later));
        const told = monthByMonth(kept(changes), until);
        expect(told.length).toBeGreaterThan(0);
        expect(told.length).toBeLessThanOrEqual(monthsKept);
        expect(told.at(-1)?.month).toBe(until);
        for (const { month, ...standing } of told)
          expect(changes.findLast((each) => each.month <= month)).toMatchObject(standing);
      }),
    ));

  test('has no month twice and no gap', () =>
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const months = monthByMonth(kept(changes), changes.at(-1)?.month ?? '').map(({ month }) => month);
        for (const [at, month] of months.entries())
          if (at > 0) expect(month).toBe(monthOf(addMonths(`${months[at - 1]}-01`, 1)));
      }),
    ));

  test('is nothing where nothing was ever computed', () => {
    expect(monthByMonth([], '2026-03')).toEqual([]);
  });
});

describe('by when somebody looks', () => {
  test('is sooner the higher the level, and nothing where there is no flag', () => {
    const flaggedAt = '2026-03-02T22:30:00Z';
    const days = levels.slice(1).map((level) => lookBy(level, flaggedAt) ?? '');
    expect(days).toEqual(days.toSorted().toReversed());
    // Half past ten at night in UTC is the next day in Bahrain.
    expect(lookBy('urgent', flaggedAt)).toBe('2026-03-04');
    expect(reviewDays.urgent).toBe(1);
    expect(lookBy('high', undefined)).toBeUndefined();
    expect(lookBy('none', flaggedAt)).toBeUndefined();
  });
});
