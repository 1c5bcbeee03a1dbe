import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, monthsBetween } from '../../lib/domain/values/dates.ts';
import { isUnderEighteen } from '../../lib/rules/facts/of-minority.ts';
import { rounds } from '../support/rounds.ts';

const startsOn = '2026-01-05';
const weekFrom = (from: string) => ({ from, to: addDays(from, 6) });

describe('Whether the worker was under eighteen through a week', () => {
  test('is never said against the birth date, whatever it is', () => {
    const days = fc.integer({ min: 0, max: 6000 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: -30, max: 5000 }), (bornAfter, startedAfter, later) => {
        const born = addDays('1996-02-29', bornAfter);
        const start = addDays('2011-02-28', startedAfter);
        fc.pre(start >= born);
        const ageAtStart = Math.floor(monthsBetween(born, start) / 12);
        const week = weekFrom(addDays(start, later));
        const said = isUnderEighteen({ ageAtStart, startsOn: start }, week);
        if (said === true) expect(monthsBetween(born, week.to)).toBeLessThan(216);
        if (said === false) expect(monthsBetween(born, week.from)).toBeGreaterThanOrEqual(216);
      }),
      { numRuns: rounds(2000) },
    );
  });

  test('is certain at sixteen for the first year, and unknown from there until the birthday has surely been', () => {
    const at = (ageAtStart: number, from: string) =>
      isUnderEighteen({ ageAtStart, startsOn }, weekFrom(from));
    expect(at(16, '2026-12-29')).toBe(true);
    expect(at(16, '2026-12-30')).toBeUndefined();
    expect(at(16, '2028-01-04')).toBeUndefined();
    expect(at(16, '2028-01-05')).toBe(false);
    expect(at(17, '2026-05-04')).toBeUndefined();
    expect(at(17, addMonths(startsOn, 12))).toBe(false);
    expect(at(18, startsOn)).toBe(false);
  });

  test('is not known without an age or a first day of work', () => {
    expect(isUnderEighteen({ startsOn }, weekFrom(startsOn))).toBeUndefined();
    expect(isUnderEighteen({ ageAtStart: 16 }, weekFrom(startsOn))).toBeUndefined();
  });
});
