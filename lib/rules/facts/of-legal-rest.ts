import type { WorkingTime } from '../../domain/contracts/working-time.ts';
import { daysIn } from '../../domain/values/period.ts';
import type { UnknownFact } from '../language/fact-type.ts';
import { figureOn, overDays } from './law-on-days.ts';
import { isUnknown, type Known } from './money-in.ts';
import { highestOf } from './three-valued.ts';

const wholeDay = 1440;

/** Weeks of a record with fewer than one day off in seven; undefined where it does not tell the days worked. */
export const weeksWithoutRest = ({ period, daysWorked }: WorkingTime): number | undefined =>
  daysWorked === undefined
    ? undefined
    : Math.max(0, Math.floor(daysIn(period) / 7) - (daysIn(period) - daysWorked));

/** Those weeks where the law of the record's own days asked for a whole day, record by record; a silent record has none. */
export type BelowLegalRest = readonly (Known | undefined)[];

export const belowLegalRest = (records: readonly WorkingTime[], country: string): BelowLegalRest =>
  records.map((record) => {
    const without = weeksWithoutRest(record);
    const asked = overDays(record.period, (day) => figureOn(country, 'weeklyRestMinutes', day));
    if (without === undefined) return undefined;
    if (isUnknown(asked)) return without === 0 ? 0 : asked;
    return asked >= wholeDay ? without : 0;
  });

interface Recorded {
  readonly belowLegalRest: BelowLegalRest;
  readonly complete: boolean;
}

const isNumber = (value: Known | undefined): value is number => typeof value === 'number';
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The worst of all parties, as far as it is known; and the figure itself where one party left nothing open. */
export function legalRestFacts(recorded: readonly Recorded[]) {
  const known = recorded.map((each) => each.belowLegalRest.filter(isNumber));
  const atLeast = highestOf(known.filter((each) => each.length > 0).map(total));
  const values = recorded.flatMap((each) => each.belowLegalRest);
  const doubt: UnknownFact | undefined = values.filter((value) => value !== undefined).find(isUnknown);
  const isKnown = recorded.some((each) => each.complete && each.belowLegalRest.every(isNumber));
  return {
    weeksBelowLegalRestAtLeast: atLeast ?? doubt,
    weeksBelowLegalRest: isKnown ? atLeast : doubt,
  };
}
