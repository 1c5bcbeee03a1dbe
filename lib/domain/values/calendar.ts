const dayMilliseconds = 86_400_000;
const plainDatePattern = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A calendar day, `YYYY-MM-DD`; its schema, which few need that calculate with it, is in `dates.ts`. */
type PlainDate = string;

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));
const dayOf = (date: PlainDate): number => Number(date.slice(8, 10));

/** Milliseconds of a day's midnight in UTC; a plain count of days, no zone is meant by it. */
const midnight = (date: string): number => Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date));
const dateOf = (milliseconds: number): PlainDate => new Date(milliseconds).toISOString().slice(0, 10);

/** The last day of a month, counted from 1. */
const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** True for a real day of the calendar, `YYYY-MM-DD`, years 1900 to 2199: 2025-02-30 and 0025-01-01 are not. */
export const isPlainDate = (text: string): boolean =>
  plainDatePattern.test(text) && (dayOf(text) <= 28 || dayOf(text) <= lastDayOf(yearOf(text), monthOf(text)));

/** Days from the first to the second: 1 for tomorrow, negative when the second is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  (midnight(to) - midnight(from)) / dayMilliseconds;

export const addDays = (date: PlainDate, days: number): PlainDate =>
  dateOf(midnight(date) + days * dayMilliseconds);

/** The same day some months on, or the last day of that month when it is shorter: 31 January + 1 is 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(count / 12), ((count % 12) + 12) % 12];
  return dateOf(Date.UTC(year, month, Math.min(dayOf(date), lastDayOf(year, month + 1))));
}

/**
 * Whole months from the first to the second, rounded down: the largest n for which `addMonths(from, n)` is not after
 * `to`; so 31 January to 28 February is 1. Negative when `to` is earlier.
 */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return addMonths(from, months) > to ? months - 1 : months;
}
