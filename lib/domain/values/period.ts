import * as z from 'zod';
import { daysBetween, PlainDate } from './dates.ts';
import { refusal } from './refusal.ts';

/** A month is the longest wage period and the longest span in which hours can still be told apart. */
export const mostPeriodDays = 31;

/** Days from the first to the last, both included. */
export const daysIn = ({ from, to }: { from: PlainDate; to: PlainDate }): number => daysBetween(from, to) + 1;

export const Period = z
  .strictObject({
    from: PlainDate.meta({ description: 'The first day.' }),
    to: PlainDate.meta({ description: 'The last day, included.' }),
  })
  .refine((period) => period.from <= period.to, {
    ...refusal('end-before-start', 'Expected to on or after from.', { start: 'from' }),
    path: ['to'],
  })
  .refine((period) => period.from > period.to || daysIn(period) <= mostPeriodDays, {
    ...refusal('period-too-long', `Expected at most ${mostPeriodDays} days.`, { days: mostPeriodDays }),
    path: ['to'],
  })
  .meta({ id: 'Period', description: 'Days from the first to the last, both included; 31 at most.' });
export type Period = z.infer<typeof Period>;
