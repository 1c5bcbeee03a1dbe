import { addDays, addMonths, type PlainDate } from '../../lib/domain/values/dates.ts';
import type { Period } from '../../lib/domain/values/period.ts';

/** Days of a case for which something is said: the periods of records, and whether we had to place or repeat them. */
export interface Placed {
  periods: Period[];
  assumed?: string;
}

const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const month = /^((?:19|20)\d\d)-(\d\d)\b/;
const range = /((?:19|20)\d\d-\d\d)(?:-\d\d)?\.\.((?:19|20)\d\d-\d\d)/;
const year = /^((?:19|20)\d\d)$/;
const someMonths = new RegExp(`\\b(\\d{1,2}|${numbers.join('|')}) months?\\b`);
const isoWeek = /^((?:19|20)\d\d)-w(\d\d)$/;

const wholeMonth = (first: PlainDate): Period => ({ from: first, to: addDays(addMonths(first, 1), -1) });
const firstOf = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01`;

function monthsFrom(first: PlainDate, count: number): Period[] {
  return Array.from({ length: count }, (_, at) => wholeMonth(addMonths(firstOf(first), at)));
}

const monthsBetweenInclusive = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7)) +
  1;

/** The first day of an ISO week: the Monday of the week that holds 4 January is that of week 1. */
function mondayOf(isoYear: number, week: number): PlainDate {
  const fourth = new Date(Date.UTC(isoYear, 0, 4));
  const monday = new Date(fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000);
  return addDays(monday.toISOString().slice(0, 10), (week - 1) * 7);
}

/** A wage that is said to be that of a month, without a date, is repeated: so many make a pattern. */
const typicalMonths = 3;
const typicalWeeks = 4;

/**
 * The periods that a text names. A range and a year are one record a month; a typical month or week stands for several,
 * from `start` on. Undefined where no period is named, or one of a day.
 */
export function periodsIn(text: string | undefined, start: PlainDate): Placed | undefined {
  const said = (text ?? '').trim().toLowerCase();
  const [, from, to] = range.exec(said) ?? [];
  if (from && to) return { periods: monthsFrom(`${from}-01`, Math.max(1, monthsBetweenInclusive(from, to))) };
  const [, ofYear, ofMonth] = month.exec(said) ?? [];
  if (ofYear && ofMonth) return { periods: [wholeMonth(`${ofYear}-${ofMonth}-01`)] };
  const [, wholeYear] = year.exec(said) ?? [];
  if (wholeYear) return { periods: monthsFrom(`${wholeYear}-01-01`, 12) };
  const [, weekYear, week] = isoWeek.exec(said) ?? [];
  if (weekYear && week) return { periods: [weekFrom(mondayOf(Number(weekYear), Number(week)))] };
  const [, count] = someMonths.exec(said) ?? [];
  if (count) {
    const months = numbers.indexOf(count) + 1 || Number(count);
    return { periods: monthsFrom(start, months), assumed: 'the days of months that are only counted' };
  }
  if (said === 'month')
    return {
      periods: monthsFrom(start, typicalMonths),
      assumed: `a typical month: ${typicalMonths} of them`,
    };
  if (said === 'week')
    return { periods: weeksFrom(start), assumed: `a typical week: ${typicalWeeks} of them` };
  return undefined;
}

const weekFrom = (from: PlainDate): Period => ({ from, to: addDays(from, 6) });
const weeksFrom = (start: PlainDate): Period[] =>
  Array.from({ length: typicalWeeks }, (_, at) => weekFrom(addDays(start, at * 7)));

/** Four weeks: the span for which a pattern of hours without a date is taken to hold. */
export const fourWeeksFrom = (start: PlainDate): Period => ({ from: start, to: addDays(start, 27) });
