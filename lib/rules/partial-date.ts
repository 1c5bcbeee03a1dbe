import { addDays, addMonths, type PlainDate } from '../domain/values/dates.ts';

/** A date of the reference data: `2017`, `2017-06` or `2017-06-01`, as exact as its source was. */
export type PartialDate = string;

/** The day from which a figure may be in force, at the earliest. */
export const firstDay = (date: PartialDate): PlainDate => `${date}-01-01`.slice(0, 10);

/** The last day of the year, the month or the day that is named. */
export function lastDay(date: PartialDate): PlainDate {
  if (date.length === 10) return date;
  return addDays(addMonths(firstDay(date), date.length === 4 ? 12 : 1), -1);
}

/** A span of time in the reference data; the last day is included, `null` leaves that end open. */
export interface Period {
  effectiveFrom: PartialDate | null;
  effectiveTo: PartialDate | null;
}

/**
 * Whether a period holds a day: `perhaps` on every day of the start year or month when no more of the start is known.
 */
export function holds(period: Period, on: PlainDate): 'yes' | 'no' | 'perhaps' {
  const { effectiveFrom: from, effectiveTo: to } = period;
  if (to !== null && on > lastDay(to)) return 'no';
  if (from === null) return 'yes';
  if (on < firstDay(from)) return 'no';
  return from.length < 10 && on <= lastDay(from) ? 'perhaps' : 'yes';
}

export type Confidence = 'high' | 'medium' | 'low';
const confidences = ['high', 'medium', 'low'] as const;

/** How sure a figure is after some steps down; low stays low. */
export const stepsDown = (confidence: Confidence, steps: number): Confidence =>
  confidences[confidences.indexOf(confidence) + steps] ?? 'low';

/** Negative when the first is surer than the second. */
export const compareConfidence = (a: Confidence, b: Confidence): number =>
  confidences.indexOf(a) - confidences.indexOf(b);
