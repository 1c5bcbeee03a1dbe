import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isPlainDate, monthsBetween } from '../../../lib/domain/values/calendar.ts';
import { dayNumber, monthsOfDays } from '../../../lib/rules/language/compile-days.ts';
import { rounds } from '../../support/rounds.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const aDay = fc.integer({ min: -25_567, max: 84_005 }).map((days) => addDays('1970-01-01', days));
/** A day, with one character of it replaced. */
const almostADay = fc
  .tuple(aDay, fc.nat({ max: 9 }), fc.string({ unit: 'binary', minLength: 0, maxLength: 2 }))
  .map(([day, at, other]) => day.slice(0, at) + other + day.slice(at + 1));

describe('a day as a number', () => {
  test('is taken from the very texts that are days, for every day, month and year there could be', () => {
    for (let year = 1899; year <= 2201; year++)
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${two(month)}-${two(day)}`;
          const expected = isPlainDate(text) ? daysBetween('1970-01-01', text) : Number.NaN;
          if (!Object.is(dayNumber(text), expected)) expect(dayNumber(text), text).toBe(expected);
        }
  });

  test.each([
    ['1970-01-01', 0],
    ['1970-01-12', 11],
    ['1970-02-01', 31],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-22', 20_779],
  ])('counts from the first of 1970: %s is %i', (day, number) => expect(dayNumber(day)).toBe(number));

  test('is not taken from a text that is almost one', () => {
    fc.assert(
      fc.property(almostADay, (text) => {
        expect(Number.isNaN(dayNumber(text)), text).toBe(!isPlainDate(text));
      }),
      { numRuns: rounds(5000) },
    );
    for (const value of [undefined, null, 20260101, '', '2026-1-1', '2026-01-01 ', {}, ['2026-01-01']])
      expect(dayNumber(value)).toBeNaN();
  });

  test('is not taken where a character before or after the digits stands for one, or something else for a hyphen', () => {
    for (const day of ['2026-03-01', '1926-11-10', '2020-01-29', '1999-10-31'])
      for (let at = 0; at < 10; at++)
        for (const other of '/:;-x ٠') {
          const text = day.slice(0, at) + other + day.slice(at + 1);
          expect(Number.isNaN(dayNumber(text)), text).toBe(!isPlainDate(text));
        }
  });

  test('counts months as the calendar does', () => {
    fc.assert(
      fc.property(aDay, aDay, (from, to) => {
        expect(monthsOfDays(dayNumber(from), dayNumber(to))).toBe(monthsBetween(from, to));
      }),
      { numRuns: rounds(5000) },
    );
    expect(monthsOfDays(Number.NaN, 0)).toBeNaN();
    expect(monthsOfDays(0, Number.NaN)).toBeNaN();
  });
});
