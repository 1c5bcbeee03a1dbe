import type { WorkingTime } from '../../domain/contracts/working-time.ts';
import type { PlainDate } from '../../domain/values/dates.ts';
import { type ByRecord, figureOn, overDays, worstOf } from './law-on-days.ts';
import { isUnknown, type Known } from './money-in.ts';

const isAbsent = (figure: unknown): boolean =>
  typeof figure === 'object' && figure !== null && '$unknown' in figure && figure.$unknown === 'absent';

/** One figure with overtime in it where the law has one; else the ordinary day and the overtime that it allows. */
function limitOn(country: string, day: PlainDate): Known {
  const figure = (param: string): Known => figureOn(country, param, day);
  const whole = ['maxDailyMinutesByAgreement', 'maxDailyMinutesInclOvertime'].map(figure);
  const stated = whole.find((each) => !isAbsent(each));
  if (stated !== undefined) return stated;
  const [ordinary, overtime] = [figure('maxDailyMinutes'), figure('overtimeCapDailyMinutes')];
  if (isUnknown(ordinary)) return ordinary;
  return isUnknown(overtime) ? overtime : ordinary + overtime;
}

/** Minutes over the limit of a day; a record that does not tell its longest day has none. */
export const overDayLimit = (records: readonly WorkingTime[], country: string): ByRecord =>
  records.map((record) => {
    const limit = overDays(record.period, (day) => limitOn(country, day));
    if (record.longestDayMinutes === undefined) return undefined;
    if (isUnknown(limit)) return limit;
    return Math.max(0, record.longestDayMinutes - limit);
  });

interface Recorded {
  readonly overDayLimit: ByRecord;
  readonly complete: boolean;
}

export function dayLimitFacts(recorded: readonly Recorded[]) {
  const { atLeast, exact } = worstOf(
    recorded.map(({ overDayLimit: values, complete }) => ({ values, complete })),
    (minutes) => Math.max(...minutes),
  );
  return { minutesOverDayLimitAtLeast: atLeast, minutesOverDayLimit: exact };
}
