import type { WorkingTime } from '../../domain/contracts/working-time.ts';
import { daysIn } from '../../domain/values/period.ts';
import { type ByRecord, figureOn, overDays, worstOf } from './law-on-days.ts';
import { isUnknown } from './money-in.ts';

const wholeDay = 1440;

/** Weeks of a record with fewer than one day off in seven; undefined where it does not tell the days worked. */
export const weeksWithoutRest = ({ period, daysWorked }: WorkingTime): number | undefined =>
  daysWorked === undefined
    ? undefined
    : Math.max(0, Math.floor(daysIn(period) / 7) - (daysIn(period) - daysWorked));

/** Those weeks where the law of the record's own days asked for a whole day; a record that does not tell the days worked has none. */
export const belowLegalRest = (records: readonly WorkingTime[], country: string): ByRecord =>
  records.map((record) => {
    const without = weeksWithoutRest(record);
    const asked = overDays(record.period, (day) => figureOn(country, 'weeklyRestMinutes', day));
    if (without === undefined) return undefined;
    if (isUnknown(asked)) return without === 0 ? 0 : asked;
    return asked >= wholeDay ? without : 0;
  });

interface Recorded {
  readonly belowLegalRest: ByRecord;
  readonly complete: boolean;
}

export function legalRestFacts(recorded: readonly Recorded[]) {
  const { atLeast, exact } = worstOf(
    recorded.map(({ belowLegalRest: values, complete }) => ({ values, complete })),
    (weeks) => weeks.reduce((sum, each) => sum + each, 0),
  );
  return { weeksBelowLegalRestAtLeast: atLeast, weeksBelowLegalRest: exact };
}
