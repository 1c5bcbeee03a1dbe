import { type Instant, type PlainDate, plainDateIn } from '../values/dates.ts';

/** What one official may look at in a day (abuse case A05): records that are opened, and rows of lists. */
export interface DailyBudget {
  opened: number;
  listed: number;
}

/** Policy, for the ministry to set: twice what a full day of desk work takes, and a hundredth of a country. */
export const usualBudget: DailyBudget = { opened: 1_000, listed: 20_000 };

/** Officials work by the calendar of the country. */
const zone = 'Asia/Bahrain';
const hoursEastOfUtc = 3;

/** The day to which a look counts. */
export const budgetDay = (now: Instant): PlainDate => plainDateIn(zone, now);

/** Seconds until the budget is whole again; Bahrain has no summer time. */
export function secondsToNextDay(now: Instant): number {
  const local = Date.parse(now) / 1_000 + hoursEastOfUtc * 3_600;
  return Math.ceil(86_400 - (local % 86_400));
}
