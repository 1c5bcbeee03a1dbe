import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  Instant,
  monthsBetween,
  PlainDate,
  plainDateIn,
} from '../../../lib/domain/values/dates.ts';

const aDate = fc.integer({ min: -25_000, max: 80_000 }).map((days) => addDays('1970-01-01', days));
const codeOf = (result: { error?: { issues: unknown[] } }): unknown => {
  const [issue] = result.error?.issues ?? [];
  return issue && typeof issue === 'object' && 'params' in issue ? issue.params : undefined;
};

describe('a plain date', () => {
  test('is a real day of the calendar', () => {
    for (const text of ['2024-02-29', '1900-01-01', '2199-12-31']) expect(PlainDate.parse(text)).toBe(text);
  });
  test.each([
    '2025-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-1-1',
    '0025-01-01',
    '2025-01-01T00:00:00Z',
    '',
  ])('is not %s, and says so with a code', (text) => {
    expect(codeOf(PlainDate.safeParse(text))).toEqual({ code: 'not-a-date' });
  });
  test('comes back from every round trip of days', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(addDays(other, -days)).toBe(date);
        expect(other < date).toBe(days < 0);
      }),
    );
  });
  test('moves by months to the same day, or to the end of a shorter month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-01-15', -1)).toBe('2024-12-15');
    expect(addMonths('2025-03-31', -25)).toBe('2023-02-28');
  });
});

describe('months between two dates', () => {
  test('are the most whole months that fit', () => {
    fc.assert(
      fc.property(aDate, aDate, (from, to) => {
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });
  test('give back what was added', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -600, max: 600 }), (from, months) => {
        expect(monthsBetween(from, addMonths(from, months))).toBe(months);
      }),
    );
  });
});

describe('a moment', () => {
  test('is UTC with seconds', () => {
    expect(Instant.parse('2026-03-31T23:59:59.999Z')).toBe('2026-03-31T23:59:59.999Z');
  });
  test.each([
    '2026-03-31',
    '2026-03-31T08:15Z',
    '2026-03-31T08:15:00+03:00',
    '2026-02-30T08:15:00Z',
    '2026-03-31T24:00:00Z',
  ])('is not %s', (text) => {
    expect(codeOf(Instant.safeParse(text))).toEqual({ code: 'not-an-instant' });
  });
  test('falls on the calendar day of the place of work', () => {
    expect(plainDateIn('Asia/Bahrain', '2026-03-31T20:59:59Z')).toBe('2026-03-31');
    expect(plainDateIn('Asia/Bahrain', '2026-03-31T21:00:00Z')).toBe('2026-04-01');
    expect(plainDateIn('America/New_York', '2026-03-31T03:00:00Z')).toBe('2026-03-30');
    expect(() => plainDateIn('Asia/Nowhere', '2026-03-31T03:00:00Z')).toThrow(RangeError);
  });
});
