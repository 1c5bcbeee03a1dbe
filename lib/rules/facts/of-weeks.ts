import type { WorkingTime } from '../../domain/contracts/working-time.ts';
import { daysIn } from '../../domain/values/period.ts';
import { unbroken } from './coverage.ts';

/** Working time in a week; of a longer period its weekly average, rounded down. */
export const weeklyMinutes = ({ minutesWorked, period }: WorkingTime): number | undefined =>
  minutesWorked === undefined ? undefined : Math.floor((minutesWorked * 7) / daysIn(period));

/** Whole weeks in a record of a week or longer. */
export const weeksIn = ({ period }: WorkingTime): number => Math.floor(daysIn(period) / 7);

/** The latest records that together hold so many weeks, or all when they hold fewer. */
export function recentWeeks(records: readonly WorkingTime[], weeks: number): WorkingTime[] {
  const recent: WorkingTime[] = [];
  let held = 0;
  for (const record of records.toReversed()) {
    if (held >= weeks) break;
    recent.push(record);
    held += weeksIn(record);
  }
  return recent;
}

/** The shortest stretch from a record on that holds so many weeks; undefined when what follows holds fewer. */
function stretchFrom(run: readonly WorkingTime[], weeks: number): WorkingTime[] | undefined {
  const stretch: WorkingTime[] = [];
  let days = 0;
  for (const record of run) {
    stretch.push(record);
    days += daysIn(record.period);
    if (days >= weeks * 7) return stretch;
  }
  return undefined;
}

function averageOf(stretch: readonly WorkingTime[]): number | undefined {
  const minutes = stretch.map(({ minutesWorked }) => minutesWorked);
  if (minutes.includes(undefined)) return undefined;
  const worked = minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const days = stretch.reduce((sum, { period }) => sum + daysIn(period), 0);
  return Math.floor((worked * 7) / days);
}

/** The highest weekly average of so many weeks in a row: as far as it is recorded, and where every stretch is. */
export function highestAverage(
  records: readonly WorkingTime[],
  weeks: number,
): { atLeast: number | undefined; exact: number | undefined } {
  const stretches = unbroken(records)
    .flatMap((run) => run.map((_, at) => stretchFrom(run.slice(at), weeks)))
    .filter((stretch) => stretch !== undefined);
  const averages = stretches.map(averageOf);
  const known = averages.filter((average) => average !== undefined);
  const atLeast = known.length === 0 ? undefined : Math.max(...known);
  return { atLeast, exact: known.length === averages.length ? atLeast : undefined };
}

/**
 * The longest run of worked days that records without a gap between them show: stated, or because every day of one record
 * after the other was worked. Undefined where nothing shows it.
 */
export function longestRunDays(run: readonly WorkingTime[]): number | undefined {
  let [longest, worked, shown] = [0, 0, false];
  for (const { period, daysWorked, longestRunDays: stated } of run) {
    worked = daysWorked === daysIn(period) ? worked + daysIn(period) : 0;
    shown ||= stated !== undefined || worked > 0;
    longest = Math.max(longest, stated ?? 0, worked);
  }
  return shown ? longest : undefined;
}
