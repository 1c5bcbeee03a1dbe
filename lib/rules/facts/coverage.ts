import { addDays, addMonths, daysBetween, type PlainDate } from '../../domain/values/dates.ts';
import { daysIn, type Period } from '../../domain/values/period.ts';

/** The days of a contract for which records can be expected: from the first day of work to its end, or to the day of the decision. */
export interface Span {
  /** Absent while nobody stated it: then it is never known that nothing is missing. */
  from?: PlainDate;
  /** The last day of work, once the contract has ended. */
  to?: PlainDate;
  asOf: PlainDate;
}

const firstOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01`;
const lastOfMonth = (day: PlainDate): PlainDate => addDays(addMonths(firstOfMonth(day), 1), -1);

/** The first day of the month to which a period belongs: that in which it ends. */
export const monthOf = ({ to }: Period): PlainDate => firstOfMonth(to);

/** Months from the first to the second, by their first days: 1 for the next. */
export const monthsApart = (a: PlainDate, b: PlainDate): number =>
  (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));

/** The last day for which a record can be expected: a month that runs is not yet due. */
const horizon = ({ to, asOf }: Span): PlainDate => {
  const lastEnded = addDays(firstOfMonth(asOf), -1);
  return to !== undefined && to < lastEnded ? to : lastEnded;
};

/** The months that have ended and for which a record can be expected, by their first days; undefined while the start is unknown. */
export function expectedMonths(span: Span): PlainDate[] | undefined {
  const { from, to } = span;
  if (from === undefined) return undefined;
  const months: PlainDate[] = [];
  const last = to !== undefined && to < span.asOf ? firstOfMonth(to) : firstOfMonth(horizon(span));
  for (let month = firstOfMonth(from); month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The first day of a stretch that none of the periods holds; undefined when they hold all of it. */
function firstGap(
  periods: readonly Period[],
  [from, to]: readonly [PlainDate, PlainDate],
): PlainDate | undefined {
  let next = from;
  for (const period of periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (period.from > next) break;
    if (period.to >= next) next = addDays(period.to, 1);
  }
  return next > to ? undefined : next;
}

/** A month's wage is that of a period of about a month, whatever the day on which it is cut. */
const shortestMonth = 28;

/** Whether a month lacks nothing: one period of a month ends in it, or every day of it that was worked is in some period. */
export function isCovered(month: PlainDate, periods: readonly Period[], { from, to }: Span): boolean {
  const ending = periods.filter((period) => monthOf(period) === month);
  const [only, ...others] = ending;
  if (only && others.length === 0 && daysIn(only) >= shortestMonth) return true;
  const first = from !== undefined && from > month ? from : month;
  const end = lastOfMonth(month);
  const last = to !== undefined && to < end ? to : end;
  return firstGap(periods, [first, last]) === undefined;
}

/** Whether every day for which a record can be expected is in some period. */
export function isAllCovered(periods: readonly Period[], span: Span): boolean {
  const { from } = span;
  const last = horizon(span);
  return from !== undefined && (from > last || firstGap(periods, [from, last]) === undefined);
}

/** Periods that follow one another without a day between them. */
export function unbroken<R extends { period: Period }>(records: readonly R[]): R[][] {
  const runs: R[][] = [];
  for (const record of records) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && daysBetween(before.period.to, record.period.from) === 1) run.push(record);
    else runs.push([record]);
  }
  return runs;
}
