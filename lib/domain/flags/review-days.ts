import { addDays, type Instant, type PlainDate, plainDateIn } from '../values/dates.ts';
import type { Level } from '../values/indicator.ts';

/**
 * Within how many days of its newest flag somebody looks at an employer. Policy, for the ministry to set: no law that we know
 * names such a time, and nothing happens by itself when it has passed.
 */
export const reviewDays: Readonly<Record<Exclude<Level, 'none'>, number>> = {
  urgent: 1,
  high: 7,
  medium: 30,
  low: 90,
};

/** Officials work by the calendar of the country. */
const zone = 'Asia/Bahrain';

/** The last day on which it is in time; none without a flag. */
export const lookBy = (level: Level, newestFlagAt: Instant | undefined): PlainDate | undefined =>
  newestFlagAt === undefined || level === 'none'
    ? undefined
    : addDays(plainDateIn(zone, newestFlagAt), reviewDays[level]);
