import { addDays, monthsBetween } from '../../domain/values/calendar.ts';

/** The day that has the number 0. */
const firstDay = '1970-01-01';

/** Years that `isPlainDate` takes: 1900 to 2199. In them a year that 4 divides has a leap day, but for 1900 and 2100. */
const [firstYear, years] = [1900, 300];
const daysTo = (year: number, month: number): number => Date.UTC(year, month, 1) / 86_400_000;

/** Days from 1970-01-01 to the first of each year. */
const yearStarts = Int32Array.from({ length: years }, (_, year) => daysTo(firstYear + year, 0));

/** For each month of a common year, and from 100 on of a leap year: days of the year before it times 64, and its own. */
const months = new Int32Array(200);
for (const [from, year] of [
  [0, 2023],
  [100, 2024],
] as const)
  for (let month = 0; month < 12; month++)
    months[from + month + 1] =
      (daysTo(year, month) - daysTo(year, 0)) * 64 + daysTo(year, month + 1) - daysTo(year, month);

/**
 * A calendar day as the number of days since 1970-01-01; NaN for everything else. It takes the very texts that
 * `isPlainDate` takes, and is compared, and subtracted, without looking at the text again. Half of the work of a rule set
 * is done here, so it is written for speed: eight digits and two hyphens, each tested by the sign of a difference.
 */
export function dayNumber(text: unknown): number {
  if (typeof text !== 'string' || text.length !== 10) return Number.NaN;
  const y1 = text.charCodeAt(0) - 48;
  const y2 = text.charCodeAt(1) - 48;
  const y3 = text.charCodeAt(2) - 48;
  const y4 = text.charCodeAt(3) - 48;
  const m1 = text.charCodeAt(5) - 48;
  const m2 = text.charCodeAt(6) - 48;
  const d1 = text.charCodeAt(8) - 48;
  const d2 = text.charCodeAt(9) - 48;
  const below = y1 | y2 | y3 | y4 | m1 | m2 | d1 | d2;
  const above = (9 - y1) | (9 - y2) | (9 - y3) | (9 - y4) | (9 - m1) | (9 - m2) | (9 - d1) | (9 - d2);
  if ((below | above) < 0 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const year = y1 * 1000 + y2 * 100 + y3 * 10 + y4 - firstYear;
  const day = d1 * 10 + d2;
  const isLeap = (year & 3) === 0 && year !== 0 && year !== 200;
  const month = months[m1 * 10 + m2 + (isLeap ? 100 : 0)] ?? 0;
  if (day < 1 || day > (month & 63)) return Number.NaN;
  // Outside the years there is no start, and what is added to it is NaN.
  return (yearStarts[year] ?? Number.NaN) + (month >> 6) + day - 1;
}

/** Whole months between two day numbers, as `monthsBetween` counts them between days; NaN when one of them is. */
export const monthsOfDays = (from: number, to: number): number =>
  Number.isNaN(from + to) ? Number.NaN : monthsBetween(addDays(firstDay, from), addDays(firstDay, to));
