import type { WorkingTime } from '../../domain/contracts/working-time.ts';
import { daysIn } from '../../domain/values/period.ts';
import { type UnknownFact, unknownFact } from '../language/fact-type.ts';
import { isAllCovered, type Span, unbroken } from './coverage.ts';
import type { ByRecord } from './law-on-days.ts';
import { dayLimitFacts, overDayLimit } from './of-day-limit.ts';
import { belowLegalRest, legalRestFacts, weeksWithoutRest } from './of-legal-rest.ts';
import { highestAverage, longestRunDays, recentWeeks, weeklyMinutes, weeksIn } from './of-weeks.ts';
import { countOf, highestOf, highestOfAll, type Perhaps } from './three-valued.ts';
import { withoutUnknown } from './without-unknown.ts';

/** A lower bound, and the figure itself where no day is missing. */
interface Figure {
  atLeast: number | undefined;
  exact: number | undefined;
}

/** What one party's records of working time say. */
export interface Hours {
  weeks: readonly ReturnType<typeof weekFacts>[];
  /** No day for which a record can be expected is missing; never so while the first day of work is unknown. */
  complete: boolean;
  figures: Readonly<Record<string, Figure>>;
  overDayLimit: ByRecord;
  belowLegalRest: ByRecord;
  shortestRest: number | undefined;
  averaging: ReturnType<typeof averagingFacts>;
}

/** `records` are one party's, each period once, the earliest first; `country` is the place of work. Undefined when it recorded nothing. */
export function hoursOf(records: readonly WorkingTime[], span: Span, country: string): Hours | undefined {
  if (records.length === 0) return undefined;
  const complete = isAllCovered(
    records.map(({ period }) => period),
    span,
  );
  const rests = records.flatMap(({ shortestRestMinutes }) => shortestRestMinutes ?? []);
  return {
    weeks: records.filter(({ period }) => daysIn(period) >= 7).map(weekFacts),
    complete,
    figures: figuresOf(records, complete),
    overDayLimit: overDayLimit(records, country),
    belowLegalRest: belowLegalRest(
      records.filter(({ period }) => daysIn(period) >= 7),
      country,
    ),
    shortestRest: rests.length === 0 ? undefined : Math.min(...rests),
    averaging: averagingFacts(records, complete),
  };
}

const overtimeUnpaid = ({ overtimeMinutes, overtimePaid }: WorkingTime): Perhaps => {
  if (overtimeMinutes === 0 || overtimePaid === 'paid' || overtimePaid === 'timeOff') return false;
  return overtimeMinutes === undefined || overtimePaid !== 'notPaid' ? undefined : true;
};

function weekFacts(record: WorkingTime) {
  const { period, overtimeMinutes, longestDayMinutes, shortestRestMinutes, source } = record;
  const without = weeksWithoutRest(record);
  const run = longestRunDays([record]);
  return {
    from: period.from,
    to: period.to,
    ...withoutUnknown({
      minutes: weeklyMinutes(record),
      overtimeMinutes:
        overtimeMinutes === undefined ? undefined : Math.floor((overtimeMinutes * 7) / daysIn(period)),
      overtimeUnpaid: overtimeUnpaid(record),
      withoutRestDay: without === undefined ? undefined : without > 0,
      longestDayMinutes,
      longestRunDays: run,
      shortestRestMinutes,
      source,
    }),
  };
}

const hour = 60;

function figuresOf(records: readonly WorkingTime[], complete: boolean): Record<string, Figure> {
  const long = records.filter(({ period }) => daysIn(period) >= 7);
  const highest = (values: readonly (number | undefined)[]): Figure => ({
    atLeast: highestOf(values),
    exact: complete ? highestOfAll(values) : undefined,
  });
  const total = (values: readonly (number | undefined)[]): Figure => {
    const atLeast = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    return { atLeast, exact: complete && !values.includes(undefined) ? atLeast : undefined };
  };
  const recent = recentWeeks(long, 8);
  const over = (hours: number): Figure =>
    total(
      recent.map((record) => {
        const minutes = weeklyMinutes(record);
        return minutes === undefined ? undefined : minutes > hours * hour ? weeksIn(record) : 0;
      }),
    );
  const average = (weeks: number): Figure => {
    const { atLeast, exact } = highestAverage(long, weeks);
    return { atLeast, exact: complete ? exact : undefined };
  };
  const runs = unbroken(records).map(longestRunDays);
  const runStated = records.every((record) => record.longestRunDays !== undefined);
  return {
    mostWeeklyMinutes: highest(long.map(weeklyMinutes)),
    mostAverage4Weeks: average(4),
    mostAverage8Weeks: average(8),
    weeksOver48h: over(48),
    weeksOver60h: over(60),
    weeksOver72h: over(72),
    longestDayMinutes: highest(records.map(({ longestDayMinutes }) => longestDayMinutes)),
    longestRunDays: highest(runStated ? runs : [...runs, undefined]),
    weeksWithoutRestDay: total(long.map(weeksWithoutRest)),
    weeksOvertimeUnpaid: total(
      long.map((record) => {
        const unpaid = overtimeUnpaid(record);
        return unpaid === undefined ? undefined : countOf([unpaid]) * weeksIn(record);
      }),
    ),
  };
}

/** The agreement that was recorded last. Its average is known only where no day is missing and the whole reference period is on record. */
function averagingFacts(records: readonly WorkingTime[], complete: boolean) {
  const last = records.findLast(({ averaging }) => averaging)?.averaging;
  if (!last) return { stated: false };
  const { referenceWeeks, basis, inWriting } = last;
  return {
    stated: true,
    ...withoutUnknown({
      basis,
      inWriting,
      referenceWeeks,
      mostAverage: complete ? highestAverage(records, referenceWeeks).exact : undefined,
    }),
  };
}

/**
 * The facts of the records of one party or of several: each party's weeks stand beside the other's, and the worst counts.
 * Days that nobody recorded are unknown.
 */
export function hoursFacts(recorded: readonly Hours[]) {
  const complete = recorded.some((each) => each.complete);
  const silent: UnknownFact[] = complete ? [] : [unknownFact('absent')];
  const names = Object.keys(recorded[0]?.figures ?? {});
  const rests = recorded.flatMap(({ shortestRest }) => shortestRest ?? []);
  const stated = recorded.map(({ averaging }) => averaging).filter((each) => each.stated);
  return withoutUnknown({
    stated: recorded.length > 0,
    weeks: recorded.length > 0 ? [...recorded.flatMap(({ weeks }) => weeks), ...silent] : undefined,
    ...Object.fromEntries(names.flatMap((name) => bounds(name, recorded))),
    ...dayLimitFacts(recorded),
    ...legalRestFacts(recorded),
    shortestRestMinutesAtMost: rests.length === 0 ? undefined : Math.min(...rests),
    averaging: stated[0] ?? { stated: false },
  });
}

function bounds(name: string, recorded: readonly Hours[]): [string, number | undefined][] {
  const figures = recorded.map((each) => each.figures[name]);
  const atLeast = highestOf(figures.map((figure) => figure?.atLeast));
  const isKnown = figures.some((figure) => figure?.exact !== undefined);
  return [
    [`${name}AtLeast`, atLeast],
    [name, isKnown ? atLeast : undefined],
  ];
}
