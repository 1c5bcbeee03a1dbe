import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrearsOf, instalmentsOf, standingOf } from '../../../lib/domain/repayments/instalments.ts';
import { addMonths } from '../../../lib/domain/values/dates.ts';

const firstDueOn = '2026-01-31';
const sum = (parts: readonly { minor: number }[]): number => parts.reduce((all, { minor }) => all + minor, 0);
const debt = fc.record({
  minor: fc.integer({ min: 0, max: 10_000_000_000_000 }),
  count: fc.integer({ min: 1, max: 12 }),
});

describe('A debt in instalments', () => {
  test('always sums to the debt, in parts that differ by one minor unit at most, the larger ones first', () => {
    fc.assert(
      fc.property(debt, ({ minor, count }) => {
        const parts = instalmentsOf(minor, { count, firstDueOn }).map((part) => part.minor);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(minor);
        expect(parts).toEqual(parts.toSorted((a, b) => b - a));
        expect(parts.length).toBe(Math.min(count, minor));
        if (parts.length > 0) expect((parts[0] ?? 0) - (parts.at(-1) ?? 0)).toBeLessThanOrEqual(1);
        expect(parts.every((part) => part > 0)).toBe(true);
      }),
    );
  });

  test('is due month by month, also from the last day of a long month', () => {
    expect(instalmentsOf(1000, { count: 3, firstDueOn }).map(({ dueOn, minor }) => [dueOn, minor])).toEqual([
      ['2026-01-31', 334],
      [addMonths('2026-01-31', 1), 333],
      ['2026-03-31', 333],
    ]);
  });

  test('is filled in the order in which it is due, never beyond, and what is overdue and open is the arrears', () => {
    fc.assert(
      fc.property(debt, fc.nat(), fc.integer({ min: 0, max: 14 }), ({ minor, count }, paid, months) => {
        const parts = instalmentsOf(minor, { count, firstDueOn });
        const asOf = addMonths('2026-01-15', months);
        const standing = standingOf(parts.toReversed(), { paidMinor: paid, asOf });
        expect(sum(standing)).toBe(minor);
        expect(standing.reduce((all, { paidMinor }) => all + paidMinor, 0)).toBe(Math.min(paid, minor));
        const due = parts.filter(({ dueOn }) => dueOn < asOf);
        expect(arrearsOf(standing)).toBe(Math.max(0, sum(due) - paid));
        const states = standing.map(({ state }) => state);
        expect(states.lastIndexOf('paid')).toBe(states.filter((state) => state === 'paid').length - 1);
      }),
    );
  });

  test('is not overdue on the very day, and is the day after', () => {
    const on = (asOf: string) =>
      standingOf([{ dueOn: '2026-03-31', minor: 5 }], { paidMinor: 4, asOf })[0]?.state;
    expect([on('2026-03-31'), on('2026-04-01')]).toEqual(['partlyPaid', 'overdue']);
  });
});
