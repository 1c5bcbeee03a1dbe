const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** Two digits of a text as a number; -1 when one of them is none. */
function pair(text: string, at: number): number {
  const tens = digit(text, at);
  const ones = digit(text, at + 1);
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days from 1 March of the year 0 to a day of the civil calendar: years that begin in March have their leap day last. */
function daysFromMarch(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const inYear = (((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0) + day - 1;
  return marchYear * 365 + ((marchYear / 4) | 0) - ((marchYear / 100) | 0) + ((marchYear / 400) | 0) + inYear;
}
const epoch = daysFromMarch(1970, 1, 1);

/**
 * A calendar day as the number of days since 1970-01-01; NaN for everything else. It takes the very texts that
 * `isPlainDate` takes, and is compared, and subtracted, without looking at the text again.
 */
export function dayNumber(text: unknown): number {
  if (typeof text !== 'string' || text.length !== 10) return Number.NaN;
  const century = pair(text, 0);
  const rest = pair(text, 2);
  const month = pair(text, 5);
  const day = pair(text, 8);
  if (century < 19 || century > 21 || rest < 0 || text[4] !== '-' || text[7] !== '-') return Number.NaN;
  const year = century * 100 + rest;
  if (day < 1 || day > (monthLengths[month - 1] ?? 0)) return Number.NaN;
  if (month === 2 && day === 29 && !isLeap(year)) return Number.NaN;
  return daysFromMarch(year, month, day) - epoch;
}

const lastDayOf = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

/** Whole months between two day numbers, as `monthsBetween` counts them; NaN when one of them is. */
export function monthsOfDays(from: number, to: number): number {
  const [first, last] = [new Date(from * 86_400_000), new Date(to * 86_400_000)];
  const years = last.getUTCFullYear() - first.getUTCFullYear();
  const months = years * 12 + last.getUTCMonth() - first.getUTCMonth();
  return Math.min(first.getUTCDate(), lastDayOf(last)) > last.getUTCDate() ? months - 1 : months;
}
