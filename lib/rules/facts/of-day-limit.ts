import type { WorkingTime } from '../../domain/contracts/working-time.ts';
import type { PlainDate } from '../../domain/values/dates.ts';
import type { UnknownFact } from '../language/fact-type.ts';
import { figureOn, overDays } from './law-on-days.ts';
import { isUnknown, type Known } from './money-in.ts';
import { highestOf } from './three-valued.ts';

/** Who works over the limit of a day, record by record; a record that does not tell its longest day has none. */
export type OverDayLimit = readonly (Known | undefined)[];

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

export const overDayLimit = (records: readonly WorkingTime[], country: string): OverDayLimit =>
  records.map((record) => {
    const limit = overDays(record.period, (day) => limitOn(country, day));
    if (record.longestDayMinutes === undefined) return undefined;
    if (isUnknown(limit)) return limit;
    return Math.max(0, record.longestDayMinutes - limit);
  });

interface Recorded {
  readonly overDayLimit: OverDayLimit;
  readonly complete: boolean;
}

/** The worst of all parties, as far as it is known; and the figure itself where one party left nothing open. */
export function dayLimitFacts(recorded: readonly Recorded[]) {
  const values = recorded.flatMap((each) => each.overDayLimit);
  const atLeast = highestOf(values.filter((value) => typeof value === 'number'));
  const doubt: UnknownFact | undefined = values.filter((value) => value !== undefined).find(isUnknown);
  const isKnown = recorded.some(
    (each) => each.complete && each.overDayLimit.every((value) => typeof value === 'number'),
  );
  return {
    minutesOverDayLimitAtLeast: atLeast ?? doubt,
    minutesOverDayLimit: isKnown ? atLeast : doubt,
  };
}
